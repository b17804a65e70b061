package vn.biennien.gate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentPart;
import vn.biennien.shared.PartialDay;

/** A border object as one document speaks of it, with the words that do. */
@Entity
@SuppressWarnings("NullAway.Init")
public class GateMention extends DocumentPart {
  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private BorderObject borderObject;

  @Embedded private GateFacts facts;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private Citation citation;

  @ManyToMany
  @JoinTable(
      name = "gate_mention_include",
      joinColumns = @JoinColumn(name = "mention_id"),
      inverseJoinColumns = @JoinColumn(name = "included_id"))
  @OrderColumn(name = "position")
  private List<GateMention> includes = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "gate_mention_marker", joinColumns = @JoinColumn(name = "mention_id"))
  @OrderColumn(name = "position")
  @Column(name = "marker")
  private List<String> markers = new ArrayList<>();

  @OneToMany(mappedBy = "mention", cascade = CascadeType.ALL)
  @OrderBy("position")
  private List<GateLevel> levels = new ArrayList<>();

  protected GateMention() {}

  public GateMention(
      Document document,
      int position,
      String localId,
      BorderObject borderObject,
      GateFacts facts,
      List<String> markers,
      Citation citation) {
    super(document, position, localId);
    this.borderObject = borderObject;
    this.facts = facts;
    this.markers.addAll(markers);
    this.citation = citation;
  }

  public void include(List<GateMention> others) {
    includes.addAll(others);
  }

  public void reached(String side, String level, String event, PartialDay on, Citation citation) {
    levels.add(new GateLevel(this, levels.size(), side, level, event, on, citation));
  }

  public GateFacts facts() {
    return facts;
  }

  public List<GateMention> includes() {
    return List.copyOf(includes);
  }

  public List<String> markers() {
    return List.copyOf(markers);
  }

  public List<GateLevel> levels() {
    return List.copyOf(levels);
  }
}
