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

  protected Account() {}

  Account(String username, String passwordHash, String role, Instant createdAt) {
    this.username = username;
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
}
