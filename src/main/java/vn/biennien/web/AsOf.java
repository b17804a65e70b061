package vn.biennien.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.Readers;

/**
 * Keeps the day "tính đến ngày…" while one reads on: every link of a page that is seen as of a day
 * leads to the other page as of that day, until the reader goes back to today.
 */
@Component("asOf")
class AsOf extends StandardLinkBuilder {
  private static final List<String> TIMELESS =
      List.of("/assets/", "/login", "/logout", "/settings", "/import", "/search");

  private final Readers readers;

  AsOf(Readers readers) {
    this.readers = readers;
    setName("as of a day");
    setOrder(1);
  }

  /** A parameter of the page that is being read. */
  record Parameter(String name, String value) {}

  /** The day that the page is seen as of; null for today, and where it was none. */
  public @Nullable LocalDate day() {
    try {
      return readers.asOf();
    } catch (BadParameter e) {
      return null;
    }
  }

  /** Whether another day may be chosen: not on the answer to a form, which only a form opens. */
  public boolean isOffered() {
    return PageParameters.isRead(request());
  }

  /** The page's own path. */
  public String path() {
    return request().getRequestURI();
  }

  /** What else the page was asked for, without its place in a list. */
  public List<Parameter> others() {
    return request().getParameterMap().entrySet().stream()
        .filter(e -> !List.of(Readers.AS_OF, "page", "lang").contains(e.getKey()))
        .filter(e -> PageParameters.mayRepeat(request(), e.getKey()))
        .flatMap(e -> java.util.Arrays.stream(e.getValue()).map(v -> new Parameter(e.getKey(), v)))
        .limit(20)
        .toList();
  }

  @Override
  protected String processLink(IExpressionContext context, String link) {
    LocalDate day = day();
    if (day == null
        || !link.startsWith("/")
        || link.contains(Readers.AS_OF + "=")
        || TIMELESS.stream().anyMatch(link::startsWith)) {
      return super.processLink(context, link);
    }
    int hash = link.indexOf('#');
    String page = hash < 0 ? link : link.substring(0, hash);
    String place = hash < 0 ? "" : link.substring(hash);
    String and = page.contains("?") ? "&" : "?";
    return super.processLink(context, page + and + Readers.AS_OF + "=" + day + place);
  }

  private static HttpServletRequest request() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes bound) {
      return bound.getRequest();
    }
    throw new IllegalStateException("no page is being read");
  }
}
