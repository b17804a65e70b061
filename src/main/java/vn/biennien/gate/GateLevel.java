package vn.biennien.gate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import lombok.Getter;
import vn.biennien.document.Citation;
import vn.biennien.shared.PartialDay;

/**
 * A step of an object's level history: approval, ceremony and opening are different days, and each
 * side has its own.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class GateLevel {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private GateMention mention;

  private int position;
  @Getter private String side;
  @Getter private String level;
  @Getter private String event;
  @Embedded private PartialDay on;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private Citation citation;

  protected GateLevel() {}

  GateLevel(
      GateMention mention,
      int position,
      String side,
      String level,
      String event,
      PartialDay on,
      Citation citation) {
    this.mention = mention;
    this.position = position;
    this.side = side;
    this.level = level;
    this.event = event;
    this.on = on;
    this.citation = citation;
  }

  public PartialDay on() {
    return on;
  }
}
