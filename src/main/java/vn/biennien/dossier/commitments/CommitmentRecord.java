package vn.biennien.dossier.commitments;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.commitment.CommitmentParties;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.shared.DateView;

/**
 * All that is known of one commitment or proposal.
 *
 * @param offices the speaker's, as stated then
 * @param speakerAt the words that name the speaker
 * @param leadIn the words that lead in
 * @param press whether its meeting is known only from the press
 * @param steps of its chain; empty when it is alone
 */
public record CommitmentRecord(
    CommitmentRow row,
    List<String> otherFields,
    List<String> offices,
    @Nullable CommitmentCitation speakerAt,
    @Nullable CommitmentCitation leadIn,
    boolean press,
    List<Concerned> gates,
    List<Change> history,
    List<CommitmentStep> steps) {

  /** Names of the usual facts that no document states, in the order of the page. */
  public List<String> unstated() {
    Map<String, Boolean> stated = new LinkedHashMap<>();
    CommitmentFacts facts = row.facts();
    CommitmentParties parties = row.parties();
    stated.put("speaker", row.speaker() != null || facts.kind() == CommitmentKind.AGREED);
    stated.put("responsible", !parties.responsible().isEmpty());
    stated.put("lead", facts.leadAgency() != null);
    stated.put("supporting", !parties.supportingAgencies().isEmpty());
    stated.put("addressees", !parties.addressedTo().isEmpty());
    stated.put("target", facts.target() != null);
    stated.put("deadline", facts.deadline() != null);
    stated.put("result", facts.result() != null);
    stated.put("obstacle", facts.obstacle() != null);
    return stated.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).toList();
  }

  /** A border object that it concerns, with what the document says of it and asks for. */
  public record Concerned(
      CommitmentRow.Gate gate,
      @Nullable String currentLevel,
      @Nullable String requestedLevel,
      @Nullable String action,
      CommitmentCitation citation) {}

  /**
   * A status with its dated source.
   *
   * @param id of the stage
   * @param paper the title of the attached paper, where that is the source
   */
  @JsonIncludeProperties({"status", "date", "citation", "paper"})
  @JsonPropertyOrder({"status", "date", "citation", "paper"})
  public record Change(
      long id,
      String status,
      @Nullable LocalDate on,
      String precision,
      @Nullable CommitmentCitation citation,
      @Nullable String paper) {
    @JsonProperty
    public DateView date() {
      return DateView.of(on, on, precision);
    }
  }
}
