package vn.biennien.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentPart;
import vn.biennien.shared.Code;

/**
 * What one document says of a meeting. It stays the document's own: sources may disagree, and the
 * meeting shows it.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class MeetingReport extends DocumentPart {
  /** What a place is to a meeting. */
  public enum VenueRole implements Code {
    HOST,
    /** One of the ends of a meeting over a line. */
    CONNECTION_POINT,
    MENTIONED
  }

  /**
   * Words on which a date rests. @param basis {@code stated} when they state it, {@code basis} when
   * it was reasoned from them
   */
  @Embeddable
  public record DateQuote(
      String basis,
      @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST) Citation citation) {}

  /** Who held a meeting, as one document says. */
  @Embeddable
  public record Host(
      String organisation,
      @Nullable String side,
      @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
          @Nullable Citation citation) {}

  /**
   * A place of a meeting, as one document names it. @param role {@code host}, {@code
   * connection_point} or {@code mentioned}
   */
  @Embeddable
  public record Venue(
      String place,
      String role,
      @Nullable String country,
      @Nullable String precision,
      @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
          @Nullable Citation citation) {}

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private Meeting meeting;

  @Getter @Embedded private ReportFacts facts;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private @Nullable Citation ordinalCitation;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private @Nullable Citation formatCitation;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private @Nullable Citation nameCitation;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private @Nullable Citation themeCitation;

  @ElementCollection
  @CollectionTable(name = "report_date_quote", joinColumns = @JoinColumn(name = "report_id"))
  @OrderColumn(name = "position")
  private List<DateQuote> dateQuotes = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "report_evidence", joinColumns = @JoinColumn(name = "report_id"))
  @OrderColumn(name = "position")
  private List<String> evidence = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "report_host", joinColumns = @JoinColumn(name = "report_id"))
  @OrderColumn(name = "position")
  private List<Host> hosts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "report_venue", joinColumns = @JoinColumn(name = "report_id"))
  @OrderColumn(name = "position")
  private List<Venue> venues = new ArrayList<>();

  protected MeetingReport() {}

  public MeetingReport(
      Meeting meeting,
      Document document,
      int position,
      String localId,
      ReportFacts facts,
      @Nullable Citation ordinal,
      @Nullable Citation format,
      @Nullable Citation name,
      @Nullable Citation theme) {
    super(document, position, localId);
    this.meeting = meeting;
    this.facts = facts;
    this.ordinalCitation = ordinal;
    this.formatCitation = format;
    this.nameCitation = name;
    this.themeCitation = theme;
  }

  public void tells(
      List<DateQuote> dates, List<String> evidence, List<Host> hosts, List<Venue> venues) {
    this.dateQuotes.addAll(dates);
    this.evidence.addAll(evidence);
    this.hosts.addAll(hosts);
    this.venues.addAll(venues);
  }

  public List<DateQuote> dateQuotes() {
    return List.copyOf(dateQuotes);
  }

  public List<String> evidence() {
    return List.copyOf(evidence);
  }

  public List<Host> hosts() {
    return List.copyOf(hosts);
  }

  public List<Venue> venues() {
    return List.copyOf(venues);
  }
}
