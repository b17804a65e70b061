package vn.biennien.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Lets a program in whose password is an API key of the account that it names. */
@Component
class TokenSignIn implements AuthenticationProvider {
  private final ApiTokens tokens;
  private final Accounts accounts;

  TokenSignIn(ApiTokens tokens, Accounts accounts) {
    this.tokens = tokens;
    this.accounts = accounts;
  }

  /** Null where what was given is no key: then it may be a password. */
  @Override
  public @Nullable Authentication authenticate(Authentication asked) {
    String given = String.valueOf(asked.getCredentials());
    if (!given.startsWith(ApiTokens.PREFIX)) {
      return null;
    }
    if (!tokens.opens(asked.getName(), given)) {
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
