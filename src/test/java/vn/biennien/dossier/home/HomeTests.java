package vn.biennien.dossier.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** The first page. */
@ArchiveTest
class HomeTests {
  @Autowired MockMvcTester mvc;
  @Autowired HomeReading home;

  @Test
  void aCellOpensTheMeetingsOfItsYearAndPlace() {
    assertThat(mvc.get().uri("/"))
        .hasStatusOk()
        .bodyText()
        .contains("/meetings?year=2019&amp;jurisdiction=lang-son", "Hà Giang (nay là Tuyên Quang)");
    assertThat(cell("guangxi", "Lạng Sơn", 2019).count()).isEqualTo(2);
  }

  @Test
  void yearsWithoutMeetingsAreShownEmpty() {
    HomePage.Cell none = cell("guangxi", "Lạng Sơn", 2014);
    assertThat(none.count()).isZero();
    assertThat(none.member()).isTrue();
    assertThat(cell("guangxi", "Hải Phòng", 2019).member()).isFalse();
    assertThat(cell("guangxi", "Hải Phòng", 2025).count()).isEqualTo(2);
  }

  @Test
  void theTwoMechanismsAreNeverMixed() {
    assertThat(rows("yunnan")).contains("Lào Cai", "Hà Giang (nay là Tuyên Quang)");
    assertThat(rows("guangxi")).contains("Lạng Sơn").doesNotContain("Lào Cai", "Điện Biên");
    assertThat(cell("guangxi", "Hà Giang (nay là Tuyên Quang)", 2021).count()).isEqualTo(2);
    HomePage.Cell yunnan = cell("yunnan", "Hà Giang (nay là Tuyên Quang)", 2021);
    assertThat(yunnan.count()).isOne();
    assertThat(yunnan.address())
        .isEqualTo("/meetings?year=2021&jurisdiction=ha-giang&mechanism=yunnan");
    assertThat(cell("guangxi", "Tuyên Quang", 2026).count()).isOne();
  }

  @Test
  void aCellOpensExactlyTheMeetingsThatItCounts() {
    List<HomePage.Cell> filled =
        home.matrix().groups().stream()
            .flatMap(group -> group.rows().stream())
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.count() > 0)
            .toList();
    assertThat(filled).hasSizeGreaterThan(60);
    for (HomePage.Cell cell : filled) {
      assertThat(mvc.get().uri("/api/v1" + cell.address()))
          .as(cell.address())
          .bodyJson()
          .extractingPath("$.total")
          .isEqualTo(cell.count());
    }
  }

  @Test
  void whatIsOpenIsSpecificAndHasASource() {
    List<HomePage.OpenItem> open = home.open();
    assertThat(open).hasSize(8).allMatch(item -> !item.documentTitle().isBlank());
    assertThat(open).isSortedAccordingTo((a, b) -> b.start().compareTo(a.start()));
    assertThat(open.stream().map(HomePage.OpenItem::title))
        .doesNotHaveDuplicates()
        .contains("Cửa khẩu thông minh Móng Cái – Đông Hưng")
        .noneMatch(title -> title.contains("minh họa"))
        .noneMatch(title -> title.contains("Tà Lùng – Thủy Khẩu lên quốc tế"));
  }

  @Test
  void takesAtMostTwelveStatements() throws Exception {
    List<String> statements =
        StatementCounter.during(() -> assertThat(mvc.get().uri("/")).hasStatusOk());
    assertThat(statements).hasSizeLessThanOrEqualTo(7);
  }

  private List<String> rows(String mechanism) {
    return group(mechanism).rows().stream().map(HomePage.MemberYears::label).toList();
  }

  private HomePage.Group group(String mechanism) {
    return home.matrix().groups().stream()
        .filter(g -> g.mechanism().equals(mechanism))
        .findFirst()
        .orElseThrow();
  }

  private HomePage.Cell cell(String mechanism, String label, int year) {
    return group(mechanism).rows().stream()
        .filter(r -> r.label().equals(label))
        .flatMap(r -> r.cells().stream())
        .filter(c -> c.year() == year)
        .findFirst()
        .orElseThrow();
  }
}
