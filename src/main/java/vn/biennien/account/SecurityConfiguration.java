package vn.biennien.account;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import vn.biennien.shared.ArchiveProperties;

/**
 * Deny by default. Public records are read without signing in where the archive says so; whatever
 * writes needs an editor.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final boolean publicReading;

  SecurityConfiguration(
      ArchiveProperties properties,
      @Value("${spring.datasource.url:embedded}") String databaseUrl) {
    @Nullable Boolean chosen = properties.publicReading();
    this.publicReading = chosen != null ? chosen : databaseUrl.equals("embedded");
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(11)));
  }

  /**
   * Programs write here with HTTP Basic; no session, so nothing that a forged request could use.
   */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http) throws Exception {
    PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
    return headers(http)
        .securityMatcher(
            new org.springframework.security.web.util.matcher.OrRequestMatcher(
                path.matcher(HttpMethod.POST, "/api/v1/imports"),
                path.matcher(HttpMethod.POST, "/api/v1/extractions")))
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .httpBasic(basic -> basic.authenticationEntryPoint(new ProblemEntryPoint()))
        .exceptionHandling(e ->
            e.authenticationEntryPoint(new ProblemEntryPoint())
                .accessDeniedHandler(new ProblemEntryPoint()))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .hasRole("EDITOR"))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    PathPatternRequestMatcher api = PathPatternRequestMatcher.withDefaults().matcher("/api/**");
    return headers(http)
        .authorizeHttpRequests(requests -> {
          requests
              .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
              .permitAll()
              .requestMatchers(
                  "/css/**",
                  "/js/**",
                  "/fonts/**",
                  "/favicon.ico",
                  "/icon.svg",
                  "/login",
                  "/setup/*",
                  "/error")
              .permitAll()
              .requestMatchers("/actuator/health/**", "/actuator/health")
              .permitAll()
              .requestMatchers("/settings/**", "/sample/**")
              .hasRole("ADMIN")
              .requestMatchers("/documents/new", "/import/**", "/import")
              .hasRole("EDITOR");
          if (publicReading) {
            requests.requestMatchers(HttpMethod.GET, "/**").permitAll();
            requests.requestMatchers(HttpMethod.HEAD, "/**").permitAll();
          }
          requests.requestMatchers(HttpMethod.GET, "/**").hasRole("READER");
          requests.requestMatchers(HttpMethod.HEAD, "/**").hasRole("READER");
          requests.requestMatchers(HttpMethod.POST, "/logout").authenticated();
          requests.anyRequest().hasRole("EDITOR");
        })
        .formLogin(login -> login.loginPage("/login").permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/"))
        .exceptionHandling(e ->
            e.defaultAuthenticationEntryPointFor(new ProblemEntryPoint(), api)
                .defaultAccessDeniedHandlerFor(new ProblemEntryPoint(), api))
        .build();
  }

  private static HttpSecurity headers(HttpSecurity http) throws Exception {
    return http.headers(h ->
        h.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
            .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(p -> p.policy("camera=(), geolocation=(), microphone=()")));
  }
}
