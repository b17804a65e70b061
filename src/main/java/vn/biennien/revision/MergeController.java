package vn.biennien.revision;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/** Two records side by side that may be one, and making one of them. */
@Controller
class MergeController {
  private final Records records;
  private final Merging merging;
  private final Removal removal;
  private final Duplicates duplicates;

  MergeController(Records records, Merging merging, Removal removal, Duplicates duplicates) {
    this.records = records;
    this.merging = merging;
    this.removal = removal;
    this.duplicates = duplicates;
  }

  @GetMapping("/duplicates")
  String duplicates(Model model) {
    model.addAttribute("pairs", duplicates.pairs());
    return "revision/duplicates";
  }

  /**
   * @param with key, or whole address, of the other record; without it the page asks for it
   */
  @GetMapping("/{path}/{key}/merge")
  String compare(
      @PathVariable String path,
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String with,
      Model model) {
    return page(sheet(path), key, with, model);
  }

  @PostMapping("/{path}/{key}/merge")
  Object merge(
      @PathVariable String path,
      @PathVariable String key,
      @RequestParam String with,
      @RequestParam(required = false) @Nullable String stays,
      @RequestParam(required = false) @Nullable String reason,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Sheet sheet = sheet(path);
    String other = key(with);
    try {
      String chosen = Typed.filled(stays);
      if (!chosen.equals(key) && !chosen.equals(other)) {
        throw new Refused("stays", "revision.refused.stays");
      }
      merging.merge(sheet, chosen.equals(key) ? other : key, chosen, Typed.filled(reason));
      flash.addFlashAttribute("saved", "revision.merged");
      return SeeOther.to("/" + sheet.path() + "/" + chosen);
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("faults", refused.faults());
      model.addAttribute("reason", reason);
      model.addAttribute("stays", stays);
      return page(sheet, key, with, model);
    }
  }

  private String page(Sheet sheet, String key, @Nullable String with, Model model) {
    Found one = records.find(sheet, key);
    model.addAttribute("sheet", sheet);
    model.addAttribute("it", one);
    model.addAttribute("with", with);
    if (with != null && !with.isBlank()) {
      Found other = records.find(sheet, key(with));
      model.addAttribute("other", other);
      model.addAttribute(
          "going", removal.survey(Sheet.DOCUMENT, sheet == Sheet.DOCUMENT ? one : other));
      model.addAttribute("menus", records.menus(sheet.fields(), null));
    }
    return "revision/merge";
  }

  private static String key(String with) {
    return with.strip().replaceFirst("^.*/", "").replaceFirst("[?#].*$", "");
  }

  private static Sheet sheet(String path) {
    return Sheet.at(path)
        .filter(Merging.SHEETS::contains)
        .orElseThrow(() -> new NotFoundException("page"));
  }
}
