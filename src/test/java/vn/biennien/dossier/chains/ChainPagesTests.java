package vn.biennien.dossier.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** Where each undertaking of the starting archive stands, against expectations made by hand. */
@ArchiveTest
class ChainPagesTests {
  @Autowired MockMvcTester web;
  @Autowired ChainRecords records;

  @ParameterizedTest
  @CsvSource({
    "Tà Lùng – Thủy Khẩu lên quốc tế, done, 2025-09-12, 2025-09-12,",
    "Trà Lĩnh – Long Bang lên quốc tế, done, 2023-12-28, 2023-12-28,",
    "Lý Vạn – Thạc Long, done, 2025-02-27, 2025-02-27,",
    "Hoành Mô – Động Trung, done, 2024-06-25, 2025-02-19,",
    "Bình Nghi – Bình Nhi Quan, open, 2023-04-01, 2025-07-17, CN",
    "Chi Ma – Ái Điểm, open, 2023-04-01, 2025-11-27, CN",
    "Cửa khẩu thông minh Hữu Nghị, open, 2025-11-27, 2025-11-27, *",
    "Cửa khẩu thông minh Móng Cái, open, 2026-01-26, 2026-02-11, *",
    "Tân Thanh – Pò Chài, open, 2025-11-27, 2025-11-27, CN"
  })
  void standsWhereTheSourcesPutIt(
      String name, String state, LocalDate since, LocalDate last, String turn) {
    ChainStanding standing = standing(name);
    assertThat(standing.state()).isEqualTo(state);
    assertThat(standing.last()).isNotNull();
    assertThat(standing.last().on()).isEqualTo(last);
    assertThat(standing.since().on()).isEqualTo(since);
    if (!"*".equals(turn)) {
      assertThat(standing.turn()).isEqualTo(turn);
    }
    if (state.equals("open")) {
      assertThat(standing.turn()).isNotNull();
      assertThat(standing.days()).isNotNegative();
    }
  }

  /** Each step that a source is known for, made by hand; the first of a month or range stands. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Tà Lùng – Thủy Khẩu lên quốc tế; 2024-02-27; proposed_vn; proposed",
        "Tà Lùng – Thủy Khẩu lên quốc tế; 2025-02-19; agreed; agreed",
        "Tà Lùng – Thủy Khẩu lên quốc tế; 2025-09-01; announced; unknown",
        "Tà Lùng – Thủy Khẩu lên quốc tế; 2025-09-12; reported_done; done",
        "Trà Lĩnh – Long Bang lên quốc tế; 2019-03-22; agreed; signed",
        "Trà Lĩnh – Long Bang lên quốc tế; 2020-08-26; agreed; signed",
        "Trà Lĩnh – Long Bang lên quốc tế; 2023-12-14; agreed; agreed",
        "Trà Lĩnh – Long Bang lên quốc tế; 2023-12-28; reported_done; done",
        "Bình Nghi – Bình Nhi Quan; 2023-04-01; proposed_vn; proposed",
        "Bình Nghi – Bình Nhi Quan; 2023-11-30; proposed_vn; proposed",
        "Bình Nghi – Bình Nhi Quan; 2025-07-17; proposed_vn; proposed",
        "Chi Ma – Ái Điểm; 2018-09-10; reported_done; done",
        "Chi Ma – Ái Điểm; 2019-07-22; announced; in_progress",
        "Chi Ma – Ái Điểm; 2023-04-01; proposed_vn; proposed",
        "Chi Ma – Ái Điểm; 2025-11-27; proposed_vn; proposed",
        "Cửa khẩu thông minh Hữu Nghị; 2023-06-26; agreed; signed",
        "Cửa khẩu thông minh Hữu Nghị; 2023-11-30; proposed_cn; proposed",
        "Cửa khẩu thông minh Hữu Nghị; 2024-11-01; agreed; signed",
        "Cửa khẩu thông minh Hữu Nghị; 2025-07-17; proposed_cn; proposed",
        "Cửa khẩu thông minh Hữu Nghị; 2025-11-27; reported_done; in_progress",
        "Đường chuyên dụng 1088–1089; 2023-04-01; proposed_vn; proposed",
        "Đường chuyên dụng 1088–1089; 2023-11-30; proposed_vn; proposed",
        "Đường chuyên dụng 1088–1089; 2024-05-27; reported_done; done",
        "Đường chuyên dụng 1088–1089; 2025-01-25; reported_done; done",
        "Đường chuyên dụng 1088–1089; 2025-11-27; proposed_vn; proposed",
        "Hoành Mô – Động Trung; 2024-05-09; agreed; agreed",
        "Hoành Mô – Động Trung; 2024-06-25; reported_done; done",
        "Hoành Mô – Động Trung; 2025-02-01; reported_done; done",
        "Hoành Mô – Động Trung; 2025-02-19; reported_done; done",
        "Bản Giốc – Đức Thiên; 2015-11-05; agreed; signed",
        "Bản Giốc – Đức Thiên; 2023-09-15; reported_done; in_progress",
        "Bản Giốc – Đức Thiên; 2024-02-27; proposed_vn; proposed",
        "Bản Giốc – Đức Thiên; 2024-10-15; reported_done; done",
        "Bản Giốc – Đức Thiên; 2025-02-19; proposed_cn; proposed",
        "Bản Giốc – Đức Thiên; 2025-12-11; agreed; signed",
        "Lý Vạn – Thạc Long; 2024-02-27; proposed_vn; proposed",
        "Lý Vạn – Thạc Long; 2025-02-27; reported_done; done",
        "Lý Vạn – Thạc Long; 2025-03-01; announced; unknown",
        "Cửa khẩu thông minh Móng Cái; 2025-03-01; agreed; signed",
        "Cửa khẩu thông minh Móng Cái; 2025-04-12; agreed; signed",
        "Cửa khẩu thông minh Móng Cái; 2026-01-26; announced; in_progress",
        "Cửa khẩu thông minh Móng Cái; 2026-02-11; reported_done; in_progress",
        "Ma Lù Thàng – Kim Thủy Hà; 2020-05-07; announced; in_progress",
        "A Pa Chải – Long Phú; 2024-10-29; agreed; agreed"
      })
  void holdsEachStepWithItsForceAndItsWords(String name, LocalDate on, String kind, String status) {
    ChainRecord chain = records.find(id(name));
    assertThat(chain).isNotNull();
    assertThat(chain.steps())
        .anySatisfy(step -> {
          assertThat(step.on()).isEqualTo(on);
          assertThat(step.kind()).isEqualTo(kind);
          assertThat(step.status()).isEqualTo(status);
          assertThat(step.citation().quote()).isNotBlank();
        });
  }

  @Test
  void asOfTheFirstOfMarch2024TaLungWaitsForChina() throws Exception {
    String list = body("/chains?state=open&asof=2024-03-01");
    assertThat(list)
        .contains("Nâng cấp cặp cửa khẩu Tà Lùng – Thủy Khẩu lên quốc tế")
        .doesNotContain("Trà Lĩnh – Long Bang lên quốc tế", "2025");
    assertThat(body("/chains?state=open"))
        .doesNotContain("Nâng cấp cặp cửa khẩu Tà Lùng – Thủy Khẩu lên quốc tế");
  }

  @Test
  void aChainShowsItsStepsItsWordingsAndWhatOthersSay() throws Exception {
    assertThat(body("/chains/" + id("Tà Lùng – Thủy Khẩu lên quốc tế")))
        .contains("Các bước", "So hai cách nói", "<del>", "<ins>", "Nguồn khác ghi", "12/09/2025")
        .doesNotContain("Gợi ý bước còn thiếu");
  }

  @Test
  void laterMeetingsThatAreSilentAreNamed() throws Exception {
    assertThat(body("/chains/" + id("Bản Giốc – Đức Thiên"))).contains("Hiện trạng");
    String open = body("/chains/" + id("Cửa khẩu thông minh Móng Cái"));
    assertThat(open).contains("ngày kể từ bước gần nhất");
  }

  @Test
  @WithMockUser(roles = {"EDITOR", "READER"})
  void anEditorIsShownWhatMayBelongToIt() throws Exception {
    assertThat(body("/chains/" + id("Chi Ma – Ái Điểm"))).contains("Gợi ý bước còn thiếu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/chains?state=moi", "/chains?turn=TQ", "/chains?page=-1"})
  void refusesWhatCannotBeMeant(String address) {
    assertThat(web.get().uri(address)).hasStatus(400);
  }

  @Test
  void knowsNoOtherChain() {
    assertThat(web.get().uri("/chains/999999")).hasStatus(404);
    assertThat(web.get().uri("/chains/moi")).hasStatus(404);
  }

  @Test
  void readsWithFewStatements() throws Exception {
    assertThat(StatementCounter.during(() -> assertThat(web.get().uri("/chains")).hasStatusOk()))
        .hasSizeLessThanOrEqualTo(6);
    String one = "/chains/" + id("Tà Lùng – Thủy Khẩu lên quốc tế");
    assertThat(StatementCounter.during(() -> assertThat(web.get().uri(one)).hasStatusOk()))
        .hasSizeLessThanOrEqualTo(12);
  }

  private ChainStanding standing(String name) {
    return row(name).standing();
  }

  private long id(String name) {
    return row(name).id();
  }

  private ChainRecords.ListedChain row(String name) {
    return records.all().stream()
        .filter(row -> row.name().contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no chain " + name));
  }

  private String body(String address) throws Exception {
    MvcTestResult answer = web.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
