package vn.biennien.export.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.biennien.ArchiveTest;

/** The summary as Word, and how its rows can be laid out. */
@ArchiveTest
class SheetWordTests {
  private static final String LANG_SON = "/commitments/print.docx?jurisdiction=lang-son";

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;

  @Test
  void isInTheFormOfTheDecreeWithRealStylesAndPageFields() throws Exception {
    try (XWPFDocument word = word(LANG_SON)) {
      assertThat(word.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
      assertThat(word.getParagraphs())
          .anySatisfy(p -> {
            assertThat(p.getStyle()).isEqualTo("Title");
            assertThat(p.getText()).isEqualTo("TỔNG HỢP CAM KẾT, ĐỀ XUẤT");
          })
          .anySatisfy(p -> assertThat(p.getStyle()).isEqualTo("Heading2"));
      assertThat(word.getTables().getFirst().getText())
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: ...");
      assertThat(word.getHeaderList())
          .anySatisfy(h ->
              assertThat(h.getParagraphs().getFirst().getCTP().getFldSimpleArray(0).getInstr())
                  .isEqualTo("PAGE"));
      assertThat(word.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
      assertThat(items(word).getRow(0).isRepeatHeader()).isTrue();
      assertThat(items(word).getRow(0).getTableCells()).hasSize(8);
      assertThat(word.getTables().getLast().getText()).contains("Nơi nhận:");
    }
  }

  @Test
  void everyRowOfTheListIsInItAndSaysWithWhatForce() throws Exception {
    try (XWPFDocument word = word(LANG_SON + "&specificity=specific")) {
      List<XWPFTableRow> rows =
          items(word).getRows().stream()
              .skip(1)
              .filter(r -> r.getTableCells().size() == 8)
              .toList();
      assertThat(rows).hasSizeGreaterThan(50);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(rows.get(i).getCell(0).getText()).isEqualTo(String.valueOf(i + 1));
        assertThat(rows.get(i).getCell(3).getText())
            .containsPattern(
                "\\((Hai bên thống nhất|Phía Việt Nam đề xuất|Phía Trung Quốc đề xuất|"
                    + "Báo cáo đã thực hiện|Đã trao đổi, chưa kết luận|Thông báo)\\)$");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kind, Hai bên thống nhất",
    "meeting, Gặp gỡ đầu Xuân năm 2026",
    "year, 2026",
    "jurisdiction, Lạng Sơn; Quảng Tây",
    "gate, Chi Ma – Ái Điểm",
    "chain, Cửa khẩu thông minh Hữu Nghị – Hữu Nghị Quan",
    "field, 'Thuận lợi hóa thông quan, cửa khẩu thông minh'",
    "status, Đã hoàn thành"
  })
  void isGroupedAsChosenAndLosesNoRow(String group, String heading) throws Exception {
    String address = LANG_SON + "&specificity=specific";
    try (XWPFDocument usual = word(address);
        XWPFDocument word = word(address + "&group=" + group)) {
      assertThat(headings(word)).anyMatch(h -> h.matches("\\Q" + heading + "\\E \\(\\d+\\)"));
      assertThat(headings(word)).doesNotHaveDuplicates();
      assertThat(texts(word)).containsExactlyInAnyOrderElementsOf(texts(usual));
      assertThat(
              headings(word).stream()
                  .mapToInt(h -> Integer.parseInt(h.replaceAll(".*\\((\\d+)\\)$", "$1")))
                  .sum())
          .isEqualTo(texts(word).size());
    }
  }

  @Test
  void theEarliestComesFirstWhenChosen() throws Exception {
    String agreed = LANG_SON + "&kind=agreed&specificity=specific";
    try (XWPFDocument latest = word(agreed);
        XWPFDocument earliest = word(agreed + "&order=earliest")) {
      assertThat(items(latest).getRow(2).getCell(2).getText())
          .startsWith("Gặp gỡ đầu Xuân năm 2026");
      assertThat(items(earliest).getRows().getLast().getCell(2).getText())
          .startsWith("Gặp gỡ đầu Xuân năm 2026");
    }
  }

  @Test
  void wordingsAndEvidenceCanBeLeftOut() throws Exception {
    try (XWPFDocument word = word(LANG_SON + "&wordings=no&evidence=no")) {
      assertThat(items(word).getRow(0).getTableCells()).hasSize(7);
      assertThat(items(word).getText())
          .doesNotContain("“", "Căn cứ")
          .doesNotContainPattern("đoạn \\d+ \\[");
      assertThat(word.getParagraphs())
          .noneMatch(p -> p.getText().equals("Văn bản làm căn cứ"))
          .anyMatch(p -> p.getText().startsWith("Bản in này không kèm căn cứ"));
    }
    try (PDDocument pdf =
        Loader.loadPDF(
            bytes(
                "/commitments/print.pdf?jurisdiction=lang-son&wordings=no&evidence=no&group=gate"))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Chi Ma – Ái Điểm (", "không kèm căn cứ")
          .doesNotContain("“", "Văn bản làm căn cứ", "Căn cứ (văn bản");
    }
  }

  @Test
  void theMeetingAndTheGateHaveTheirsToo() throws Exception {
    long meeting =
        sql.sql("select id from meeting where title = 'Gặp gỡ đầu Xuân năm 2026'")
            .query(Long.class)
            .single();
    try (XWPFDocument word = word("/meetings/" + meeting + "/print.docx?group=field")) {
      assertThat(word.getParagraphs())
          .anyMatch(p -> p.getText().startsWith("Thời gian: 11/02/2026"));
    }
    try (XWPFDocument word = word("/gates/chi-ma-ai-diem.docx")) {
      assertThat(word.getParagraphs()).anyMatch(p -> p.getText().contains("Chi Ma – Ái Điểm 爱店"));
    }
  }

  @Test
  void theUndertakingThatIsPrintedIsCalledByItsName() throws Exception {
    long chain =
        sql.sql("select id from commitment_chain where name like 'Chi Ma%'")
            .query(Long.class)
            .single();
    try (XWPFDocument word = word("/commitments/print.docx?chain=" + chain)) {
      assertThat(word.getParagraphs())
          .anyMatch(p -> p.getText().startsWith("Điều kiện lọc: Quá trình: Chi Ma – Ái Điểm"));
    }
  }

  @Test
  void aPaperIsInVietnameseWhateverLanguageItsReaderHas() throws Exception {
    String english = "lang=en&jurisdiction=lang-son&kind=agreed";
    try (XWPFDocument word = word("/commitments/print.docx?" + english);
        PDDocument pdf = Loader.loadPDF(bytes("/commitments/print.pdf?" + english))) {
      assertThat(headings(word)).anyMatch(h -> h.startsWith("Hai bên thống nhất ("));
      assertThat(word.getParagraphs())
          .anyMatch(p -> p.getText().startsWith("Điều kiện lọc: Loại: Hai bên thống nhất"));
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Điều kiện lọc: Loại: Hai bên thống nhất")
          .doesNotContain("agreed", "Agreed");
    }
  }

  @Test
  void thePageOffersTheChoicesAndItsFilesKeepThem() {
    MvcTestResult page =
        web.get().uri("/commitments/print?jurisdiction=lang-son&group=year&evidence=no").exchange();
    assertThat(page).hasStatusOk();
    assertThat(page)
        .bodyText()
        .contains(
            "/commitments/print.docx?jurisdiction=lang-son&amp;group=year&amp;evidence=no",
            "/commitments/print.pdf?jurisdiction=lang-son&amp;group=year&amp;evidence=no",
            "<option value=\"year\" selected=\"selected\">năm</option>",
            "<input type=\"hidden\" name=\"jurisdiction\" value=\"lang-son\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"group=colour", "order=random", "wordings=maybe", "evidence=1"})
  void refusesWhatMeansNothing(String choice) {
    assertThat(web.get().uri("/commitments/print?" + choice)).hasStatus(400);
  }

  private XWPFDocument word(String address) throws Exception {
    return new XWPFDocument(new ByteArrayInputStream(bytes(address)));
  }

  private byte[] bytes(String address) {
    MvcTestResult answer = web.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }

  private static XWPFTable items(XWPFDocument word) {
    return word.getTables().get(1);
  }

  private static List<String> headings(XWPFDocument word) {
    return items(word).getRows().stream()
        .filter(r -> r.getTableCells().size() == 1)
        .map(r -> r.getCell(0).getText())
        .toList();
  }

  /** What the rows say, without their numbers. */
  private static List<String> texts(XWPFDocument word) {
    return items(word).getRows().stream()
        .skip(1)
        .filter(r -> r.getTableCells().size() == 8)
        .map(r -> r.getCell(1).getText())
        .toList();
  }
}
