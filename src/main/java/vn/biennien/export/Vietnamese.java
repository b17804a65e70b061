package vn.biennien.export;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** An administrative paper is in Vietnamese, whatever language its reader has the pages in. */
final class Vietnamese {
  static final Locale LOCALE = Locale.of("vi");

  private Vietnamese() {}

  static <T> T speaking(Supplier<T> task) {
    LocaleContext reader = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(LOCALE);
    try {
      return task.get();
    } finally {
      LocaleContextHolder.setLocaleContext(reader);
    }
  }
}
