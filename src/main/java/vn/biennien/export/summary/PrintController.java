package vn.biennien.export.summary;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.biennien.dossier.commitments.CommitmentFilter;
import vn.biennien.dossier.commitments.CommitmentRow;
import vn.biennien.dossier.commitments.CommitmentRows;
import vn.biennien.dossier.gates.GateRow;
import vn.biennien.dossier.gates.GateStep;
import vn.biennien.dossier.prints.SheetHeads;
import vn.biennien.dossier.prints.SheetRows;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.export.summary.CommitmentSheet.Fact;
import vn.biennien.meeting.MeetingFormat;
import vn.biennien.shared.Display;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Paging;
import vn.biennien.shared.Readers;
import vn.biennien.shared.ResultPage;

/**
 * "Tổng hợp cam kết, đề xuất" of a meeting, of a border object and of any filtered list: a view to
 * print, a PDF and a Word file.
 */
@Controller
@RequiredArgsConstructor
class PrintController {
  private final SheetHeads heads;
  private final CommitmentRows list;
  private final SheetRows rows;
  private final ListWords words;
  private final SheetMaker maker;
  private final SheetFiles files;
  private final Display display;
  private final Readers readers;

  @GetMapping({
    "/meetings/{id}/print",
    "/meetings/{id}/print.pdf",
    "/meetings/{id}/print.docx",
    "/meetings/{id:\\d+}.pdf",
    "/meetings/{id:\\d+}.docx"
  })
  Object meeting(
      @PathVariable long id,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      Model model) {
    return files.answer(
        request,
        () -> meetingSheet(id, parameters),
        "/meetings/" + id,
        Map.of(),
        Map.of("meeting", String.valueOf(id)),
        model);
  }

  @GetMapping({
    "/gates/{slug}/print",
    "/gates/{slug}/print.pdf",
    "/gates/{slug}/print.docx",
    "/gates/{slug:[a-z0-9-]+}.pdf",
    "/gates/{slug:[a-z0-9-]+}.docx"
  })
  Object gate(
      @PathVariable String slug,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      Model model) {
    return files.answer(
        request,
        () -> gateSheet(slug, parameters),
        "/gates/" + slug,
        Map.of(),
        Map.of("gate", slug),
        model);
  }

  @GetMapping({
    "/commitments/print",
    "/commitments/print.pdf",
    "/commitments/print.docx",
    "/commitments.pdf",
    "/commitments.docx"
  })
  Object list(
      @RequestParam Map<String, String> parameters, HttpServletRequest request, Model model) {
    Map<String, String> filters = CommitmentFilter.of(parameters).parameters();
    return files.answer(
        request, () -> listSheet(parameters), "/commitments", filters, filters, model);
  }

  private CommitmentSheet listSheet(Map<String, String> parameters) {
    CommitmentFilter filter = CommitmentFilter.of(parameters);
    ResultPage<CommitmentRow> found = list.page(filter, new Paging(0, SheetFiles.MOST_ROWS));
    files.requirePrintable((int) found.total());
    List<Fact> filters =
        words.filters("commitments", filter.parameters()).entrySet().stream()
            .map(f -> new Fact(f.getKey(), f.getValue()))
            .toList();
    return maker.sheet(
        maker.say("export.subtitle.list"),
        List.of(),
        filters,
        rows.of(found.items().stream().map(CommitmentRow::id).toList()),
        false,
        SheetChoices.of(parameters));
  }

  private CommitmentSheet meetingSheet(long id, Map<String, String> parameters) {
    SheetHeads.OfMeeting head =
        heads.meeting(id).orElseThrow(() -> new NotFoundException("meeting"));
    List<Fact> facts = new ArrayList<>();
    addDay(facts);
    add(facts, "date", display.date(head.dateStart(), head.dateEnd(), head.datePrecision()));
    add(facts, "venue", head.venues());
    if (!MeetingFormat.UNKNOWN.is(head.format())) {
      add(facts, "format", display.label("meeting_formats", head.format()));
    }
    add(facts, "parties", head.parties());
    if (head.pressOnly()) {
      add(facts, "source", maker.say("export.fact.press"));
    }
    List<Long> ids = heads.commitmentsOfMeeting(id);
    files.requirePrintable(ids.size());
    return maker.sheet(
        head.title(), facts, List.of(), rows.of(ids), true, SheetChoices.of(parameters));
  }

  private CommitmentSheet gateSheet(String slug, Map<String, String> parameters) {
    GateRow head = heads.gate(slug).orElseThrow(() -> new NotFoundException("gate"));
    List<Fact> facts = new ArrayList<>();
    addDay(facts);
    add(facts, "place", head.jurisdictionLabel());
    if (head.hasLevel()) {
      add(
          facts,
          "level",
          Stream.of("VN", "CN")
              .flatMap(side -> Stream.ofNullable(level(side, head.history().today(side))))
              .collect(Collectors.joining("; ")));
    }
    List<Long> ids = heads.commitmentsOfGate(head.id());
    files.requirePrintable(ids.size());
    String zh = head.cnZh() == null ? "" : " " + head.cnZh();
    return maker.sheet(
        display.label("gate_objects", head.object()) + " " + head.name() + zh,
        facts,
        List.of(),
        rows.of(ids),
        false,
        SheetChoices.of(parameters));
  }

  private @Nullable String level(String side, @Nullable GateStep step) {
    return step == null || step.isUnknown()
        ? null
        : maker.say("side." + side)
            + ": "
            + display.label("gate_levels", step.level())
            + (step.on() == null ? "" : " (" + display.day(step.on(), step.precision()) + ")");
  }

  /** The day as of which it is seen, where that is not today. */
  private void addDay(List<Fact> facts) {
    LocalDate asOf = readers.asOf();
    add(facts, "asof", asOf == null ? null : display.day(asOf, "day"));
  }

  private void add(List<Fact> facts, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(maker.say("export.fact." + key), value));
    }
  }
}
