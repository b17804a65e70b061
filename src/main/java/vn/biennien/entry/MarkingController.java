package vn.biennien.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.commitment.DocumentMenus;
import vn.biennien.form.FormMenu;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;
import vn.biennien.shared.Side;

/**
 * "Cam kết từ đoạn này", "Người dự" and "số liệu": out of the words of a text, whose paragraph and
 * quote come with the address.
 */
@Controller
@RequiredArgsConstructor
class MarkingController {
  /** How a text may say that a thing stands; what came of it later is entered as a stage. */
  private static final List<String> STATUSES =
      List.of("proposed", "agreed", "signed", "in_progress", "done", "unknown");

  private final CommitmentEntry commitments;
  private final StatementEntry statements;
  private final Entries entries;
  private final DocumentMenus menus;

  @GetMapping("/documents/{id}/commitments/new")
  String askCommitment(
      @PathVariable long id, @ModelAttribute("form") CommitmentForm form, Model model) {
    entries.document(id);
    return commitment(id, model);
  }

  @PostMapping("/documents/{id}/commitments")
  Object markCommitment(
      @PathVariable long id,
      @ModelAttribute("form") CommitmentForm form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      commitments.mark(id, form);
      return marked(id, form.paragraph(), flash, "entry.commitment.saved");
    } catch (Refused refused) {
      refused.tell(model, response);
      return commitment(id, model);
    }
  }

  @GetMapping("/documents/{id}/participants/new")
  String askParticipant(
      @PathVariable long id, @ModelAttribute("form") ParticipantForm form, Model model) {
    entries.document(id);
    return participant(id, model);
  }

  @PostMapping("/documents/{id}/participants")
  Object markParticipant(
      @PathVariable long id,
      @ModelAttribute("form") ParticipantForm form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      statements.mark(id, form);
      return marked(id, form.paragraph(), flash, "entry.participant.saved");
    } catch (Refused refused) {
      refused.tell(model, response);
      return participant(id, model);
    }
  }

  @GetMapping("/documents/{id}/figures/new")
  String askFigure(@PathVariable long id, @ModelAttribute("form") FigureForm form, Model model) {
    entries.document(id);
    return page(id, "entry/figure", model);
  }

  @PostMapping("/documents/{id}/figures")
  Object markFigure(
      @PathVariable long id,
      @ModelAttribute("form") FigureForm form,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      statements.mark(id, form);
      return marked(id, form.paragraph(), flash, "entry.figure.saved");
    } catch (Refused refused) {
      refused.tell(model, response);
      return page(id, "entry/figure", model);
    }
  }

  private static Object marked(
      long id, @Nullable Integer paragraph, RedirectAttributes flash, String saved) {
    return SeeOther.to("/documents/" + id + "#p" + paragraph, flash, saved);
  }

  private String commitment(long id, Model model) {
    model.addAttribute("reports", menus.of(FormMenu.REPORTS, id));
    model.addAttribute("speakers", menus.of(FormMenu.PARTICIPATIONS, id));
    model.addAttribute("gates", menus.of(FormMenu.GATES, id));
    model.addAttribute("chains", menus.of(FormMenu.CHAINS, id));
    model.addAttribute("kinds", ControlledList.COMMITMENT_KINDS.codes());
    model.addAttribute("fields", ControlledList.FIELDS.codes());
    model.addAttribute("actions", ControlledList.GATE_ACTIONS.codes());
    model.addAttribute("levels", ControlledList.GATE_LEVELS.codes());
    model.addAttribute("statuses", STATUSES);
    return page(id, "entry/commitment", model);
  }

  private String participant(long id, Model model) {
    model.addAttribute("reports", menus.of(FormMenu.REPORTS, id));
    model.addAttribute("people", menus.of(FormMenu.NAMES, id));
    model.addAttribute("ranks", ControlledList.OFFICE_RANKS.codes());
    model.addAttribute("roles", ControlledList.PARTICIPANT_ROLES.codes());
    model.addAttribute("sides", List.of(Side.VN.code(), Side.CN.code()));
    return page(id, "entry/participant", model);
  }

  private String page(long id, String view, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("subject", menus.title(id));
    model.addAttribute("paragraphs", menus.of(FormMenu.PARAGRAPHS, id));
    return view;
  }
}
