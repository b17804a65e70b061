package vn.biennien.person;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import lombok.AccessLevel;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** An office that a person holds. When, is known from the meetings at which it was stated. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Posting {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Getter
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Person person;

  @Getter(AccessLevel.PACKAGE)
  private String title;

  @Getter(AccessLevel.PACKAGE)
  private @Nullable String organisation;

  private String rank;

  @Getter(AccessLevel.PACKAGE)
  private boolean acting;

  protected Posting() {}

  Posting(Person person, String title, @Nullable String organisation, String rank, boolean acting) {
    this.person = person;
    this.title = title;
    this.organisation = organisation;
    this.rank = rank;
    this.acting = acting;
  }
}
