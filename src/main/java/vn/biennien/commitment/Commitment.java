package vn.biennien.commitment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.gate.GateMention;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.Participation;
import vn.biennien.paper.Paper;
import vn.biennien.shared.PartialDay;

/**
 * One actionable item: who said it, with what force, in which words. Its status changes only with a
 * dated source.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Commitment {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Getter
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private Document document;

  private int position;
  @Getter private String localId;

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private @Nullable MeetingReport report;

  @Getter @Embedded private CommitmentFacts facts;

  /** Follows from the deadline's words: see {@link CommitmentFacts#deadlineOn}. */
  private @Nullable LocalDate deadlineOn;

  @Enumerated(EnumType.STRING)
  @Getter
  private CommitmentStatus status;

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private @Nullable Participation speaker;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private @Nullable Citation leadInCitation;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private Citation citation;

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private @Nullable CommitmentChain chain;

  @Getter private boolean chainNamed;

  @ElementCollection
  @CollectionTable(name = "commitment_field", joinColumns = @JoinColumn(name = "commitment_id"))
  @OrderColumn(name = "position")
  @Column(name = "field")
  private List<String> otherFields = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "commitment_responsible",
      joinColumns = @JoinColumn(name = "commitment_id"))
  @OrderColumn(name = "position")
  private List<Responsible> responsible = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "commitment_supporting",
      joinColumns = @JoinColumn(name = "commitment_id"))
  @OrderColumn(name = "position")
  @Column(name = "agency")
  private List<String> supporting = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "commitment_addressee", joinColumns = @JoinColumn(name = "commitment_id"))
  @OrderColumn(name = "position")
  @Column(name = "addressee")
  private List<String> addressees = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "commitment_gate",
      joinColumns = @JoinColumn(name = "commitment_id"),
      inverseJoinColumns = @JoinColumn(name = "mention_id"))
  @OrderColumn(name = "position")
  private List<GateMention> gates = new ArrayList<>();

  @OneToMany(mappedBy = "commitment", cascade = CascadeType.ALL)
  @OrderBy("id")
  private List<StatusChange> statusHistory = new ArrayList<>();

  @Version private int version;

  protected Commitment() {}

  /** A new item as a document states it; the document is also the source of its first status. */
  Commitment(StatedCommitment stated, List<Responsible> responsible, Instant now) {
    this.document = stated.document();
    this.position = stated.position();
    this.localId = stated.localId();
    this.report = stated.report();
    this.facts = stated.facts();
    this.deadlineOn = facts.deadlineOn();
    this.speaker = stated.speaker();
    this.leadInCitation = stated.leadIn();
    this.citation = stated.words();
    this.otherFields.addAll(stated.otherFields());
    this.responsible.addAll(responsible);
    this.supporting.addAll(stated.parties().supportingAgencies());
    this.addressees.addAll(stated.parties().addressedTo());
    this.gates.addAll(stated.gates());
    this.status = facts.statusAtArticle();
    statusHistory.add(new StatusChange(this, status, stated.on(), citation, null, now));
  }

  /** Makes it a link of a chain. @param named whether its own annotation names the chain */
  public void joins(CommitmentChain chain, boolean named) {
    this.chain = chain;
    this.chainNamed = named;
  }

  /**
   * The sources of these changes of status went: it stands as the last change says that still has
   * one.
   */
  public void forgets(Collection<Long> changes) {
    statusHistory.removeIf(change -> changes.contains(change.id()));
    if (!statusHistory.isEmpty()) {
      this.status = statusHistory.getLast().status();
    }
  }

  /** It stands as its last stage says, whatever became of the others. */
  public void standsAnew() {
    forgets(List.of());
  }

  /** What its text says was corrected: its first stage says the same. */
  void beginsAnew() {
    statusHistory.getFirst().says(facts.statusAtArticle(), citation);
  }

  /** An editor chose its chain, or that it has none. */
  void isPutIntoItsChain() {
    this.chainNamed = chain != null;
  }

  void leavesItsChain() {
    this.chain = null;
    this.chainNamed = false;
  }

  /** Jurisdictions are recognised by their names. */
  void recognises(Function<String, @Nullable Jurisdiction> jurisdictions) {
    responsible.replaceAll(who -> new Responsible(who.name(), jurisdictions.apply(who.name())));
  }

  /** A new stage with its day and what proves it; the history keeps the earlier ones. */
  void reaches(
      CommitmentStatus status,
      PartialDay on,
      @Nullable Citation citation,
      @Nullable Paper paper,
      Instant now) {
    statusHistory.add(new StatusChange(this, status, on, citation, paper, now));
    this.status = status;
  }

  public List<String> otherFields() {
    return List.copyOf(otherFields);
  }

  public CommitmentParties parties() {
    return new CommitmentParties(
        responsible.stream().map(Responsible::name).toList(),
        List.copyOf(supporting),
        List.copyOf(addressees));
  }

  public List<GateMention> gates() {
    return List.copyOf(gates);
  }
}
