package vn.biennien.export.paper;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** An administrative paper is in Vietnamese, whatever language its reader has the pages in. */
public final class Vietnamese {
  public static final Locale LOCALE = Locale.of("vi");

  private Vietnamese() {}

  public static <T> T speaking(Supplier<T> task) {
    LocaleContext reader = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(LOCALE);
    try {
      return task.get();
    } finally {
      LocaleContextHolder.setLocaleContext(reader);
    }
  }

  /** The page that this request is answered with is such a paper, too. */
  public static void page() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes bound) {
      bound.getRequest().setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, LOCALE);
    }
  }
}
