package vn.biennien.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that no controller saw: of filters, of the server, of a template. */
@Controller
@RequiredArgsConstructor
class ErrorPageController implements ErrorController {
  private final MessageSource messages;

  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known =
        code instanceof Integer status ? HttpStatus.resolve(status) : HttpStatus.NOT_FOUND;
    HttpStatus status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    String fallback = status.is5xxServerError() ? "error.500" : "error.400";
    String sentence =
        String.valueOf(
            messages.getMessage(
                "error." + status.value() + (isOldForm(request) ? ".form" : ""),
                null,
                messages.getMessage(fallback, null, LocaleContextHolder.getLocale()),
                LocaleContextHolder.getLocale()));
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (String.valueOf(uri).startsWith("/api/")) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(ProblemDetail.forStatusAndDetail(status, sentence));
    }
    return Errors.page(status, sentence);
  }

  /** Whoever sends a form of an earlier session may do so, only not with that form. */
  private static boolean isOldForm(HttpServletRequest request) {
    return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
  }
}
