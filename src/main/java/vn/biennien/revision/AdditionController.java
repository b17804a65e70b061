package vn.biennien.revision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
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
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/**
 * The forms that add what a text tells, and records by themselves: those that also correct them.
 */
@Controller
class AdditionController {
  private final Additions additions;
  private final Records records;

  AdditionController(Additions additions, Records records) {
    this.additions = additions;
    this.records = records;
  }

  @GetMapping("/documents/{id}/{path}/new")
  String askOfText(
      @PathVariable String id,
      @PathVariable String path,
      @RequestParam(required = false) @Nullable String paragraph,
      @RequestParam(required = false) @Nullable String quote,
      @RequestParam(required = false) @Nullable String of,
      Model model) {
    Sheet sheet = sheet(path, Sheet.Added.TO_A_TEXT);
    Map<String, String> values = new HashMap<>();
    if (sheet == Sheet.REPORT) {
      values.put("format", "unknown");
    }
    if (of != null) {
      sheet.belongsTo().ifPresent(field -> values.put(field.name(), of));
    }
    if (paragraph != null) {
      sheet.fields().stream()
          .filter(Field::quotes)
          .limit(1)
          .forEach(field -> values.put(field.name(), paragraph + "|" + Typed.filled(quote)));
    }
    return form(sheet, records.find(Sheet.DOCUMENT, id), values, model);
  }

  @PostMapping("/documents/{id}/{path}/new")
  Object addToText(
      @PathVariable String id,
      @PathVariable String path,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Sheet sheet = sheet(path, Sheet.Added.TO_A_TEXT);
    Typed form = Typed.of(sheet.fieldsToAdd(), sent);
    try {
      additions.add(sheet, id, form);
      flash.addFlashAttribute("saved", "revision.added");
      return SeeOther.to("/documents/" + id + "/parts");
    } catch (Refused refused) {
      refuse(refused, model, response);
    } catch (DataIntegrityViolationException e) {
      refuse(clash(sheet), model, response);
    }
    return form(sheet, records.find(Sheet.DOCUMENT, id), form.values(), model);
  }

  /**
   * @param of of a person or a chain, with what it begins; of a person its name is filled in
   */
  @GetMapping({"/gates/new", "/jurisdictions/new", "/people/new", "/chains/new"})
  String ask(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String of,
      Model model) {
    Sheet sheet = alone(request);
    Map<String, String> values = new HashMap<>();
    if (of != null) {
      sheet
          .belongsTo()
          .ifPresent(field -> {
            Found first = records.find(sheet.begunBy(), of);
            if (sheet == Sheet.PERSON) {
              values.putAll(first.values());
            }
            values.put(field.name(), first.key());
          });
    }
    return form(sheet, null, values, model);
  }

  @PostMapping({"/gates/new", "/jurisdictions/new", "/people/new", "/chains/new"})
  Object add(
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Sheet sheet = alone(request);
    Typed form = Typed.of(sheet.fieldsToAdd(), sent);
    try {
      String key = additions.add(sheet, form);
      flash.addFlashAttribute("saved", "revision.added");
      return SeeOther.to("/" + sheet.path() + "/" + key);
    } catch (Refused refused) {
      refuse(refused, model, response);
    } catch (DataIntegrityViolationException e) {
      refuse(clash(sheet), model, response);
    }
    return form(sheet, null, form.values(), model);
  }

  private static Refused clash(Sheet sheet) {
    return new Refused(sheet.fields().getFirst().name(), "revision.refused.clash");
  }

  private static void refuse(Refused refused, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("faults", refused.faults());
  }

  private String form(Sheet sheet, @Nullable Found text, Map<String, String> values, Model model) {
    Long document = text == null ? null : Long.valueOf(text.record());
    model.addAttribute("sheet", sheet);
    model.addAttribute("fields", sheet.fieldsToAdd());
    model.addAttribute("values", values);
    model.addAttribute("menus", records.menus(sheet.fieldsToAdd(), document));
    model.addAttribute("paragraphs", records.paragraphs(document));
    model.addAttribute("section", sheet == Sheet.PERSON ? "nav.people" : sheet.path() + ".title");
    model.addAttribute("subject", text == null ? null : text.title());
    model.addAttribute(
        "back", text == null ? "/" + sheet.path() : "/documents/" + document + "/parts");
    model.addAttribute(
        "here",
        text == null
            ? "/" + sheet.path() + "/new"
            : "/documents/" + document + "/" + sheet.path() + "/new");
    return "revision/add";
  }

  private static Sheet alone(HttpServletRequest request) {
    return sheet(request.getRequestURI().split("/")[1], Sheet.Added.BY_ITSELF);
  }

  private static Sheet sheet(String path, Sheet.Added where) {
    return Sheet.at(path)
        .filter(sheet -> sheet.added() == where)
        .orElseThrow(() -> new NotFoundException("page"));
  }
}
