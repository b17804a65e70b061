package vn.biennien.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.biennien.ArchiveTest;

/**
 * Bad input over a real connection gets the right status and one Vietnamese sentence, never a
 * trace, never a 500.
 */
@ArchiveTest
class BadInputTests {
  @LocalServerPort int port;
  @Autowired FindByIndexNameSessionRepository<?> sessions;

  @ParameterizedTest
  @CsvSource({
    "/meetings?page=-1, 400",
    "/meetings?page=99999999999, 400",
    "/meetings?year=abc, 400",
    "/meetings?series=khong-co, 400",
    "/meetings?jurisdiction=a%00b, 400",
    "/meetings?year=%ff, 400",
    "/meetings?=, 400",
    "/search?jurisdiction=khong-co, 200",
    "/api/v1/search?jurisdiction=khong-co, 200",
    "/api/v1/search?q=%ff, 400",
    "/meetings/999999, 404",
    "/meetings/abc, 404",
    "/gates/khong-co, 404",
    "/api/v1/people/999999, 404",
    "/documents/1;x=1, 400",
    "/WEB-INF/web.xml, 404"
  })
  void tellsWhatIsWrong(String path, int status) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Exception", "org.springframework");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void readsTheBeginningOfAQueryOfFiftyThousandCharacters() throws Exception {
    HttpResponse<String> answer = get("/search?q=" + "%E1%BA%AD".repeat(50_000));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("ậ".repeat(1000)).doesNotContain("ậ".repeat(1001));
  }

  @Test
  void refusesAFilterOfFiftyThousandCharacters() throws Exception {
    HttpResponse<String> answer = get("/search?gate=" + "%E1%BA%AD".repeat(50_000));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("dài");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
  void knowsOnlyTheMethodsThatItAnswers(String method) throws Exception {
    HttpResponse<String> answer = send(method, "/meetings");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
    assertThat(answer.body()).contains("lang=\"vi\"").doesNotContain("Exception");
  }

  /** The page of an error asks who is there; so does the transaction that reads the session. */
  @ParameterizedTest
  @CsvSource({"GET, /account, 200", "GET, /meetings?x=%00, 400", "PUT, /meetings, 405"})
  void answersThoseWhoAreSignedInToo(String method, String path, int status) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                  .header("Cookie", "biennien=" + signedIn(sessions))
                  .timeout(Duration.ofSeconds(20))
                  .method(method, HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains("lang=\"vi\"");
    }
  }

  @Test
  void aFormOfAnEarlierSessionIsAskedForAgainAndNotCalledForbidden() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/account/name"))
                  .header("Cookie", "biennien=" + signedIn(sessions))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString("_csrf=cu&displayName=Lan"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body())
          .contains("Biểu mẫu này mở từ lần đăng nhập trước")
          .doesNotContain("không có quyền");
    }
  }

  private static <S extends Session> String signedIn(FindByIndexNameSessionRepository<S> sessions) {
    S session = sessions.createSession();
    session.setAttribute(
        "SPRING_SECURITY_CONTEXT",
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                "lan", null, AuthorityUtils.createAuthorityList("ROLE_READER"))));
    sessions.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send("GET", path);
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
