package vn.biennien.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.biennien.shared.Access;
import vn.biennien.shared.ArchiveProperties;
import vn.biennien.shared.SecurityHeaders;

/**
 * Deny by default. Public records are read without signing in where the archive says so; whatever
 * writes needs an editor.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /** OWASP's first choice for one pass: docs/adr on passwords. */
  private static final int ARGON2_KIB = 47_104;

  private final boolean publicReading;
  private final Clock clock;

  SecurityConfiguration(
      ArchiveProperties properties,
      @Value("${spring.datasource.url:embedded}") String databaseUrl,
      Clock clock) {
    this.clock = clock;
    @Nullable Boolean chosen = properties.publicReading();
    this.publicReading = chosen != null ? chosen : databaseUrl.equals("embedded");
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new DelegatingPasswordEncoder(
        "argon2",
        Map.of(
            "argon2", new Argon2PasswordEncoder(16, 32, 1, ARGON2_KIB, 1),
            "bcrypt", new BCryptPasswordEncoder(11)));
  }

  /**
   * Programs write here with HTTP Basic; no session, so nothing that a forged request could use.
   */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, ApiTokens tokens, PasswordSignIn passwords)
      throws Exception {
    PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
    return headers(http)
        .securityMatcher(
            new org.springframework.security.web.util.matcher.OrRequestMatcher(
                path.matcher(HttpMethod.POST, "/api/v1/imports"),
                path.matcher(HttpMethod.POST, "/api/v1/extractions")))
        .authenticationManager(new ProviderManager(tokens, passwords))
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
  SecurityFilterChain pages(
      HttpSecurity http, PasswordSignIn passwords, ApplicationEventPublisher events)
      throws Exception {
    AuthenticationEntryPoint ask = ask();
    return headers(http)
        .authenticationManager(new ProviderManager(passwords))
        .authorizeHttpRequests(requests -> {
          requests
              .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
              .permitAll()
              .requestMatchers(
                  "/assets/**",
                  "/favicon.ico",
                  "/login",
                  "/setup/*",
                  "/invitations/*",
                  "/error",
                  "/actuator/health/**")
              .permitAll()
              .requestMatchers("/account/**")
              .hasRole("READER")
              .requestMatchers("/settings/**", "/sample/**", "/search-index/**", "/history/*/undo")
              .hasRole("ADMIN")
              .requestMatchers(
                  "/tasks",
                  "/duplicates",
                  "/*/*/edit",
                  "/*/*/history",
                  "/*/*/merge",
                  "/*/*/removal",
                  "/documents/*/parts",
                  "/documents/*/passages/*/edit",
                  "/documents/new",
                  "/documents/*/*/new",
                  "/meetings/new",
                  "/gates/new",
                  "/jurisdictions/new",
                  "/people/new",
                  "/chains/new",
                  "/meetings/*/*/new",
                  "/meetings/*/review",
                  "/import/**",
                  "/commitments/*/stages/**")
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
        .addFilterBefore(new SessionAge(clock), SecurityContextHolderFilter.class)
        .formLogin(login ->
            login.loginPage("/login").failureHandler(SecurityConfiguration::failed).permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/"))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(ask).accessDeniedHandler(new Refusal(ask, events)))
        .build();
  }

  /** Asks people to sign in, and programs with problem details. */
  private static AuthenticationEntryPoint ask() {
    AuthenticationEntryPoint people = new LoginUrlAuthenticationEntryPoint("/login");
    AuthenticationEntryPoint programs = new ProblemEntryPoint();
    return (request, response, e) ->
        (request.getRequestURI().startsWith("/api/") ? programs : people)
            .commence(request, response, e);
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    response.sendRedirect(
        request.getContextPath()
            + (e instanceof SignInAttempts.MustWait wait
                ? "/login?wait=" + wait.seconds()
                : "/login?error"));
  }

  private static HttpSecurity headers(HttpSecurity http) throws Exception {
    return http.headers(h ->
        h.contentSecurityPolicy(csp -> csp.policyDirectives(SecurityHeaders.CONTENT))
            .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(p -> p.policy("camera=(), geolocation=(), microphone=()")));
  }

  /**
   * Whoever is not signed in is asked to, also when a form comes too late for its session; whoever
   * is signed in is told that the account may not do this.
   */
  @RequiredArgsConstructor
  private static final class Refusal implements AccessDeniedHandler {
    private final AuthenticationEntryPoint ask;
    private final ProblemEntryPoint problems = new ProblemEntryPoint();
    private final AccessDeniedHandler page = new AccessDeniedHandlerImpl();

    private final ApplicationEventPublisher events;

    @Override
    public void handle(
        HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
        throws IOException, ServletException {
      Authentication reader = SecurityContextHolder.getContext().getAuthentication();
      String address = request.getRequestURI();
      events.publishEvent(
          new Access(
              "request.refused",
              reader == null ? "anonymousUser" : reader.getName(),
              address.substring(0, Math.min(500, address.length())),
              request.getMethod()));
      if (reader == null
          || reader.getAuthorities().stream()
              .anyMatch(a -> "ROLE_ANONYMOUS".equals(a.getAuthority()))) {
        ask.commence(
            request, response, new InsufficientAuthenticationException("not signed in", denied));
      } else if (request.getRequestURI().startsWith("/api/")) {
        problems.handle(request, response, denied);
      } else {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
        page.handle(request, response, denied);
      }
    }
  }

  /** Nobody stays signed in for longer than a working day, however busy. */
  @RequiredArgsConstructor
  static final class SessionAge extends OncePerRequestFilter {
    static final Duration LONGEST = Duration.ofHours(12);

    private final Clock clock;

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      HttpSession session = request.getSession(false);
      if (session != null
          && Instant.ofEpochMilli(session.getCreationTime())
              .plus(LONGEST)
              .isBefore(clock.instant())) {
        session.invalidate();
      }
      chain.doFilter(request, response);
    }
  }
}
