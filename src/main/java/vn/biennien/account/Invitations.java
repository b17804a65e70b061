package vn.biennien.account;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.shared.Change;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Refused;

/**
 * Links with which colleagues make their own accounts. A link works once, for a week; only its hash
 * is kept.
 */
@Service
@RequiredArgsConstructor
class Invitations {
  static final Set<String> ROLES = Set.of("reader", "editor", "admin");
  private static final Duration GOOD_FOR = Duration.ofDays(7);

  private final AccountRepository accounts;
  private final PasswordEncoder passwords;
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** A link that is still open, as the list shows it: without the link. */
  record OpenInvitation(
      long id, String username, String displayName, String role, LocalDate until) {}

  private static final String OPEN =
      """
      select id, username, display_name, role, (expires_at at time zone 'Asia/Ho_Chi_Minh')::date as until
      from invitation where used_at is null and revoked_at is null and expires_at > :now
      """;

  List<OpenInvitation> open() {
    return sql.sql(OPEN + "order by id desc")
        .param("now", now())
        .query(OpenInvitation.class)
        .list();
  }

  /**
   * A link that was just made.
   *
   * @param path shown once
   * @param replaced the open one for the same name, which opens nothing any more
   */
  record Made(String path, @Nullable OpenInvitation replaced) {}

  /**
   * A new link takes the place of an open one for the same name.
   *
   * @throws Refused when the name is taken or is none
   */
  @Transactional
  Made invite(
      @Nullable String username, @Nullable String displayName, @Nullable String role, String by) {
    String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    if (!name.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
      throw new Refused("username", "accounts.refused.username");
    }
    if (accounts.findByUsername(name).isPresent()) {
      throw new Refused("username", "accounts.refused.taken", name);
    }
    if (displayName == null || displayName.isBlank()) {
      throw new Refused("displayName", "accounts.refused.name");
    }
    if (role == null || !ROLES.contains(role)) {
      throw new Refused("role", "accounts.refused.role");
    }
    OpenInvitation replaced = replaced(name);
    String token = Secrets.link();
    sql.sql(
            """
            insert into invitation (token_hash, username, display_name, role, invited_by, created_at, expires_at)
            values (:hash, :name, :shown, :role, :by, :now, :until)
            """)
        .param("hash", Secrets.hash(token))
        .param("name", name)
        .param("shown", Normalizer.normalize(displayName.strip(), Normalizer.Form.NFC))
        .param("role", role)
        .param("by", by)
        .param("now", now())
        .param("until", Timestamp.from(clock.instant().plus(GOOD_FOR)))
        .update();
    events.publishEvent(new Change("account.invited", "/settings/accounts", name + ", " + role));
    return new Made("/invitations/" + token, replaced);
  }

  private @Nullable OpenInvitation replaced(String name) {
    OpenInvitation replaced =
        open().stream().filter(row -> row.username().equals(name)).findFirst().orElse(null);
    sql.sql(
            "update invitation set revoked_at = :now where username = :name and used_at is null and revoked_at is null")
        .param("now", now())
        .param("name", name)
        .update();
    if (replaced != null) {
      events.publishEvent(new Change("account.reinvited", "/settings/accounts", name));
    }
    return replaced;
  }

  @Transactional
  void revoke(long id) {
    String username =
        sql.sql(
                "update invitation set revoked_at = coalesce(revoked_at, :now) where id = :id and used_at is null returning username")
            .param("now", now())
            .param("id", id)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new NotFoundException("page"));
    events.publishEvent(new Change("account.uninvited", "/settings/accounts", username));
  }

  /** What an open link offers. */
  Optional<OpenInvitation> offer(String token) {
    return sql.sql(OPEN + "and token_hash = :hash")
        .param("hash", Secrets.hash(token))
        .param("now", now())
        .query(OpenInvitation.class)
        .optional();
  }

  /** Uses the link up. False when somebody else was quicker. */
  @Transactional
  boolean accept(String token, String password) {
    OpenInvitation offer = offer(token).orElse(null);
    if (offer == null || accounts.findByUsername(offer.username()).isPresent()) {
      return false;
    }
    int used =
        sql.sql(
                "update invitation set used_at = :now where id = :id and used_at is null and revoked_at is null")
            .param("now", now())
            .param("id", offer.id())
            .update();
    if (used == 0) {
      return false;
    }
    accounts.save(
        new Account(
            offer.username(),
            offer.displayName(),
            String.valueOf(passwords.encode(password)),
            offer.role(),
            clock.instant()));
    events.publishEvent(
        new Change(
            "account.created", "/settings/accounts", offer.username() + ", " + offer.role()));
    return true;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
