package vn.biennien.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.biennien.shared.SecurityHeaders;

/**
 * Before anything else: every answer carries the security headers, also an error of a filter; and a
 * request whose parameters cannot be read, or hold a character that no text has, is a bad one.
 * Methods that nothing here answers end before anybody is asked to sign in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after the filter that says that parameters are UTF-8
class FrontDoor extends OncePerRequestFilter {
  /** No address of the program knows another one. */
  private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", SecurityHeaders.CONTENT);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    if (request.getDispatcherType() == DispatcherType.REQUEST
        && !METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", String.join(", ", METHODS));
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (request.getDispatcherType() == DispatcherType.ERROR || isReadable(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** What the server itself refuses comes here only to be told. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static boolean isReadable(HttpServletRequest request) {
    String type = request.getContentType();
    if (type != null && type.startsWith("multipart/")) {
      return true; // read, and judged, by the one who takes the upload
    }
    try {
      return request.getParameterMap().entrySet().stream()
          .noneMatch(
              p -> isOdd(p.getKey()) || Arrays.stream(p.getValue()).anyMatch(FrontDoor::isOdd));
    } catch (IllegalStateException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isOdd(@Nullable String words) {
    return words != null && words.indexOf('\0') >= 0;
  }
}
