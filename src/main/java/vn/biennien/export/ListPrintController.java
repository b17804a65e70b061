package vn.biennien.export;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.biennien.dossier.CommitmentFilter;
import vn.biennien.dossier.CommitmentRow;
import vn.biennien.dossier.CommitmentRows;
import vn.biennien.dossier.SheetHeads;
import vn.biennien.dossier.SheetRows;
import vn.biennien.export.CommitmentSheet.Fact;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Display;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** "Tổng hợp cam kết, đề xuất" of any filtered list: a view to print and a PDF. */
@Controller
class ListPrintController {
  private static final Map<String, ControlledList> CODES =
      Map.of(
          "kind", ControlledList.COMMITMENT_KINDS,
          "status", ControlledList.COMMITMENT_STATUSES,
          "field", ControlledList.FIELDS,
          "specificity", ControlledList.SPECIFICITIES);

  private final CommitmentRows list;
  private final SheetRows rows;
  private final SheetHeads heads;
  private final SheetMaker maker;
  private final SheetFiles files;
  private final Display display;

  ListPrintController(
      CommitmentRows list,
      SheetRows rows,
      SheetHeads heads,
      SheetMaker maker,
      SheetFiles files,
      Display display) {
    this.list = list;
    this.rows = rows;
    this.heads = heads;
    this.maker = maker;
    this.files = files;
    this.display = display;
  }

  @GetMapping("/commitments/print")
  String view(@RequestParam Map<String, String> parameters, Model model) {
    CommitmentFilter filter = CommitmentFilter.of(parameters);
    return files.view(
        sheet(filter),
        filter.address("/commitments"),
        filter.address("/commitments/print.pdf"),
        model);
  }

  @GetMapping({"/commitments/print.pdf", "/commitments.pdf"})
  ResponseEntity<byte[]> file(@RequestParam Map<String, String> parameters) {
    return files.pdf(sheet(CommitmentFilter.of(parameters)));
  }

  private CommitmentSheet sheet(CommitmentFilter filter) {
    ResultPage<CommitmentRow> found = list.page(filter, new Paging(0, SheetFiles.MOST_ROWS));
    files.requirePrintable((int) found.total());
    List<Long> ids = found.items().stream().map(CommitmentRow::id).toList();
    List<Fact> filters =
        filter.parameters().entrySet().stream()
            .map(f ->
                new Fact(maker.say("export.filter." + f.getKey()), words(f.getKey(), f.getValue())))
            .toList();
    return maker.sheet(maker.say("export.subtitle.list"), List.of(), filters, rows.of(ids), false);
  }

  /** What a filter's value means to a reader. */
  private String words(String name, String value) {
    ControlledList codes = CODES.get(name);
    if (codes != null) {
      return display.label(codes.name().toLowerCase(java.util.Locale.ROOT), value);
    }
    return switch (name) {
      case "open" -> maker.say("export.filter.yes");
      case "jurisdiction" -> heads.jurisdictionName(value);
      case "gate" -> heads.gate(value).map(SheetHeads.OfGate::name).orElse(value);
      case "meeting" ->
          heads.meeting(Long.parseLong(value)).map(SheetHeads.OfMeeting::title).orElse(value);
      default -> value;
    };
  }
}
