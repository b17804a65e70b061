package vn.biennien.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** The printed summary of real records: of a meeting, of a gate pair, of a filtered list. */
@ArchiveTest
class PrintTests {
  @Autowired MockMvcTester http;
  @Autowired JdbcClient sql;

  private long spring2024() {
    return sql.sql("select id from meeting where series = 'spring_meeting' and edition_year = 2024")
        .query(Long.class)
        .single();
  }

  @Test
  void printsAMeetingWithItsProposalsUnderTheSideThatMadeThem() {
    assertThat(http.get().uri("/meetings/{id}/print", spring2024()))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Gặp gỡ đầu Xuân năm 2024",
            "Phía Việt Nam đề xuất",
            "Cộng hòa xã hội chủ nghĩa Việt Nam")
        .doesNotContain("??");
  }

  @Test
  void givesAPdfWithEveryLetter() throws Exception {
    byte[] file =
        http.get()
            .uri("/gates/ta-lung-thuy-khau/print.pdf")
            .exchange()
            .getResponse()
            .getContentAsByteArray();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("Tà Lùng – Thủy Khẩu", "水口", "Đã hoàn thành", "12/09/2025");
      assertThat(pdf.getPage(0).getMediaBox().getWidth())
          .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
    }
  }

  @Test
  void printsAFilteredListAndSaysByWhat() {
    assertThat(
            http.get()
                .uri(
                    "/commitments/print?jurisdiction=cao-bang&kind=proposed_vn&specificity=specific"))
        .hasStatusOk()
        .bodyText()
        .contains("Địa phương: Cao Bằng", "Phía Việt Nam đề xuất")
        .doesNotContain("??", "Hai bên thống nhất (");
  }

  @Test
  void refusesAListThatNobodyPrints() {
    assertThat(http.get().uri("/meetings/{id}/print", 999_999)).hasStatus(404);
    assertThat(http.get().uri("/commitments/print?kind=agreedd")).hasStatus(400);
  }

  @Test
  void readsAPrintInAFewStatements() throws Exception {
    long meeting = spring2024();
    assertThat(
            StatementCounter.during(
                () -> assertThat(http.get().uri("/meetings/{id}/print", meeting)).hasStatusOk()))
        .hasSizeLessThanOrEqualTo(12);
  }
}
