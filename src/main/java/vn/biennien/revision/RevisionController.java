package vn.biennien.revision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.document.DocumentForms;
import vn.biennien.form.FormField;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Paging;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/**
 * Every record's form, history and removal, at its own address. One controller serves all sorts, as
 * one form does.
 */
@Controller
@RequiredArgsConstructor
class RevisionController {
  private final Records records;
  private final Corrections corrections;
  private final Removal removal;
  private final History history;
  private final Undoing undoing;

  @GetMapping("/{path}/{key}/edit")
  String ask(@PathVariable String path, @PathVariable String key, Model model) {
    RecordForm form = named(path);
    StoredRecord found = records.find(form, key);
    return page(form, found, found.values(), found.values(), model);
  }

  @PostMapping("/{path}/{key}/edit")
  Object correct(
      @PathVariable String path,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    RecordForm form = named(path);
    SubmittedForm sent = SubmittedForm.of(form.fields(), fields);
    try {
      String found = corrections.correct(form, key, sent);
      return SeeOther.to(
          RecordForms.page(form, records.find(form, found)), flash, "revision.saved");
    } catch (Corrections.Conflict conflict) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("conflicts", conflict.fields);
      model.addAttribute("mine", sent.values());
      model.addAttribute("opened", sent.was());
      history
          .last(form.kind(), conflict.now.record())
          .ifPresent(last -> model.addAttribute("last", last));
      return page(form, conflict.now, sent.values(), conflict.now.values(), model);
    } catch (Refused | DataIntegrityViolationException e) {
      RecordForms.refused(form, e).tell(model, response);
      model.addAttribute("reason", sent.reason());
      return page(form, records.find(form, key), sent.values(), sent.was(), model);
    }
  }

  private String page(
      RecordForm form,
      StoredRecord found,
      Map<String, String> values,
      Map<String, String> was,
      Model model) {
    model.addAttribute("form", form);
    model.addAttribute("it", found);
    model.addAttribute("values", values);
    model.addAttribute("was", was);
    model.addAttribute("menus", records.menus(form.fields(), found.document()));
    boolean quotes = form.fields().stream().anyMatch(FormField::quotes);
    model.addAttribute("paragraphs", quotes ? records.paragraphs(found.document()) : List.of());
    model.addAttribute("back", RecordForms.page(form, found));
    return "revision/edit";
  }

  @GetMapping("/{path}/{key}/history")
  String history(@PathVariable String path, @PathVariable String key, Paging paging, Model model) {
    RecordForm form = named(path);
    StoredRecord found = records.find(form, key);
    model.addAttribute("form", form);
    model.addAttribute("it", found);
    model.addAttribute("entries", history.of(form.kind(), found.record(), paging));
    model.addAttribute("address", "/" + path + "/" + key + "/history");
    model.addAttribute("back", RecordForms.page(form, found));
    return "revision/history";
  }

  @GetMapping("/{path}/{key}/removal")
  String askRemoval(@PathVariable String path, @PathVariable String key, Model model) {
    return removalPage(removable(path), key, "", model);
  }

  @PostMapping("/{path}/{key}/removal")
  Object remove(
      @PathVariable String path,
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String seen,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    RecordForm form = removable(path);
    try {
      String address = removal.remove(form, key, SubmittedForm.filled(reason), seen);
      return SeeOther.to(address, flash, "revision.removed");
    } catch (Refused refused) {
      refused.tell(model, response);
      return removalPage(form, key, SubmittedForm.filled(reason), model);
    }
  }

  private String removalPage(RecordForm form, String key, String reason, Model model) {
    StoredRecord found = records.find(form, key);
    model.addAttribute("form", form);
    model.addAttribute("it", found);
    model.addAttribute("survey", removal.survey(form, found));
    model.addAttribute("reason", reason);
    model.addAttribute("back", RecordForms.page(form, found));
    return "revision/removal";
  }

  /**
   * Everything that a text tells, for those who correct it or add to it.
   *
   * @param paragraph out of which something is to be added
   * @param quote the words that were selected there
   */
  @GetMapping("/documents/{id}/parts")
  String parts(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer paragraph,
      @RequestParam(required = false) @Nullable String quote,
      Model model) {
    StoredRecord found = records.find(DocumentForms.DOCUMENT, id);
    model.addAttribute("paragraph", paragraph);
    model.addAttribute("quote", quote);
    model.addAttribute("it", found);
    model.addAttribute("groups", records.statements(found.record()));
    return "revision/parts";
  }

  /** What was removed, for administrators to bring back. */
  @GetMapping("/settings/removed")
  String removed(Model model) {
    model.addAttribute("rows", removal.lately());
    return "revision/removed";
  }

  @PostMapping("/history/{change}/undo")
  Object undo(@PathVariable long change, RedirectAttributes flash) {
    try {
      return SeeOther.to(undoing.undo(change), flash, "revision.undone");
    } catch (Refused | DataIntegrityViolationException e) {
      return SeeOther.to("/settings/removed", flash, "revision.refused.since");
    }
  }

  private static RecordForm removable(String path) {
    RecordForm form = named(path);
    if (!form.removable()) {
      throw new NotFoundException(form.kind());
    }
    return form;
  }

  private static RecordForm named(String path) {
    return RecordForms.at(path).orElseThrow(() -> new NotFoundException("page"));
  }
}
