package vn.biennien.commitment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;
import vn.biennien.paper.Paper;
import vn.biennien.shared.PartialDay;

/** A change of status with its dated source: a citation or an attached paper. */
@Entity
@Table(name = "commitment_status_change")
@SuppressWarnings("NullAway.Init")
public class StatusChange {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Getter(AccessLevel.PACKAGE)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Commitment commitment;

  @Enumerated(EnumType.STRING)
  @Getter(AccessLevel.PACKAGE)
  private CommitmentStatus status;

  @Embedded private PartialDay on;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  private @Nullable Citation citation;

  @ManyToOne(fetch = FetchType.LAZY)
  private @Nullable Paper paper;

  private Instant recordedAt;

  protected StatusChange() {}

  StatusChange(
      Commitment commitment,
      CommitmentStatus status,
      PartialDay on,
      @Nullable Citation citation,
      @Nullable Paper paper,
      Instant recordedAt) {
    if (citation == null && paper == null) {
      throw new IllegalArgumentException("no status without a dated source");
    }
    this.commitment = commitment;
    this.status = status;
    this.on = on;
    this.citation = citation;
    this.paper = paper;
    this.recordedAt = recordedAt;
  }

  /** The text that it cites was read anew. */
  void says(CommitmentStatus status, Citation citation) {
    this.status = status;
    this.citation = citation;
  }
}
