package vn.biennien.export.summary;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.biennien.dossier.commitments.CommitmentFilter;
import vn.biennien.dossier.commitments.CommitmentRow;
import vn.biennien.dossier.commitments.CommitmentRows;
import vn.biennien.dossier.prints.SheetRows;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.export.summary.CommitmentSheet.Fact;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** "Tổng hợp cam kết, đề xuất" of any filtered list: a view to print and a PDF. */
@Controller
class ListPrintController {
  private final CommitmentRows list;
  private final SheetRows rows;
  private final ListWords words;
  private final SheetMaker maker;
  private final SheetFiles files;

  ListPrintController(
      CommitmentRows list, SheetRows rows, ListWords words, SheetMaker maker, SheetFiles files) {
    this.list = list;
    this.rows = rows;
    this.words = words;
    this.maker = maker;
    this.files = files;
  }

  @GetMapping("/commitments/print")
  String view(@RequestParam Map<String, String> parameters, Model model) {
    CommitmentFilter filter = CommitmentFilter.of(parameters);
    return files.view(
        () -> sheet(parameters),
        "/commitments",
        "/commitments/print",
        filter.parameters(),
        filter.parameters(),
        model);
  }

  @GetMapping({"/commitments/print.pdf", "/commitments.pdf"})
  ResponseEntity<byte[]> file(@RequestParam Map<String, String> parameters) {
    return files.pdf(() -> sheet(parameters));
  }

  @GetMapping({"/commitments/print.docx", "/commitments.docx"})
  ResponseEntity<byte[]> word(@RequestParam Map<String, String> parameters) {
    return files.word(() -> sheet(parameters));
  }

  private CommitmentSheet sheet(Map<String, String> parameters) {
    CommitmentFilter filter = CommitmentFilter.of(parameters);
    ResultPage<CommitmentRow> found = list.page(filter, new Paging(0, SheetFiles.MOST_ROWS));
    files.requirePrintable((int) found.total());
    List<Long> ids = found.items().stream().map(CommitmentRow::id).toList();
    List<Fact> filters =
        words.filters("commitments", filter.parameters()).entrySet().stream()
            .map(f -> new Fact(f.getKey(), f.getValue()))
            .toList();
    return maker.sheet(
        maker.say("export.subtitle.list"),
        List.of(),
        filters,
        rows.of(ids),
        false,
        SheetChoices.of(parameters));
  }
}
