package vn.biennien.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.thymeleaf.spring6.SpringTemplateEngine;
import vn.biennien.shared.Filters;
import vn.biennien.shared.Paging;

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

  /** Reads {@code page} and {@code size}; programs get 20 items unless they ask, as pages do 50. */
  private static final class PagingResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return new Paging(
          Filters.number("page", request.getParameter("page"), 0, 0, Paging.LAST),
          Filters.number("size", request.getParameter("size"), 50, 1, Paging.MOST));
    }
  }
}
