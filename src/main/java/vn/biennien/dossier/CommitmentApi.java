package vn.biennien.dossier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** Commitments and proposals as other programs read them. */
@RestController
@RequestMapping("/api/v1/commitments")
class CommitmentApi {
  private final CommitmentRows rows;

  CommitmentApi(CommitmentRows rows) {
    this.rows = rows;
  }

  record Item(
      long id,
      String url,
      String summary,
      String kind,
      String status,
      String field,
      String specificity,
      boolean open,
      boolean illustrative,
      List<String> gates,
      @Nullable Ref meeting,
      CommitmentCitation citation) {
    static Item of(CommitmentRow row) {
      return new Item(
          row.id(),
          row.url(),
          row.summary(),
          row.kind(),
          row.status(),
          row.field(),
          row.specificity(),
          row.open(),
          row.illustrative(),
          row.gates().stream().map(CommitmentRow.Gate::slug).toList(),
          row.meeting() == null
              ? null
              : new Ref(row.meeting().id(), "/meetings/" + row.meeting().id()),
          row.citation());
    }
  }

  record Ref(long id, String url) {}

  @GetMapping
  ResultPage<Item> list(@RequestParam Map<String, String> parameters, Paging paging) {
    ResultPage<CommitmentRow> page = rows.page(CommitmentFilter.of(parameters), paging);
    return new ResultPage<>(page.total(), page.items().stream().map(Item::of).toList(), paging);
  }
}
