package vn.biennien.revision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import vn.biennien.shared.Paging;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/**
 * Every record's form, history and removal, at its own address. One controller serves all sorts, as
 * one form does.
 */
@Controller
class RevisionController {
  private final Records records;
  private final Corrections corrections;
  private final Removal removal;
  private final History history;
  private final Undoing undoing;
  private final Parts parts;

  RevisionController(
      Records records,
      Corrections corrections,
      Removal removal,
      History history,
      Undoing undoing,
      Parts parts) {
    this.records = records;
    this.corrections = corrections;
    this.removal = removal;
    this.history = history;
    this.undoing = undoing;
    this.parts = parts;
  }

  @GetMapping("/{path}/{key}/edit")
  String ask(@PathVariable String path, @PathVariable String key, Model model) {
    Sheet sheet = sheet(path);
    Found found = records.find(sheet, key);
    return form(sheet, found, found.values(), found.values(), model);
  }

  @PostMapping("/{path}/{key}/edit")
  Object correct(
      @PathVariable String path,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Sheet sheet = sheet(path);
    Typed form = Typed.of(sheet.fields(), sent);
    try {
      String found = corrections.correct(sheet, key, form);
      flash.addFlashAttribute("saved", "revision.saved");
      return SeeOther.to(back(sheet, records.find(sheet, found)));
    } catch (Conflict conflict) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("conflicts", conflict.fields());
      model.addAttribute("mine", form.values());
      model.addAttribute("opened", form.was());
      history
          .last(sheet.kind(), conflict.now().record())
          .ifPresent(last -> model.addAttribute("last", last));
      return form(sheet, conflict.now(), form.values(), conflict.now().values(), model);
    } catch (Refused refused) {
      return refuse(sheet, key, form, refused.faults(), model, response);
    } catch (DataIntegrityViolationException e) {
      return refuse(
          sheet,
          key,
          form,
          new Refused(sheet.fields().getFirst().name(), "revision.refused.clash").faults(),
          model,
          response);
    }
  }

  private String refuse(
      Sheet sheet,
      String key,
      Typed form,
      List<Refused.Fault> faults,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("faults", faults);
    model.addAttribute("reason", form.reason());
    return form(sheet, records.find(sheet, key), form.values(), form.was(), model);
  }

  private String form(
      Sheet sheet, Found found, Map<String, String> values, Map<String, String> was, Model model) {
    model.addAttribute("sheet", sheet);
    model.addAttribute("it", found);
    model.addAttribute("values", values);
    model.addAttribute("was", was);
    model.addAttribute("menus", records.menus(sheet.fields(), found.document()));
    boolean quotes = sheet.fields().stream().anyMatch(Field::quotes);
    model.addAttribute("paragraphs", quotes ? records.paragraphs(found.document()) : List.of());
    model.addAttribute("back", back(sheet, found));
    return "revision/edit";
  }

  @GetMapping("/{path}/{key}/history")
  String history(@PathVariable String path, @PathVariable String key, Paging paging, Model model) {
    Sheet sheet = sheet(path);
    Found found = records.find(sheet, key);
    model.addAttribute("sheet", sheet);
    model.addAttribute("it", found);
    model.addAttribute("entries", history.of(sheet.kind(), found.record(), paging));
    model.addAttribute("address", "/" + path + "/" + key + "/history");
    model.addAttribute("back", back(sheet, found));
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
    Sheet sheet = removable(path);
    try {
      String address = removal.remove(sheet, key, Typed.filled(reason), seen);
      flash.addFlashAttribute("saved", "revision.removed");
      return SeeOther.to(address);
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("faults", refused.faults());
      return removalPage(sheet, key, Typed.filled(reason), model);
    }
  }

  private String removalPage(Sheet sheet, String key, String reason, Model model) {
    Found found = records.find(sheet, key);
    model.addAttribute("sheet", sheet);
    model.addAttribute("it", found);
    model.addAttribute("survey", removal.survey(sheet, found));
    model.addAttribute("reason", reason);
    model.addAttribute("back", back(sheet, found));
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
    Found found = records.find(Sheet.DOCUMENT, id);
    model.addAttribute("paragraph", paragraph);
    model.addAttribute("quote", quote);
    model.addAttribute("it", found);
    model.addAttribute("groups", parts.of(found.record()));
    return "revision/parts";
  }

  @PostMapping("/history/{change}/undo")
  Object undo(@PathVariable long change, RedirectAttributes flash) {
    try {
      String address = undoing.undo(change);
      flash.addFlashAttribute("saved", "revision.undone");
      return SeeOther.to(address);
    } catch (Refused | DataIntegrityViolationException e) {
      flash.addFlashAttribute("saved", "revision.refused.since");
      return SeeOther.to("/settings/removed");
    }
  }

  private static Sheet removable(String path) {
    Sheet sheet = sheet(path);
    if (!sheet.removable()) {
      throw new NotFoundException(sheet.kind());
    }
    return sheet;
  }

  private static Sheet sheet(String path) {
    return Sheet.at(path).orElseThrow(() -> new NotFoundException("page"));
  }

  /** Where an editor came from: the record's page, or all statements of its text. */
  static String back(Sheet sheet, Found found) {
    return switch (sheet) {
      case POSTING -> "/people/" + found.record();
      case STAGE -> "/commitments/" + found.record();
      default ->
          sheet.stands()
              ? "/" + sheet.path() + "/" + found.key()
              : "/documents/" + found.document() + "/parts";
    };
  }
}
