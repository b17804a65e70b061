package vn.biennien.dossier.commitments;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentParties;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.shared.DateView;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** Commitments and proposals as other programs read them. */
@RestController
@RequestMapping("/api/v1/commitments")
@RequiredArgsConstructor
class CommitmentApi {
  private final CommitmentRows rows;
  private final CommitmentRecords records;

  record Ref(long id, String url) {}

  @GetMapping
  ResultPage<CommitmentRow> list(@RequestParam Map<String, String> parameters, Paging paging) {
    return rows.page(CommitmentFilter.of(parameters), paging);
  }

  /** One commitment with all that is known of it; what its item has stands at the top level. */
  record Whole(
      @JsonUnwrapped CommitmentRow row,
      @JsonUnwrapped
          @JsonIgnoreProperties({"kind", "status_at_article", "field", "specificity", "summary"})
          CommitmentFacts facts,
      List<String> otherFields,
      @Nullable Speaker speaker,
      @Nullable CommitmentCitation leadIn,
      @JsonUnwrapped CommitmentParties parties,
      List<CommitmentRecord.Change> history,
      List<Step> chain) {}

  record Speaker(String name, String side, List<String> offices) {}

  record Step(
      long id,
      String url,
      DateView date,
      String kind,
      String status,
      String summary,
      @Nullable String speaker,
      @Nullable Ref meeting,
      int restated,
      CommitmentCitation citation,
      List<CommitmentCitation> otherCitations) {
    static Step of(CommitmentStep step) {
      return new Step(
          step.commitment(),
          "/commitments/" + step.commitment(),
          DateView.of(step.on(), step.until() == null ? step.on() : step.until(), step.precision()),
          step.kind(),
          step.status(),
          step.summary(),
          step.speaker(),
          step.meeting() == null ? null : new Ref(step.meeting(), "/meetings/" + step.meeting()),
          step.restated(),
          step.citation(),
          step.others().stream().map(CommitmentStep::citation).toList());
    }
  }

  @GetMapping("/{id}")
  Whole one(@PathVariable long id) {
    CommitmentRecord found = records.find(id);
    if (found == null) {
      throw new NotFoundException("commitment");
    }
    CommitmentRow row = found.row();
    CommitmentRow.Speaker speaker = row.speaker();
    return new Whole(
        row,
        row.facts(),
        found.otherFields(),
        speaker == null ? null : new Speaker(speaker.name(), speaker.side(), found.offices()),
        found.leadIn(),
        row.parties(),
        found.history(),
        found.steps().stream().map(Step::of).toList());
  }
}
