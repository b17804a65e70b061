package vn.biennien.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.document.DocumentType;
import vn.biennien.file.Attachments;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/** "Thêm văn bản của cuộc họp này": minutes, communiqués, articles. */
@Controller
@RequiredArgsConstructor
class PaperEntryController {
  private static final List<String> KINDS =
      ControlledList.DOCUMENT_TYPES.codes().stream()
          .filter(code -> !DocumentType.NOTE.is(code))
          .toList();

  private final Attachments attachments;
  private final PaperEntry papers;
  private final Entries entries;

  @GetMapping("/meetings/{id}/documents/new")
  String ask(@PathVariable long id, @ModelAttribute("form") PaperForm form, Model model) {
    return page(id, form, model);
  }

  @PostMapping("/meetings/{id}/documents")
  Object add(
      @PathVariable long id,
      @ModelAttribute("form") PaperForm form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Ready ready = Ready.of(form);
    try {
      entries.meeting(id);
      ready = ready(form);
      PaperEntry.Kept kept = papers.add(id, ready.form(), ready.files());
      return SeeOther.to(
          "/documents/" + kept.document(),
          flash,
          kept.known() ? "entry.paper.known" : "entry.paper.saved");
    } catch (Refused refused) {
      attachments.forget(ready.files());
      refused.tell(model, response);
      return page(id, ready.form(), model);
    }
  }

  private String page(long id, PaperForm form, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("subject", entries.meeting(id));
    model.addAttribute("kinds", KINDS);
    model.addAttribute("sensitivities", ControlledList.SENSITIVITIES.codes());
    model.addAttribute("form", form);
    return "entry/paper";
  }

  /**
   * A form with its words, and its files in the store.
   *
   * @param form with the words of its file where none were typed
   * @param files the one with the words first
   */
  record Ready(PaperForm form, List<Attachments.Taken> files) {
    static Ready of(PaperForm form) {
      return new Ready(form, List.of());
    }
  }

  /**
   * Puts the files of a form into the store and takes the words out of the one that has them,
   * before any record speaks of either.
   *
   * @throws Refused when a file is not taken, or has no words; then nothing of it is kept
   */
  private Ready ready(PaperForm form) {
    if (!Boolean.TRUE.equals(form.noSecret())) {
      return Ready.of(form); // which is refused: nothing is stored of what may be secret
    }
    List<Attachments.Taken> taken = new ArrayList<>();
    try {
      MultipartFile source = form.file();
      PaperForm said = form;
      if (source != null && !source.isEmpty()) {
        taken.add(attachments.takeUnmarked(source, "file"));
        if (!form.hasText()) {
          said = form.saying(attachments.words(taken.getFirst(), "file"));
        }
      }
      List<MultipartFile> scans = form.scans() == null ? List.of() : form.scans();
      scans.stream()
          .filter(Objects::nonNull)
          .filter(scan -> !scan.isEmpty())
          .forEach(scan -> taken.add(attachments.takeUnmarked(scan, "scans")));
      return new Ready(said, List.copyOf(taken));
    } catch (Refused refused) {
      attachments.forget(taken);
      throw refused;
    }
  }
}
