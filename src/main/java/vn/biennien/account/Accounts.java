package vn.biennien.account;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.shared.Readers;

/** Finds who signs in. An administrator is also an editor, an editor also a reader. */
@Service
@RequiredArgsConstructor
class Accounts implements UserDetailsService, UserDetailsPasswordService {
  private final AccountRepository accounts;
  private final JdbcClient sql;

  @Override
  public UserDetails loadUserByUsername(String username) {
    Account account =
        accounts
            .findByUsername(username.strip().toLowerCase(Locale.ROOT))
            .orElseThrow(() -> new UsernameNotFoundException(username));
    return User.withUsername(account.username())
        .password(account.passwordHash())
        .authorities(
            Stream.concat(
                    Stream.of(roles(account.role())).map(role -> "ROLE_" + role),
                    keeps(account.id()).stream().map(slug -> Readers.KEEPS + slug))
                .toArray(String[]::new))
        .disabled(!account.enabled())
        .build();
  }

  /** Slugs of the jurisdictions whose records the account keeps, with what they succeeded. */
  private List<String> keeps(long account) {
    return sql.sql(
            """
            select distinct j.slug from account_jurisdiction a
            join jurisdiction_reach r on r.jurisdiction_id = a.jurisdiction_id join jurisdiction j on j.id = r.reached_id
            where a.account_id = ?
            """)
        .param(account)
        .query(String.class)
        .list();
  }

  private static String[] roles(String role) {
    return switch (role) {
      case "admin" -> new String[] {"ADMIN", "EDITOR", "READER"};
      case "editor" -> new String[] {"EDITOR", "READER"};
      default -> new String[] {"READER"};
    };
  }

  /** A password that was hashed the old way is hashed anew when it is next used. */
  @Override
  @Transactional
  public UserDetails updatePassword(UserDetails user, @Nullable String hash) {
    accounts
        .findByUsername(user.getUsername())
        .ifPresent(account -> account.enters(String.valueOf(hash)));
    return loadUserByUsername(user.getUsername());
  }
}
