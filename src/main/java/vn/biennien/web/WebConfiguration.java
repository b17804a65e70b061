package vn.biennien.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Vietnamese first: the browser's language does not decide, {@code ?lang=en} does and is
 * remembered.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new PagingResolver());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor language = new LocaleChangeInterceptor();
    language.setParamName(Languages.PARAMETER);
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language);
  }

  WebConfiguration(SpringTemplateEngine templates, AsOf asOf) {
    templates.addLinkBuilder(asOf);
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
    resolver.setDefaultLocale(Locale.of("vi"));
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieSameSite("Lax");
    resolver.setCookieHttpOnly(true);
    resolver.setRejectInvalidCookies(false);
    return resolver;
  }

  /** What Tomcat refuses before any page is reached is told in Vietnamese as well. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatErrors() {
    return factory -> factory.addContextCustomizers(context -> ErrorPageValve.install(context));
  }
}
