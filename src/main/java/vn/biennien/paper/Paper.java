package vn.biennien.paper;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentPart;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.Participation;

/**
 * The instrument itself (minutes, memorandum, communiqué), as a document of the archive cites,
 * plans or signs it.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Paper extends DocumentPart {
  /**
   * What one document says of an instrument.
   *
   * @param type a code of {@code document_types}
   * @param status a code of {@code document_statuses}
   * @param datedOn first day that its date may mean
   * @param datePrecision how precise that is
   */
  @Embeddable
  public record PaperFacts(
      String type,
      String status,
      String title,
      @Nullable String number,
      @Nullable String symbol,
      @Nullable Integer copies,
      @Nullable String keptAt,
      @Nullable LocalDate datedOn,
      String datePrecision,
      @Nullable String note) {}

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private @Nullable MeetingReport report;

  @Embedded private PaperFacts facts;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private @Nullable Citation signingCitation;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private @Nullable Citation citation;

  @ManyToOne(fetch = FetchType.LAZY)
  private @Nullable Document fullText;

  @ManyToMany
  @JoinTable(
      name = "paper_signatory",
      joinColumns = @JoinColumn(name = "paper_id"),
      inverseJoinColumns = @JoinColumn(name = "participation_id"))
  @OrderColumn(name = "position")
  private List<Participation> signatories = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "paper_language", joinColumns = @JoinColumn(name = "paper_id"))
  @OrderColumn(name = "position")
  @Column(name = "language")
  private List<String> languages = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "paper_review",
      joinColumns = @JoinColumn(name = "paper_id"),
      inverseJoinColumns = @JoinColumn(name = "report_id"))
  @OrderColumn(name = "position")
  private List<MeetingReport> reviewedAt = new ArrayList<>();

  protected Paper() {}

  public Paper(
      Document document,
      int position,
      String localId,
      @Nullable MeetingReport report,
      PaperFacts facts,
      @Nullable Citation signing,
      @Nullable Citation citation) {
    super(document, position, localId);
    this.report = report;
    this.facts = facts;
    this.signingCitation = signing;
    this.citation = citation;
  }

  public void with(List<Participation> signatories, List<String> languages) {
    this.signatories.addAll(signatories);
    this.languages.addAll(languages);
  }

  public void reviewedAt(MeetingReport report) {
    reviewedAt.add(report);
  }

  /** The document is this instrument's own text. */
  public void fullText(Document document) {
    this.fullText = document;
  }

  public PaperFacts facts() {
    return facts;
  }

  public List<Participation> signatories() {
    return List.copyOf(signatories);
  }

  public List<String> languages() {
    return List.copyOf(languages);
  }

  public List<MeetingReport> reviewedAt() {
    return List.copyOf(reviewedAt);
  }
}
