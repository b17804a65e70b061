package vn.biennien.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentPart;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.shared.Code;

/** A province, region, city or body that a document names as taking part or concerned. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Party extends DocumentPart {
  /** What a party is to the meetings of its document. */
  public enum PartyRole implements Code {
    HOST,
    PARTICIPANT,
    /** Of a paper, not of the meeting. */
    DOCUMENT_PARTY,
    MENTIONED
  }

  /**
   * A party as one document lists it.
   *
   * @param type a code of {@code party_types}
   */
  @Embeddable
  public record PartyFacts(
      String name, String type, String side, String role, @Nullable String note) {

    /** Hosts and participants attend every main meeting of their account. */
    public boolean attends() {
      return Code.isOneOf(role, PartyRole.HOST, PartyRole.PARTICIPANT);
    }
  }

  @Getter @Embedded private PartyFacts facts;

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private @Nullable Jurisdiction jurisdiction;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private @Nullable Citation citation;

  protected Party() {}

  public Party(
      Document document,
      int position,
      String localId,
      PartyFacts facts,
      @Nullable Jurisdiction jurisdiction,
      @Nullable Citation citation) {
    super(document, position, localId);
    this.facts = facts;
    this.jurisdiction = jurisdiction;
    this.citation = citation;
  }
}
