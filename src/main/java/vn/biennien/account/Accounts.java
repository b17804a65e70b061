package vn.biennien.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who signs in. An administrator is also an editor, an editor also a reader. */
@Service
class Accounts implements UserDetailsService, UserDetailsPasswordService {
  private final AccountRepository accounts;

  Accounts(AccountRepository accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    Account account =
        accounts
            .findByUsername(username.strip().toLowerCase(Locale.ROOT))
            .orElseThrow(() -> new UsernameNotFoundException(username));
    return User.withUsername(account.username())
        .password(account.passwordHash())
        .roles(roles(account.role()))
        .disabled(!account.enabled())
        .build();
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
