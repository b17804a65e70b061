package vn.biennien.revision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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
import vn.biennien.meeting.ReportForms;
import vn.biennien.person.PersonForms;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/**
 * The forms that add what a text tells, and records by themselves: those that also correct them.
 */
@Controller
@RequiredArgsConstructor
class AdditionController {
  private final Additions additions;
  private final Records records;

  @GetMapping("/documents/{id}/{path}/new")
  String askOfText(
      @PathVariable String id,
      @PathVariable String path,
      @RequestParam(required = false) @Nullable String paragraph,
      @RequestParam(required = false) @Nullable String quote,
      @RequestParam(required = false) @Nullable String of,
      Model model) {
    RecordForm form = named(path, RecordForm.Added.TO_A_TEXT);
    Map<String, String> values = new HashMap<>();
    if (form.equals(ReportForms.REPORT)) {
      values.put("format", "unknown");
    }
    if (of != null) {
      form.belongsTo().ifPresent(field -> values.put(field.name(), of));
    }
    if (paragraph != null) {
      form.fields().stream()
          .filter(FormField::quotes)
          .limit(1)
          .forEach(
              field -> values.put(field.name(), paragraph + "|" + SubmittedForm.filled(quote)));
    }
    return page(form, records.find(DocumentForms.DOCUMENT, id), values, model);
  }

  @PostMapping("/documents/{id}/{path}/new")
  Object addToText(
      @PathVariable String id,
      @PathVariable String path,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    RecordForm form = named(path, RecordForm.Added.TO_A_TEXT);
    SubmittedForm sent = SubmittedForm.of(form.fieldsToAdd(), fields);
    try {
      additions.add(form, id, sent);
      return SeeOther.to("/documents/" + id + "/parts", flash, "revision.added");
    } catch (Refused | DataIntegrityViolationException e) {
      RecordForms.refused(form, e).tell(model, response);
      return page(form, records.find(DocumentForms.DOCUMENT, id), sent.values(), model);
    }
  }

  /**
   * @param of of a person or a chain, with what it begins; of a person its name is filled in
   */
  @GetMapping({"/gates/new", "/jurisdictions/new", "/people/new", "/chains/new"})
  String ask(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String of,
      Model model) {
    RecordForm form = alone(request);
    Map<String, String> values = new HashMap<>();
    if (of != null) {
      form.belongsTo()
          .ifPresent(field -> {
            StoredRecord first = records.find(RecordForms.named(form.begunBy().orElseThrow()), of);
            if (form.equals(PersonForms.PERSON)) {
              values.putAll(first.values());
            }
            values.put(field.name(), first.key());
          });
    }
    return page(form, null, values, model);
  }

  @PostMapping({"/gates/new", "/jurisdictions/new", "/people/new", "/chains/new"})
  Object add(
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    RecordForm form = alone(request);
    SubmittedForm sent = SubmittedForm.of(form.fieldsToAdd(), fields);
    try {
      String key = additions.add(form, sent);
      return SeeOther.to("/" + form.path() + "/" + key, flash, "revision.added");
    } catch (Refused | DataIntegrityViolationException e) {
      RecordForms.refused(form, e).tell(model, response);
      return page(form, null, sent.values(), model);
    }
  }

  private String page(
      RecordForm form, @Nullable StoredRecord text, Map<String, String> values, Model model) {
    Long document = text == null ? null : Long.valueOf(text.record());
    model.addAttribute("form", form);
    model.addAttribute("fields", form.fieldsToAdd());
    model.addAttribute("values", values);
    model.addAttribute("menus", records.menus(form.fieldsToAdd(), document));
    model.addAttribute("paragraphs", records.paragraphs(document));
    model.addAttribute(
        "section", form.equals(PersonForms.PERSON) ? "nav.people" : form.path() + ".title");
    model.addAttribute("subject", text == null ? null : text.title());
    model.addAttribute(
        "back", text == null ? "/" + form.path() : "/documents/" + document + "/parts");
    model.addAttribute(
        "here",
        text == null
            ? "/" + form.path() + "/new"
            : "/documents/" + document + "/" + form.path() + "/new");
    return "revision/add";
  }

  private static RecordForm alone(HttpServletRequest request) {
    return named(request.getRequestURI().split("/")[1], RecordForm.Added.BY_ITSELF);
  }

  private static RecordForm named(String path, RecordForm.Added where) {
    return RecordForms.at(path)
        .filter(form -> form.added() == where)
        .orElseThrow(() -> new NotFoundException("page"));
  }
}
