package vn.biennien.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The session's cookie. Over TLS its name begins with {@code __Host-}: browsers then take it only
 * from this very host, and send it only over TLS.
 */
@Component
class SessionCookie implements CookieSerializer {
  private static final String NAME = "biennien";

  private final DefaultCookieSerializer plain = named(NAME, false);
  private final DefaultCookieSerializer secure = named("__Host-" + NAME, true);

  private static DefaultCookieSerializer named(String name, boolean secure) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name);
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setUseSecureCookie(secure);
    return cookie;
  }

  private DefaultCookieSerializer of(HttpServletRequest request) {
    return request.isSecure() ? secure : plain;
  }

  @Override
  public void writeCookieValue(CookieValue value) {
    of(value.getRequest()).writeCookieValue(value);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return of(request).readCookieValues(request);
  }
}
