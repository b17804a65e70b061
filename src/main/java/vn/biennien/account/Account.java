package vn.biennien.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;

/** Somebody who may sign in. @see #role() */
@Entity
@SuppressWarnings("NullAway.Init")
class Account {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Getter(AccessLevel.PACKAGE)
  private Long id;

  @Getter(AccessLevel.PACKAGE)
  private String username;

  @Getter(AccessLevel.PACKAGE)
  private String passwordHash;

  /** {@code reader}, {@code editor} or {@code admin}. */
  @Getter(AccessLevel.PACKAGE)
  private String role;

  @Getter(AccessLevel.PACKAGE)
  private boolean enabled = true;

  private Instant createdAt;

  @Getter(AccessLevel.PACKAGE)
  private String displayName;

  protected Account() {}

  Account(
      String username, String displayName, String passwordHash, String role, Instant createdAt) {
    this.username = username;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.role = role;
    this.createdAt = createdAt;
  }

  void enters(String passwordHash) {
    this.passwordHash = passwordHash;
  }

  void isCalled(String displayName) {
    this.displayName = displayName;
  }

  /**
   * @param role {@code reader}, {@code editor} or {@code admin}
   */
  void becomes(String role) {
    this.role = role;
  }

  void enable(boolean enabled) {
    this.enabled = enabled;
  }
}
