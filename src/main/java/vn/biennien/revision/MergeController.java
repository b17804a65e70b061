package vn.biennien.revision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.document.DocumentForms;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/** Two records side by side that may be one, and making one of them. */
@Controller
@RequiredArgsConstructor
class MergeController {
  /** A key, or an address that ends with one: what kind of record it is of, and the key. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\S*/([a-z]+)/)?([0-9]+)(?:[?#]\\S*)?");

  private final Records records;
  private final Merging merging;
  private final Removal removal;

  @GetMapping("/duplicates")
  String duplicates(Model model) {
    model.addAttribute("pairs", merging.pairs());
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
      Model model,
      HttpServletResponse response) {
    RecordForm form = named(path);
    return page(form, records.find(form, key), with, model, response);
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
    RecordForm form = named(path);
    StoredRecord one = records.find(form, key);
    try {
      StoredRecord other = other(form, one, with);
      String chosen = SubmittedForm.filled(stays);
      if (!chosen.equals(one.key()) && !chosen.equals(other.key())) {
        throw new Refused("stays", "revision.refused.stays");
      }
      String going = chosen.equals(one.key()) ? other.key() : one.key();
      merging.merge(form, going, chosen, SubmittedForm.filled(reason));
      return SeeOther.to("/" + form.path() + "/" + chosen, flash, "revision.merged");
    } catch (Refused refused) {
      refused.tell(model, response);
      model.addAttribute("reason", reason);
      model.addAttribute("stays", stays);
      return page(form, one, with, model, response);
    }
  }

  /** Side by side, where it is known with what; else the page asks. */
  private String page(
      RecordForm form,
      StoredRecord one,
      @Nullable String with,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("form", form);
    model.addAttribute("it", one);
    model.addAttribute("with", with);
    if (with != null) {
      try {
        StoredRecord other = other(form, one, with);
        model.addAttribute("other", other);
        model.addAttribute("going", going(form, one, other));
        model.addAttribute("menus", records.menus(form.fields(), null));
      } catch (Refused refused) {
        refused.tell(model, response);
      }
    }
    return "revision/merge";
  }

  /** What goes with either: only a text takes with it what it says. */
  private Map<StoredRecord, Map<String, Long>> going(
      RecordForm form, StoredRecord one, StoredRecord other) {
    Map<StoredRecord, Map<String, Long>> going = new LinkedHashMap<>();
    if (form.equals(DocumentForms.DOCUMENT)) {
      going.put(one, removal.survey(form, one).going());
      going.put(other, removal.survey(form, other).going());
    }
    return going;
  }

  /**
   * @throws Refused when there is none, or it is the same one
   */
  private StoredRecord other(RecordForm form, StoredRecord one, String with) {
    Matcher address = ADDRESS.matcher(with.strip());
    if (!address.matches() || address.group(1) != null && !address.group(1).equals(form.path())) {
      throw new Refused("with", "revision.refused.with");
    }
    StoredRecord other;
    try {
      other = records.find(form, address.group(2));
    } catch (NotFoundException absent) {
      throw new Refused("with", "revision.refused.with");
    }
    if (other.record() == one.record()) {
      throw new Refused("with", "revision.refused.same");
    }
    return other;
  }

  private static RecordForm named(String path) {
    return RecordForms.at(path)
        .filter(RecordForm::mergeable)
        .orElseThrow(() -> new NotFoundException("page"));
  }
}
