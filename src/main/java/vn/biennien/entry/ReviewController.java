package vn.biennien.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.document.Keepers;
import vn.biennien.shared.Paging;
import vn.biennien.shared.Refused;
import vn.biennien.shared.ResultPage;
import vn.biennien.shared.SeeOther;

/** "Rà soát sau cuộc họp": one screen for what the earlier meetings left open. */
@Controller
@RequiredArgsConstructor
class ReviewController {
  private final Review review;
  private final ReviewReading reading;
  private final ReviewList list;
  private final Keepers keepers;

  /**
   * An item with what is already known to show it.
   *
   * @param suggestion the paragraph that may speak of it, or null
   * @param typed what the editor typed before the form was refused
   * @param ours whether this editor may decide it
   */
  record Line(
      ReviewReading.Item item,
      Likeness.@Nullable Paragraph suggestion,
      ReviewForm.@Nullable Decision typed,
      boolean ours) {

    public String decision() {
      return typed == null || typed.decision() == null ? "" : typed.decision();
    }

    public String paragraph() {
      if (typed != null) {
        return typed.paragraph() == null ? "" : typed.paragraph();
      }
      return suggestion == null ? "" : String.valueOf(suggestion.number());
    }

    public String quote() {
      return typed == null || typed.quote() == null ? "" : typed.quote();
    }
  }

  @GetMapping("/meetings/{id}/review")
  String ask(
      @PathVariable long id,
      @RequestParam Map<String, String> parameters,
      Paging paging,
      Model model) {
    ReviewFilter filter = ReviewFilter.of(parameters);
    ReviewReading.After after = reading.after(id);
    ReviewList.Items items = list.of(after, filter);
    return page(
        after, filter, items, items.page(paging.page()), new ReviewForm(List.of(), null), model);
  }

  @PostMapping("/meetings/{id}/review")
  Object take(
      @PathVariable long id,
      @RequestParam Map<String, String> parameters,
      Paging paging,
      @ModelAttribute("form") ReviewForm form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    ReviewFilter filter = ReviewFilter.of(parameters);
    try {
      review.take(id, filter, form);
    } catch (Refused refused) {
      refused.tell(model, response);
      ReviewReading.After after = reading.after(id);
      ReviewList.Items items = list.of(after, filter);
      return page(after, filter, items, items.these(form.items(), paging.page()), form, model);
    }
    int page = paging.page();
    if (form.goesOn()) {
      page = list.of(reading.after(id), filter).after(form.items(), page);
    }
    String address = filter.address(id);
    return SeeOther.to(
        page == 0 ? address : address + (address.contains("?") ? "&" : "?") + "page=" + page,
        flash,
        "review.saved");
  }

  private String page(
      ReviewReading.After after,
      ReviewFilter filter,
      ReviewList.Items items,
      ResultPage<ReviewReading.Item> page,
      ReviewForm form,
      Model model) {
    List<ReviewReading.Source> sources = reading.sources(after.id());
    Long asked = filter.document();
    Long chosen =
        asked == null && !sources.isEmpty() ? Long.valueOf(sources.getFirst().id()) : asked;
    boolean known = sources.stream().anyMatch(one -> Long.valueOf(one.id()).equals(chosen));
    List<Likeness.Paragraph> paragraphs =
        known && chosen != null ? reading.paragraphs(chosen) : List.of();
    Set<Long> others =
        keepers.keptByOthers(
            Stream.concat(
                    page.items().stream().map(ReviewReading.Item::document),
                    Stream.ofNullable(chosen))
                .toList());
    boolean locked = chosen != null && others.contains(chosen);
    model.addAttribute("after", after);
    model.addAttribute("sources", sources);
    model.addAttribute("chosen", chosen);
    model.addAttribute("filter", filter);
    model.addAttribute("menus", items.menus());
    model.addAttribute("address", filter.address(after.id()));
    model.addAttribute("everything", filter.everything().address(after.id()));
    model.addAttribute("page", page);
    model.addAttribute("locked", locked);
    model.addAttribute(
        "lines",
        page.items().stream()
            .map(item ->
                new Line(
                    item,
                    Likeness.best(item.summary() + " " + item.quote(), paragraphs).orElse(null),
                    form.row(item.id()).orElse(null),
                    !locked && !others.contains(item.document())))
            .toList());
    model.addAttribute("paragraphs", paragraphs);
    model.addAttribute("decisions", ReviewForm.DECISIONS);
    return "entry/review";
  }
}
