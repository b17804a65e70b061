package vn.biennien.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/** "Rà soát sau cuộc họp": one screen for what the earlier meetings left open. */
@Controller
class ReviewController {
  private final Review review;
  private final ReviewReading reading;

  ReviewController(Review review, ReviewReading reading) {
    this.review = review;
    this.reading = reading;
  }

  /**
   * An item with what is already known to show it.
   *
   * @param suggestion the paragraph that may speak of it, or null
   * @param typed what the editor typed before the form was refused
   */
  record Line(
      ReviewReading.Item item,
      Likeness.@Nullable Paragraph suggestion,
      ReviewForm.@Nullable Row typed) {

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
      @RequestParam(required = false) @Nullable Long document,
      @RequestParam(defaultValue = "false") boolean all,
      Model model) {
    return page(id, new ReviewForm(document, all, null), model);
  }

  @PostMapping("/meetings/{id}/review")
  Object take(
      @PathVariable long id,
      @ModelAttribute("form") ReviewForm form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      review.take(id, form);
    } catch (Refused refused) {
      model.addAttribute("faults", refused.faults());
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(id, form, model);
    }
    flash.addFlashAttribute("saved", "review.saved");
    return SeeOther.to(
        "/meetings/"
            + id
            + "/review?document="
            + form.document()
            + (form.wide() ? "&all=true" : ""));
  }

  private String page(long id, ReviewForm form, Model model) {
    ReviewReading.After after = reading.after(id);
    List<ReviewReading.Source> sources = reading.sources(id);
    Long chosen = form.document();
    if (chosen == null && !sources.isEmpty()) {
      chosen = sources.getFirst().id();
    }
    Long source = chosen;
    boolean known = sources.stream().anyMatch(one -> Long.valueOf(one.id()).equals(source));
    List<Likeness.Paragraph> paragraphs =
        known && chosen != null ? reading.paragraphs(chosen) : List.of();
    List<ReviewReading.Item> items =
        after.since() == null ? List.of() : reading.items(after, form.wide());
    List<Line> lines = new ArrayList<>();
    for (ReviewReading.Item item : items) {
      lines.add(
          new Line(
              item,
              Likeness.best(item.summary() + " " + item.quote(), paragraphs).orElse(null),
              form.row(item.id()).orElse(null)));
    }
    model.addAttribute("after", after);
    model.addAttribute("sources", sources);
    model.addAttribute("chosen", chosen);
    model.addAttribute("all", form.wide());
    model.addAttribute("lines", lines);
    model.addAttribute("paragraphs", paragraphs);
    model.addAttribute("decisions", ReviewForm.DECISIONS);
    return "entry/review";
  }
}
