package vn.biennien.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.Damaged;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Readers;

/**
 * Every error is told once, in one sentence, with the right status: to people as a page, to
 * programs as problem details.
 */
@ControllerAdvice
@RequiredArgsConstructor
class Errors {
  private static final Logger log = LoggerFactory.getLogger(Errors.class);
  private static final Set<Integer> KNOWN =
      Set.of(400, 401, 403, 404, 405, 406, 409, 410, 413, 414, 415, 422);

  /** The first part of an address, and the key after it; a file of a record has an ending. */
  private static final Pattern RECORD =
      Pattern.compile("(?:/api/v1)?/([a-z]+)/([^/.]+)(?:[/.].*)?");

  private static final Map<String, String> KINDS =
      Map.of(
          "meetings", "meeting",
          "documents", "document",
          "people", "person",
          "commitments", "commitment",
          "chains", "chain",
          "gates", "gate",
          "jurisdictions", "jurisdiction");

  private final MessageSource messages;
  private final JdbcClient sql;
  private final Readers readers;

  /** An empty field of a filter form means: not filtered. */
  @InitBinder
  void trimStrings(WebDataBinder binder) {
    binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
  }

  /** A record may have moved to another address, or have been deleted. */
  @ExceptionHandler
  Object notFound(NotFoundException e, HttpServletRequest request) {
    Former former = formerly(request);
    if (former != null && former.movedTo() != null && isLedOn(request)) {
      return movedTo(former, request);
    }
    if (former != null && former.movedTo() == null) {
      return tell(request, HttpStatus.GONE, say("error.410"));
    }
    return tell(request, HttpStatus.NOT_FOUND, say("error.404." + e.kind()));
  }

  @ExceptionHandler
  Object deleted(NotFoundException.Deleted e, HttpServletRequest request) {
    return tell(request, HttpStatus.GONE, say("error.410"));
  }

  @ExceptionHandler
  Object damaged(Damaged e, HttpServletRequest request) {
    return tell(request, HttpStatus.INTERNAL_SERVER_ERROR, say(e.key()));
  }

  @ExceptionHandler
  Object badParameter(BadParameter e, HttpServletRequest request) {
    return tell(request, HttpStatus.BAD_REQUEST, say(e.key(), e.arguments()));
  }

  @ExceptionHandler
  Object badType(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    // the id of an address that is no number names nothing
    boolean inPath = !request.getParameterMap().containsKey(e.getName());
    return inPath
        ? tell(request, HttpStatus.NOT_FOUND, say("error.404"))
        : tell(request, HttpStatus.BAD_REQUEST, say("bad.type", e.getName()));
  }

  @ExceptionHandler
  Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
    return tell(request, HttpStatus.CONTENT_TOO_LARGE, say("error.413"));
  }

  @ExceptionHandler
  Object brokenUpload(MultipartException e, HttpServletRequest request) {
    return tell(request, HttpStatus.BAD_REQUEST, say("error.400"));
  }

  @ExceptionHandler
  Object anything(Exception e, HttpServletRequest request) throws Exception {
    if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
      throw e; // the security filters answer these
    }
    if (e instanceof ErrorResponse known) {
      HttpStatusCode status = known.getStatusCode();
      return tell(
          request, status, say("error." + (KNOWN.contains(status.value()) ? status.value() : 400)));
    }
    if (e instanceof InvalidPropertyException || isRowBeyondTheLast(e)) {
      return tell(request, HttpStatus.BAD_REQUEST, say("error.400"));
    }
    log.error("{} {}", request.getMethod(), request.getRequestURI(), e);
    return tell(request, HttpStatus.INTERNAL_SERVER_ERROR, say("error.500"));
  }

  /**
   * A form with a row of a number that no form has: the binder says so without a class of its own.
   */
  private static boolean isRowBeyondTheLast(Exception e) {
    return e instanceof IndexOutOfBoundsException
        && Arrays.stream(e.getStackTrace())
            .limit(6)
            .anyMatch(frame ->
                frame.getClassName().startsWith("org.springframework.validation.DataBinder"));
  }

  /**
   * A record that once had this address.
   *
   * @param key by which the address names it
   * @param movedTo the key by which it is found now, or null when it was deleted
   */
  private record Former(String key, @Nullable String movedTo) {}

  /**
   * What the archive had under the first part of the address: what belongs to a record goes and
   * moves with it. Null when it never had such a record, or this reader might never read it.
   */
  private @Nullable Former formerly(HttpServletRequest request) {
    Matcher address = RECORD.matcher(request.getRequestURI());
    String kind = address.matches() ? KINDS.get(address.group(1)) : null;
    if (kind == null) {
      return null;
    }
    return sql.sql(
            """
            select m.old_key as key, m.new_key as moved_to from moved_record m
            where m.kind = :kind and m.old_key = :key
              and (m.kind not in ('meeting', 'person') or exists (
                select from search_record s where s.kind = m.kind and s.id::text = m.new_key and s.sensitivity in (:readable)))
              and (m.kind <> 'document' or exists (
                select from document d where d.id::text = m.new_key and d.sensitivity in (:readable)))
            union all
            select key, null from deleted_record where kind = :kind and key = :key and sensitivity in (:readable)
            limit 1
            """)
        .param("kind", kind)
        .param("key", address.group(2))
        .param("readable", readers.sensitivities())
        .query(Former.class)
        .optional()
        .orElse(null);
  }

  /**
   * Reading is, and so is the correction of a gate that somebody renamed meanwhile: what was typed
   * is sent on, and both versions are shown.
   */
  private static boolean isLedOn(HttpServletRequest request) {
    return List.of("GET", "HEAD").contains(request.getMethod())
        || request.getRequestURI().matches(".*/gates/[^/]+/edit");
  }

  /** The same address with the new key in place of the old, and the same query. */
  private static Object movedTo(Former former, HttpServletRequest request) {
    String path =
        Arrays.stream(request.getRequestURI().split("/", -1))
            .map(part -> renamed(part, former))
            .collect(Collectors.joining("/"));
    String query = request.getQueryString();
    boolean reads = List.of("GET", "HEAD").contains(request.getMethod());
    return ResponseEntity.status(
            reads ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.PERMANENT_REDIRECT)
        .location(URI.create(query == null ? path : path + "?" + query))
        .build();
  }

  /** The key itself, or a file of that name. */
  private static String renamed(String part, Former former) {
    return part.equals(former.key()) || part.startsWith(former.key() + ".")
        ? former.movedTo() + part.substring(former.key().length())
        : part;
  }

  private Object tell(HttpServletRequest request, HttpStatusCode status, String sentence) {
    if (isProgram(request)) {
      ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
      problem.setTitle(say("error.title." + status.value()));
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    return page(status, sentence);
  }

  static boolean isProgram(HttpServletRequest request) {
    @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
    return request.getRequestURI().startsWith("/api/")
        || (accept != null && accept.contains("json") && !accept.contains("html"));
  }

  static ModelAndView page(HttpStatusCode status, String sentence) {
    ModelAndView page = new ModelAndView("error", HttpStatus.valueOf(status.value()));
    page.addObject("status", status.value());
    page.addObject("sentence", sentence);
    return page;
  }

  private String say(String key, Object... arguments) {
    String usual = key.startsWith("error.title.") ? "error.title" : "error.404";
    String fallback = messages.getMessage(usual, null, key, LocaleContextHolder.getLocale());
    return String.valueOf(
        messages.getMessage(key, arguments, fallback, LocaleContextHolder.getLocale()));
  }
}
