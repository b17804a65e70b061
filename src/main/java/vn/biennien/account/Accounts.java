package vn.biennien.account;

import java.util.Locale;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who signs in. An administrator is also an editor, an editor also a reader. */
@Component
class Accounts implements UserDetailsService {
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
}
