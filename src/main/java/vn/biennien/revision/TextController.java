package vn.biennien.revision;

import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.document.DocumentForms;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/** A paragraph's words, and whether it is the text's own. */
@Controller
@RequiredArgsConstructor
class TextController {
  private final TextCorrection texts;
  private final Records records;

  @GetMapping("/documents/{id}/passages/{number}/edit")
  String ask(@PathVariable String id, @PathVariable int number, Model model) {
    TextCorrection.Paragraph paragraph = texts.paragraph(id, number);
    return page(id, paragraph, paragraph.text(), "", model);
  }

  @PostMapping("/documents/{id}/passages/{number}/edit")
  Object correct(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String words,
      @RequestParam(required = false) @Nullable String was,
      @RequestParam(defaultValue = "false") boolean seen,
      @RequestParam(required = false) @Nullable String reason,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      texts.correct(
          id,
          number,
          SubmittedForm.filled(words),
          SubmittedForm.filled(was),
          seen,
          SubmittedForm.filled(reason));
      return SeeOther.to("/documents/" + id + "#p" + number, flash, "revision.saved");
    } catch (TextCorrection.ToBeSeen changes) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("changed", changes.changed);
    } catch (Refused refused) {
      refused.tell(model, response);
    }
    return page(
        id,
        texts.paragraph(id, number),
        SubmittedForm.filled(words),
        SubmittedForm.filled(reason),
        model);
  }

  @PostMapping("/documents/{id}/passages/{number}/furniture")
  Object frame(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String kind,
      RedirectAttributes flash) {
    texts.frame(id, number, kind);
    return SeeOther.to("/documents/" + id + "#p" + number, flash, "revision.saved");
  }

  private String page(
      String id, TextCorrection.Paragraph paragraph, String words, String reason, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("subject", records.find(DocumentForms.DOCUMENT, id).title());
    model.addAttribute("it", paragraph);
    model.addAttribute("words", words);
    model.addAttribute("reason", reason);
    model.addAttribute("kinds", ControlledList.BOILERPLATE_KINDS.codes());
    return "revision/text";
  }
}
