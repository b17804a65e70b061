package vn.biennien.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.biennien.shared.Access;

/**
 * Keeps in the trail what left the archive as a file. It comes after the security filters, so it
 * knows who asked.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@RequiredArgsConstructor
class AccessTrail extends OncePerRequestFilter {
  private static final Pattern FILE =
      Pattern.compile(".*\\.(csv|xlsx|pdf|docx)|/documents/\\d+/(original|files/\\d+)");

  private final ApplicationEventPublisher events;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    String path = request.getRequestURI();
    if (response.getStatus() == HttpServletResponse.SC_OK && FILE.matcher(path).matches()) {
      Authentication reader = SecurityContextHolder.getContext().getAuthentication();
      events.publishEvent(
          new Access(
              "file.sent",
              reader == null ? "anonymousUser" : reader.getName(),
              path,
              request.getQueryString()));
    }
  }
}
