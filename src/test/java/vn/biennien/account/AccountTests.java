package vn.biennien.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.biennien.ArchiveTest;

/** Invitations, roles, passwords, and what the trail keeps of them. */
@ArchiveTest
class AccountTests {
  private static final RequestPostProcessor ADMIN =
      user("admin").roles("ADMIN", "EDITOR", "READER");
  private static final String PASSWORD = "con mèo leo cây cau";

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient sql;
  @Autowired AccountRepository accounts;

  @AfterEach
  void clear() {
    sql.sql("delete from invitation where username like 'moi-%'").update();
    sql.sql("delete from account where username like 'moi-%'").update();
  }

  private MvcTestResult post(String address, Map<String, String> form) {
    var request = mvc.post().uri(address).with(ADMIN).with(csrf());
    form.forEach(request::param);
    return request.exchange();
  }

  private String invite(String username, String role) throws Exception {
    MvcTestResult answer =
        post(
            "/settings/accounts/invitations",
            Map.of("username", username, "displayName", "Người Mới", "role", role));
    assertThat(answer).hasStatus(201);
    Matcher link =
        Pattern.compile("/invitations/[\\w-]+")
            .matcher(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private MvcTestResult accept(String link, String password, String again) {
    return mvc.post()
        .uri(link)
        .param("password", password)
        .param("again", again)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult signIn(String username, String password) {
    return mvc.post()
        .uri("/login")
        .param("username", username)
        .param("password", password)
        .with(csrf())
        .exchange();
  }

  @Test
  void aJurisdictionThatThereIsNotIsRefusedAndWhatWasKeptStays() throws Exception {
    accept(invite("moi-giu", "editor"), PASSWORD, PASSWORD);
    long id = accounts.findByUsername("moi-giu").orElseThrow().id();
    String address = "/settings/accounts/" + id + "/jurisdictions";
    assertThat(post(address, Map.of("jurisdictions", "lang-son"))).hasStatus(303);

    assertThat(post(address, Map.of("jurisdictions", "lang-sơn")))
        .hasStatus(422)
        .bodyText()
        .contains(
            "“lang-sơn” không có trong danh sách", "href=\"#keeps" + id, "id=\"keeps" + id + "\"");

    assertThat(
            sql.sql(
                    "select j.slug from account_jurisdiction a join jurisdiction j on j.id = a.jurisdiction_id where a.account_id = ?")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly("lang-son");
  }

  @Test
  void anInvitedColleagueChoosesAPasswordAndSignsIn() throws Exception {
    String link = invite("moi-lan", "editor");
    assertThat(mvc.get().uri("/settings/accounts").with(ADMIN))
        .bodyText()
        .contains("Lời mời chưa dùng", "moi-lan")
        .doesNotContain(link);
    assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("Chào Người Mới");

    assertThat(accept(link, "ngắn quá", "ngắn quá"))
        .hasStatus(422)
        .bodyText()
        .contains("15 đến 128");
    assertThat(accept(link, "matkhaumatkhau123", "matkhaumatkhau123")).hasStatus(422);
    assertThat(accept(link, PASSWORD, PASSWORD)).hasStatus(302).hasRedirectedUrl("/login");

    assertThat(accept(link, PASSWORD, PASSWORD)).hasStatus(404);
    assertThat(signIn("moi-lan", PASSWORD)).hasRedirectedUrl("/");
    assertThat(
            sql.sql("select password_hash from account where username = 'moi-lan'")
                .query(String.class)
                .single())
        .startsWith("{argon2}$argon2id$v=19$m=47104,t=1,p=1$");
  }

  @Test
  void aRevokedOrReplacedInvitationOpensNothing() throws Exception {
    String first = invite("moi-hoa", "reader");
    String second = invite("moi-hoa", "reader");
    assertThat(mvc.get().uri(first)).hasStatus(404);
    long id =
        sql.sql("select id from invitation where username = 'moi-hoa' and revoked_at is null")
            .query(Long.class)
            .single();
    assertThat(post("/settings/accounts/invitations/" + id + "/revocation", Map.of()))
        .hasStatus(303);
    assertThat(mvc.get().uri(second)).hasStatus(404);
    assertThat(
            sql.sql(
                    "select detail from audit_event where action = 'account.uninvited' order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("moi-hoa");
  }

  @Test
  void aSecondInvitationSaysThatTheFirstIsVoid() throws Exception {
    Map<String, String> form =
        Map.of("username", "moi-lap", "displayName", "Nguyễn Thị Lập", "role", "reader");
    assertThat(post("/settings/accounts/invitations", form))
        .hasStatus(201)
        .bodyText()
        .doesNotContain("không còn dùng được");

    assertThat(post("/settings/accounts/invitations", form))
        .hasStatus(201)
        .bodyText()
        .contains(
            "Lời mời trước cho moi-lap (Nguyễn Thị Lập, Người đọc) không còn dùng được",
            "gửi liên kết mới");
    assertThat(mvc.get().uri("/settings/audit?action=account.reinvited").with(ADMIN))
        .bodyText()
        .contains("Lời mời mới thay lời mời cũ", "moi-lap");

    sql.sql("update invitation set expires_at = now() where username = 'moi-lap'").update();
    assertThat(post("/settings/accounts/invitations", form))
        .as("what had run out is replaced by nothing")
        .hasStatus(201)
        .bodyText()
        .doesNotContain("không còn dùng được");
  }

  @Test
  void namesThatAreTakenOrNoneAreRefused() throws Exception {
    accept(invite("moi-mai", "reader"), PASSWORD, PASSWORD);
    assertThat(
            post(
                "/settings/accounts/invitations",
                Map.of("username", "moi-mai", "displayName", "Mai", "role", "reader")))
        .hasStatus(422)
        .bodyText()
        .contains("moi-mai đã có người dùng");
    assertThat(
            post(
                "/settings/accounts/invitations",
                Map.of("username", "Lan Anh", "displayName", "Lan Anh", "role", "reader")))
        .hasStatus(422)
        .bodyText()
        .contains("chữ không dấu", "value=\"Lan Anh\"");
  }

  @Test
  void aDisabledAccountCannotSignInAndTheTrailSaysWhoDidWhat() throws Exception {
    accept(invite("moi-tam", "editor"), PASSWORD, PASSWORD);
    long id = accounts.findByUsername("moi-tam").orElseThrow().id();

    assertThat(post("/settings/accounts/" + id + "/enabled", Map.of("enabled", "false")))
        .hasStatus(303);
    assertThat(signIn("moi-tam", PASSWORD)).hasRedirectedUrl("/login?error");
    assertThat(post("/settings/accounts/" + id + "/enabled", Map.of("enabled", "true")))
        .hasStatus(303);
    assertThat(post("/settings/accounts/" + id + "/role", Map.of("role", "reader"))).hasStatus(303);
    assertThat(signIn("moi-tam", PASSWORD)).hasRedirectedUrl("/");

    assertThat(mvc.get().uri("/settings/audit?actor=admin").with(ADMIN))
        .hasStatusOk()
        .bodyText()
        .contains("Mời đồng nghiệp", "Khóa tài khoản", "moi-tam: Người đọc");
    assertThat(mvc.get().uri("/settings/audit?actor=moi-tam&action=signin.failed").with(ADMIN))
        .hasStatusOk()
        .bodyText()
        .contains("Đăng nhập sai");
  }

  @Test
  void theLastAdministratorStays() {
    accounts.findByUsername("moi-quan").ifPresent(accounts::delete);
    boolean added =
        accounts.findAll().stream().noneMatch(a -> a.role().equals("admin") && a.enabled());
    if (added) {
      accounts.save(new Account("moi-quan", "Quản", "{bcrypt}x", "admin", Instant.now()));
    }
    Account last =
        accounts.findAll().stream()
            .filter(a -> a.role().equals("admin") && a.enabled())
            .findFirst()
            .orElseThrow();
    assertThat(post("/settings/accounts/" + last.id() + "/role", Map.of("role", "editor")))
        .hasStatus(422)
        .bodyText()
        .contains("quản trị viên cuối cùng");
    assertThat(post("/settings/accounts/" + last.id() + "/enabled", Map.of("enabled", "false")))
        .hasStatus(422);
  }

  @Test
  void aPasswordOfTheOldHashStillOpensAndIsHashedAnew() {
    accounts.save(
        new Account(
            "moi-cu",
            "Cũ",
            "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD),
            "reader",
            Instant.now()));
    assertThat(signIn("moi-cu", PASSWORD)).hasRedirectedUrl("/");
    assertThat(accounts.findByUsername("moi-cu").orElseThrow().passwordHash())
        .startsWith("{argon2}");
    assertThat(signIn("moi-cu", PASSWORD)).hasRedirectedUrl("/");
  }

  @Test
  void theOwnPasswordIsChangedByWhoKnowsTheOldOne() throws Exception {
    accept(invite("moi-nam", "reader"), PASSWORD, PASSWORD);
    RequestPostProcessor own = user("moi-nam").roles("READER");
    String next = "xe đạp sông lúa vàng";
    assertThat(
            mvc.post()
                .uri("/account/password")
                .param("old", "sai")
                .param("password", next)
                .param("again", next)
                .with(own)
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("đang dùng không đúng");
    assertThat(
            mvc.post()
                .uri("/account/password")
                .param("old", PASSWORD)
                .param("password", next)
                .param("again", next)
                .with(own)
                .with(csrf()))
        .hasStatus(302);
    assertThat(signIn("moi-nam", PASSWORD)).hasRedirectedUrl("/login?error");
    assertThat(signIn("moi-nam", next)).hasRedirectedUrl("/");
  }

  @Test
  void everyoneSaysHowTheyAreCalled() throws Exception {
    accept(invite("moi-ten", "reader"), PASSWORD, PASSWORD);
    RequestPostProcessor own = user("moi-ten").roles("READER");

    assertThat(mvc.get().uri("/account").with(own)).bodyText().contains("value=\"Người Mới\"");
    assertThat(mvc.post().uri("/account/name").param("displayName", " ").with(own).with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("Ghi họ tên");
    assertThat(
            mvc.post()
                .uri("/account/name")
                .param("displayName", "Trần Thị Tên")
                .with(own)
                .with(csrf()))
        .hasStatus(303)
        .hasRedirectedUrl("/account");
    assertThat(accounts.findByUsername("moi-ten").orElseThrow().displayName())
        .isEqualTo("Trần Thị Tên");
  }

  @Test
  void theTrailCanOnlyGrow() {
    assertThatThrownBy(() -> sql.sql("update audit_event set actor = 'x'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> sql.sql("delete from audit_event").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> sql.sql("truncate audit_event").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void filesThatLeaveAndRefusedRequestsAreInTheTrail() {
    mvc.get().uri("/gates.csv").with(user("nguoi-xuat").roles("READER")).exchange();
    mvc.get().uri("/settings/accounts").with(user("nguoi-xuat").roles("READER")).exchange();
    assertThat(
            sql.sql("select action || ' ' || subject from audit_event where actor = 'nguoi-xuat'")
                .query(String.class)
                .list())
        .contains("file.sent /gates.csv", "request.refused /settings/accounts");
  }
}
