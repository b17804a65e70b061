package vn.biennien.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs in by password; a name that failed too often has to wait. */
@Component
class PasswordSignIn implements AuthenticationProvider {
  private final DaoAuthenticationProvider passwords;
  private final SignInAttempts attempts;

  PasswordSignIn(Accounts accounts, PasswordEncoder encoder, SignInAttempts attempts) {
    this.passwords = new DaoAuthenticationProvider(accounts);
    this.passwords.setPasswordEncoder(encoder);
    this.attempts = attempts;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication asked) {
    String username = asked.getName();
    if (attempts.mustWait(username)) {
      throw new LockedException("too many failures");
    }
    try {
      Authentication known = passwords.authenticate(asked);
      attempts.succeeded(username);
      return known;
    } catch (BadCredentialsException e) {
      attempts.failed(username);
      throw e;
    }
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
