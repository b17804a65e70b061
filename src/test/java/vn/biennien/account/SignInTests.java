package vn.biennien.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.biennien.ArchiveTest;

/** Who gets in, by which door, and what the others are told. */
@ArchiveTest
class SignInTests {
  private static final RequestPostProcessor ADMIN =
      user("admin").roles("ADMIN", "EDITOR", "READER");
  private static final String PASSWORD = "mat-khau-cua-nguoi-thu";

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient sql;
  @Autowired AccountRepository accounts;
  @Autowired PasswordEncoder passwords;

  @BeforeEach
  void accounts() {
    account("nguoi-doc", "reader");
    account("bien-tap", "editor");
    account("hay-quen", "editor");
  }

  private void account(String name, String role) {
    if (accounts.findByUsername(name).isEmpty()) {
      accounts.save(new Account(name, name, passwords.encode(PASSWORD), role, Instant.now()));
    }
  }

  @Test
  void theRightPasswordOpensAndTheWrongOneIsToldSo() {
    assertThat(signIn("bien-tap", PASSWORD)).hasStatus(302).hasRedirectedUrl("/");
    assertThat(signIn("bien-tap", "sai")).hasStatus(302).hasRedirectedUrl("/login?error");
    assertThat(mvc.get().uri("/login?error"))
        .hasStatusOk()
        .bodyText()
        .contains("Tên đăng nhập hoặc mật khẩu không đúng");
  }

  @Test
  void guessingHasToWaitTwiceAsLongEachTime() {
    for (int i = 0; i <= SignInAttempts.FREE; i++) {
      signIn("hay-quen", "sai" + i);
    }
    assertThat(signIn("Hay-Quen ", PASSWORD)).hasStatus(302).hasRedirectedUrl("/login?wait=1");
    assertThat(mvc.get().uri("/login?wait=8")).bodyText().contains("đợi 8 giây");
    assertThat(post("hay-quen", PASSWORD)).hasStatus(429).hasHeader("Retry-After", "1");
  }

  @Test
  void strangersWhoGuessDoNotMakeAColleagueWaitWhereTheColleagueIsKnown() {
    account("bi-do-mat-khau", "editor");
    assertThat(signInFrom("10.1.1.1", "bi-do-mat-khau", PASSWORD)).hasRedirectedUrl("/");
    for (int i = 0; i < SignInAttempts.FREE + 4; i++) {
      signInFrom("203.0.113.5", "bi-do-mat-khau", "sai" + i);
    }

    assertThat(signInFrom("10.1.1.1", "Bi-Do-Mat-Khau ", PASSWORD)).hasRedirectedUrl("/");
    assertThat(waits("203.0.113.5", "bi-do-mat-khau")).as("who guessed").isTrue();
    assertThat(waits("198.51.100.7", "bi-do-mat-khau")).as("any other stranger").isTrue();
  }

  @Test
  void whoFailsWhereTheyAreKnownWaitsThereAllTheSame() {
    account("quen-mat-khau", "editor");
    assertThat(signInFrom("10.1.1.2", "quen-mat-khau", PASSWORD)).hasRedirectedUrl("/");
    for (int i = 0; i <= SignInAttempts.FREE; i++) {
      signInFrom("10.1.1.2", "quen-mat-khau", "sai" + i);
    }

    assertThat(waits("10.1.1.2", "quen-mat-khau")).isTrue();
  }

  private boolean waits(String address, String username) {
    return String.valueOf(signInFrom(address, username, PASSWORD).getResponse().getRedirectedUrl())
        .startsWith("/login?wait=");
  }

  private MvcTestResult signInFrom(String address, String username, String password) {
    return mvc.post()
        .uri("/login")
        .param("username", username)
        .param("password", password)
        .with(csrf())
        .with(request -> {
          request.setRemoteAddr(address);
          return request;
        })
        .exchange();
  }

  @Test
  void aFormWithoutSignInLeadsToSignIn() {
    assertThat(mvc.post().uri("/import").with(csrf())).hasStatus(302).hasRedirectedUrl("/login");
    assertThat(mvc.post().uri("/import")).hasStatus(302).hasRedirectedUrl("/login");
    assertThat(mvc.get().uri("/settings/tokens")).hasStatus(302).hasRedirectedUrl("/login");
    assertThat(mvc.post().uri("/api/v1/anything"))
        .hasStatus(401)
        .bodyText()
        .contains("Chưa đăng nhập");
  }

  @Test
  void aFormFromAnotherSiteIsRefused() {
    assertThat(mvc.post().uri("/import").with(user("e").roles("EDITOR"))).hasStatus(403);
    assertThat(mvc.post().uri("/import").with(csrf()).with(user("r").roles("READER")))
        .hasStatus(403);
  }

  @Test
  void programsAreToldInVietnameseWhatIsWrong() {
    assertThat(post("bien-tap", "sai"))
        .hasStatus(401)
        .hasContentType("application/problem+json;charset=UTF-8")
        .bodyText()
        .contains("không đúng");
    assertThat(post("nguoi-doc", PASSWORD)).hasStatus(403).bodyText().contains("không có quyền");
    assertThat(mvc.post().uri("/api/v1/imports")).hasStatus(401).bodyText().contains("khóa API");
  }

  @Test
  void aKeyOpensForItsAccountUntilItIsRevoked() throws Exception {
    MvcTestResult made =
        mvc.post()
            .uri("/settings/tokens")
            .param("username", "bien-tap")
            .param("name", "máy quét")
            .with(ADMIN)
            .with(csrf())
            .exchange();
    assertThat(made).hasStatus(201);
    Matcher shown =
        Pattern.compile("bn_[\\w-]+")
            .matcher(made.getResponse().getContentAsString(StandardCharsets.UTF_8));
    assertThat(shown.find()).isTrue();
    String key = shown.group();

    assertThat(sql.sql("select token_hash from api_token").query(String.class).list())
        .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    assertThat(post("bien-tap", key)).hasStatus(422);
    assertThat(post("nguoi-doc", key)).hasStatus(401);
    assertThat(signIn("bien-tap", key)).hasRedirectedUrl("/login?error");
    assertThat(mvc.get().uri("/settings/tokens").with(ADMIN))
        .hasStatusOk()
        .bodyText()
        .contains("máy quét")
        .doesNotContain(key);

    long id = sql.sql("select max(id) from api_token").query(Long.class).single();
    assertThat(mvc.post().uri("/settings/tokens/" + id + "/revocation").with(ADMIN).with(csrf()))
        .hasStatus(303);
    assertThat(post("bien-tap", key)).hasStatus(401);
  }

  @Test
  void onlyAdministratorsMakeKeysAndOnlyForThoseWhoWrite() {
    assertThat(mvc.get().uri("/settings/tokens").with(user("e").roles("EDITOR"))).hasStatus(403);
    assertThat(
            mvc.post()
                .uri("/settings/tokens")
                .param("username", "nguoi-doc")
                .param("name", "x")
                .with(ADMIN)
                .with(csrf()))
        .hasStatus(422);
    assertThat(mvc.post().uri("/settings/tokens/999999/revocation").with(ADMIN).with(csrf()))
        .hasStatus(404);
  }

  @Test
  void everyAnswerCarriesThePolicy() {
    for (String address : new String[] {"/", "/login", "/khong-co", "/api/v1/khong-co"}) {
      assertThat(
              mvc.get().uri(address).exchange().getResponse().getHeader("Content-Security-Policy"))
          .contains("default-src 'none'", "frame-ancestors 'none'");
    }
  }

  private MvcTestResult signIn(String username, String password) {
    return mvc.post()
        .uri("/login")
        .param("username", username)
        .param("password", password)
        .with(csrf())
        .exchange();
  }

  /** An empty text: whoever gets in is told that it is empty. */
  private MvcTestResult post(String username, String password) {
    return mvc.post()
        .uri("/api/v1/imports")
        .multipart()
        .file(new MockMultipartFile("text", "trong.txt", "text/plain", new byte[] {' '}))
        .with(httpBasic(username, password))
        .exchange();
  }
}
