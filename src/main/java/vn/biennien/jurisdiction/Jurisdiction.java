package vn.biennien.jurisdiction;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import lombok.Getter;
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
  @Getter @Id private Long id;
  @Getter private String slug;
  @Getter private String name;
  @Getter private String side;

  /** A code of {@code party_types}. */
  @Getter private String type;

  private @Nullable LocalDate validFrom;
  private @Nullable LocalDate validTo;

  @ManyToOne(fetch = FetchType.LAZY)
  private @Nullable Jurisdiction successor;

  protected Jurisdiction() {}

  boolean existedOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
