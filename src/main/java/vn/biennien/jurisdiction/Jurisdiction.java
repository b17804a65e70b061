package vn.biennien.jurisdiction;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A province or autonomous region; on a merger the old record ends and names its successor.
 * Reference data: corrected only where all records are.
 */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
public class Jurisdiction {
  @Id private Long id;
  private String slug;
  private String name;
  private String side;
  private String type;
  private @Nullable LocalDate validFrom;
  private @Nullable LocalDate validTo;

  @ManyToOne(fetch = FetchType.LAZY)
  private @Nullable Jurisdiction successor;

  protected Jurisdiction() {}

  public Long id() {
    return id;
  }

  public String slug() {
    return slug;
  }

  public String name() {
    return name;
  }

  public String side() {
    return side;
  }

  /** A code of {@code party_types}. */
  public String type() {
    return type;
  }

  boolean existedOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
