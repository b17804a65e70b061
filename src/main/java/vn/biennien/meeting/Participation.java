package vn.biennien.meeting;

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
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentPart;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.person.Person;
import vn.biennien.person.Posting;

/** A person, or an unnamed group, at a meeting, with the offices as stated then. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Participation extends DocumentPart {
  /**
   * A person or an unnamed group as one document lists it.
   *
   * @param name the name as written, or the group's description
   * @param nameZh the Chinese name, where this document gives it
   * @param count how many, for a group; null when not said
   * @param onlyInCaption whether a caption is the only proof
   */
  @Embeddable
  public record Attendance(
      String name,
      @Nullable String nameZh,
      boolean named,
      @Nullable Integer count,
      @Nullable String honorific,
      String side,
      @Nullable String body,
      boolean onlyInCaption,
      @Nullable String note) {}

  /**
   * An office in the words of the source, at that time. @param rank a code of {@code office_ranks}
   */
  @Embeddable
  public record StatedOffice(
      @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST) Citation citation,
      String rank,
      @Nullable String organisation,
      boolean acting,
      @Nullable String note,
      @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
          @Nullable Posting posting) {}

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private @Nullable MeetingReport report;

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private @Nullable Person person;

  @ManyToOne(fetch = FetchType.LAZY)
  private @Nullable Jurisdiction jurisdiction;

  @Getter @Embedded private Attendance facts;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private @Nullable Citation citation;

  @ElementCollection
  @CollectionTable(
      name = "participation_office",
      joinColumns = @JoinColumn(name = "participation_id"))
  @OrderColumn(name = "position")
  private List<StatedOffice> offices = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "participation_role",
      joinColumns = @JoinColumn(name = "participation_id"))
  @OrderColumn(name = "position")
  @Column(name = "role")
  private List<String> roles = new ArrayList<>();

  @ManyToMany(cascade = CascadeType.PERSIST)
  @JoinTable(
      name = "participation_name",
      joinColumns = @JoinColumn(name = "participation_id"),
      inverseJoinColumns = @JoinColumn(name = "citation_id"))
  @OrderColumn(name = "position")
  private List<Citation> nameMentions = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "participation_alias",
      joinColumns = @JoinColumn(name = "participation_id"))
  @OrderColumn(name = "position")
  @Column(name = "alias")
  private List<String> aliases = new ArrayList<>();

  protected Participation() {}

  public Participation(
      Document document,
      int position,
      String localId,
      @Nullable MeetingReport report,
      @Nullable Person person,
      @Nullable Jurisdiction jurisdiction,
      Attendance facts,
      @Nullable Citation citation) {
    super(document, position, localId);
    if (facts.named() == (person == null)) {
      throw new IllegalArgumentException("a named participant is a person, an unnamed one is not");
    }
    this.report = report;
    this.person = person;
    this.jurisdiction = jurisdiction;
    this.facts = facts;
    this.citation = citation;
  }

  public void with(
      List<StatedOffice> offices,
      List<String> roles,
      List<Citation> nameMentions,
      List<String> aliases) {
    this.offices.addAll(offices);
    this.roles.addAll(roles);
    this.nameMentions.addAll(nameMentions);
    this.aliases.addAll(aliases);
  }

  public List<StatedOffice> offices() {
    return List.copyOf(offices);
  }

  public List<String> roles() {
    return List.copyOf(roles);
  }

  public List<Citation> nameMentions() {
    return List.copyOf(nameMentions);
  }

  public List<String> aliases() {
    return List.copyOf(aliases);
  }
}
