package vn.biennien.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.biennien.shared.Access;

/** Signs in by password; a name or an address that failed too often has to wait. */
@Component
class PasswordSignIn implements AuthenticationProvider {
  private final DaoAuthenticationProvider passwords;
  private final SignInAttempts attempts;
  private final ApplicationEventPublisher events;

  PasswordSignIn(
      Accounts accounts,
      PasswordEncoder encoder,
      SignInAttempts attempts,
      ApplicationEventPublisher events) {
    this.passwords = new DaoAuthenticationProvider(accounts);
    this.passwords.setPasswordEncoder(encoder);
    this.passwords.setUserDetailsPasswordService(accounts);
    this.attempts = attempts;
    this.events = events;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication asked) {
    String username = asked.getName();
    String address = address(asked);
    Duration left = attempts.wait(username, address);
    if (left.isPositive()) {
      tell("signin.waited", asked, address);
      throw new SignInAttempts.MustWait(left);
    }
    try {
      Authentication known = passwords.authenticate(asked);
      attempts.succeeded(username, address);
      tell("signin.succeeded", asked, address);
      return known;
    } catch (AuthenticationException e) {
      attempts.failed(username, address);
      tell("signin.failed", asked, address);
      throw e;
    }
  }

  private void tell(String action, Authentication asked, String address) {
    String name = asked.getName().strip();
    events.publishEvent(
        new Access(action, name.substring(0, Math.min(64, name.length())), "/login", address));
  }

  private static String address(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "";
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
