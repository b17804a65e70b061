package vn.biennien.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.shared.Change;
import vn.biennien.shared.NotFoundException;

/**
 * Keys with which programs write in the name of an account. Only the hash of a key is kept; the key
 * itself is shown once.
 */
@Service
@RequiredArgsConstructor
class ApiTokens implements AuthenticationProvider {
  /** By this a key is told from a password. */
  private static final String PREFIX = "bn_";

  private static final int BYTES = 32;

  private final Accounts accounts;
  private final JdbcClient sql;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  /** A key as the list shows it: without the key. */
  record IssuedToken(
      long id, String username, String name, LocalDate createdOn, @Nullable LocalDate revokedOn) {}

  List<IssuedToken> list() {
    return sql.sql(
            """
            select t.id, a.username, t.name,
              (t.created_at at time zone 'Asia/Ho_Chi_Minh')::date as created_on,
              (t.revoked_at at time zone 'Asia/Ho_Chi_Minh')::date as revoked_on
            from api_token t join account a on a.id = t.account_id
            order by t.revoked_at is not null, t.id desc
            """)
        .query(IssuedToken.class)
        .list();
  }

  /** Names of the accounts that a key can be made for: who only reads needs none. */
  List<String> accounts() {
    return sql.sql(
            "select username from account where enabled and role in ('editor', 'admin') order by username")
        .query(String.class)
        .list();
  }

  /** The new key, empty when there is no such account that may write. */
  @Transactional
  Optional<String> create(String username, String name) {
    if (!accounts().contains(username)) {
      return Optional.empty();
    }
    String token = PREFIX + Secrets.random(BYTES);
    long id =
        sql.sql(
                """
                insert into api_token (account_id, name, token_hash, created_at)
                select id, :name, :hash, :now from account where username = :username returning id
                """)
            .param("username", username)
            .param("name", name)
            .param("hash", Secrets.hash(token))
            .param("now", Timestamp.from(clock.instant()))
            .query(Long.class)
            .single();
    events.publishEvent(new Change("token.created", "/settings/tokens/" + id, username));
    return Optional.of(token);
  }

  @Transactional
  void revoke(long id) {
    int known =
        sql.sql("update api_token set revoked_at = coalesce(revoked_at, :now) where id = :id")
            .param("now", Timestamp.from(clock.instant()))
            .param("id", id)
            .update();
    if (known == 0) {
      throw new NotFoundException("page");
    }
    events.publishEvent(new Change("token.revoked", "/settings/tokens/" + id, null));
  }

  private boolean opens(String username, String token) {
    return sql.sql(
            """
            select exists (select from api_token t join account a on a.id = t.account_id
              where t.token_hash = :hash and t.revoked_at is null and a.username = :username and a.enabled)
            """)
        .param("hash", Secrets.hash(token))
        .param("username", username.strip().toLowerCase(Locale.ROOT))
        .query(Boolean.class)
        .single();
  }

  /**
   * Lets a program in whose password is a key of the account that it names. Null where what was
   * given is no key: then it may be a password.
   */
  @Override
  public @Nullable Authentication authenticate(Authentication asked) {
    String given = String.valueOf(asked.getCredentials());
    if (!given.startsWith(PREFIX)) {
      return null;
    }
    if (!opens(asked.getName(), given)) {
      throw new BadCredentialsException("unknown or revoked key");
    }
    UserDetails account = accounts.loadUserByUsername(asked.getName());
    return UsernamePasswordAuthenticationToken.authenticated(
        account, null, account.getAuthorities());
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
