package vn.biennien.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.shared.ArchiveProperties;

/**
 * The first administrator: from the option {@code biennien.admin.password}, or by a link that works
 * once.
 */
@Service
@RequiredArgsConstructor
class SetupService {
  private final AccountRepository accounts;
  private final PasswordEncoder passwords;
  private final ArchiveProperties properties;
  private final JdbcClient sql;
  private final Clock clock;

  /**
   * On a start without any account: creates {@code admin}, or gives the path of a new set-up link.
   */
  @Transactional
  Optional<String> prepare() {
    if (accounts.count() > 0) {
      return Optional.empty();
    }
    String password = properties.admin().password();
    if (password != null && !password.isBlank()) {
      create(password);
      return Optional.empty();
    }
    String token = Secrets.link();
    sql.sql("delete from setup_link where used_at is null").update();
    sql.sql("insert into setup_link (token_hash, created_at) values (?, ?)")
        .params(Secrets.hash(token), Timestamp.from(clock.instant()))
        .update();
    return Optional.of("/setup/" + token);
  }

  boolean isOpen(String token) {
    return accounts.count() == 0
        && sql.sql("select count(*) from setup_link where token_hash = ? and used_at is null")
                .param(Secrets.hash(token))
                .query(Integer.class)
                .single()
            > 0;
  }

  /** Uses the link up. False when it was used before, or is none. */
  @Transactional
  boolean complete(String token, String password) {
    int used =
        sql.sql("update setup_link set used_at = ? where token_hash = ? and used_at is null")
            .params(Timestamp.from(clock.instant()), Secrets.hash(token))
            .update();
    if (used == 0 || accounts.count() > 0) {
      return false;
    }
    create(password);
    return true;
  }

  private void create(String password) {
    accounts.save(
        new Account(
            "admin",
            "admin",
            String.valueOf(passwords.encode(password)),
            "admin",
            clock.instant()));
  }
}
