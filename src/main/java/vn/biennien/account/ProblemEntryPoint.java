package vn.biennien.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells a program, as problem details, that it has to sign in or may not do this. */
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (e instanceof SignInAttempts.MustWait wait) {
      response.setHeader("Retry-After", String.valueOf(wait.seconds()));
      write(
          response,
          429,
          "Thử sai quá nhiều lần",
          "Vừa nhập sai quá nhiều lần; xin đợi %d giây rồi thử lại.".formatted(wait.seconds()));
      return;
    }
    response.setHeader("WWW-Authenticate", "Basic realm=\"Bien Nien\", charset=\"UTF-8\"");
    write(
        response,
        401,
        "Chưa đăng nhập",
        e instanceof BadCredentialsException
            ? "Tên đăng nhập, mật khẩu hoặc khóa API không đúng."
            : "Cần tên và mật khẩu (hoặc khóa API) của một tài khoản biên tập.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    write(response, 403, "Không có quyền", "Tài khoản này không có quyền làm việc đó.");
  }

  private static void write(HttpServletResponse response, int status, String title, String detail)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json;charset=UTF-8");
    response
        .getOutputStream()
        .write(
            """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}\
            """
                .formatted(title, status, detail)
                .getBytes(StandardCharsets.UTF_8));
  }
}
