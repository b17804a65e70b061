package vn.biennien.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import vn.biennien.shared.Access;

/**
 * Whoever is not signed in is asked to, also when a form comes too late for its session; whoever is
 * signed in is told that the account may not do this.
 */
class Refusal implements AccessDeniedHandler {
  private final AuthenticationEntryPoint ask;
  private final ProblemEntryPoint problems = new ProblemEntryPoint();
  private final AccessDeniedHandler page = new AccessDeniedHandlerImpl();

  private final ApplicationEventPublisher events;

  Refusal(AuthenticationEntryPoint ask, ApplicationEventPublisher events) {
    this.ask = ask;
    this.events = events;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    Authentication reader = SecurityContextHolder.getContext().getAuthentication();
    String address = request.getRequestURI();
    events.publishEvent(
        new Access(
            "request.refused",
            reader == null ? "anonymousUser" : reader.getName(),
            address.substring(0, Math.min(500, address.length())),
            request.getMethod()));
    if (reader == null
        || reader.getAuthorities().stream()
            .anyMatch(a -> "ROLE_ANONYMOUS".equals(a.getAuthority()))) {
      ask.commence(
          request, response, new InsufficientAuthenticationException("not signed in", denied));
    } else if (request.getRequestURI().startsWith("/api/")) {
      problems.handle(request, response, denied);
    } else {
      request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
      page.handle(request, response, denied);
    }
  }
}
