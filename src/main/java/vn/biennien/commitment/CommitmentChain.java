package vn.biennien.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.biennien.gate.BorderObject;

/** The same undertaking, restated at later meetings. */
@Entity
@SuppressWarnings("NullAway.Init")
public class CommitmentChain {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Getter
  private Long id;

  @Getter private String name;

  @ManyToOne(fetch = FetchType.LAZY)
  private @Nullable BorderObject borderObject;

  private @Nullable String targetLevel;

  protected CommitmentChain() {}

  CommitmentChain(String name) {
    this.name = name;
  }

  /**
   * What the chain is about, where it is that one object reaches one level: later texts are then
   * recognised by it.
   */
  void about(BorderObject object, String level) {
    if (borderObject == null) {
      this.borderObject = object;
      this.targetLevel = level;
    }
  }

  boolean hasSubject() {
    return borderObject != null;
  }
}
