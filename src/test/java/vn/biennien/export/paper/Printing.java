package vn.biennien.export.paper;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The real templates, messages, fonts and renderer, without a server. */
public final class Printing {

  public static final Locale VIETNAMESE = Locale.of("vi");
  public static final SpringTemplateEngine TEMPLATES = templates();
  public static final PdfRenderer PDF = new PdfRenderer(TEMPLATES);

  private Printing() {}

  private static SpringTemplateEngine templates() {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding("UTF-8");
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(files);
    engine.setMessageSource(messages);
    return engine;
  }
}
