package vn.biennien.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** Somebody who may sign in. @see #role() */
@Entity
@SuppressWarnings("NullAway.Init")
class Account {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String username;
  private String passwordHash;
  private String role;
  private boolean enabled = true;
  private Instant createdAt;
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

  String username() {
    return username;
  }

  String passwordHash() {
    return passwordHash;
  }

  /** {@code reader}, {@code editor} or {@code admin}. */
  String role() {
    return role;
  }

  boolean enabled() {
    return enabled;
  }

  Long id() {
    return id;
  }

  String displayName() {
    return displayName;
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
