package vn.biennien.export.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;
import vn.biennien.dossier.prints.BriefingMaterial;
import vn.biennien.dossier.prints.BriefingReading;

/** The leader's two pages for Lạng Sơn, host of 2027. */
@ArchiveTest
class BriefingTests {
  private static final String ASKED = "?series=spring_meeting&year=2027&jurisdiction=lang-son";

  @Autowired MockMvcTester web;
  @Autowired BriefingReading reading;
  @Autowired BriefingMaker maker;
  @Autowired JdbcClient sql;

  @Test
  void isTwoPagesWithEveryLetterRight() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(bytes("/briefing.pdf" + ASKED))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      String text = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFC);
      assertThat(text.replaceAll("\\s+", " "))
          .contains(
              "PHIẾU PHỤC VỤ LÃNH ĐẠO",
              "Gặp gỡ đầu Xuân năm 2027; địa phương: Lạng Sơn",
              "Bình Nghi – Bình Nhi Quan",
              "Chi Ma – Ái Điểm",
              "đến lượt: Trung Quốc",
              "Căn cứ (văn bản, đoạn)")
          .doesNotContain("□", "??");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Bình Nghi – Bình Nhi Quan, 17/07/2025",
    "Chi Ma – Ái Điểm, 27/11/2025",
    "Cửa khẩu thông minh Hữu Nghị, 27/11/2025"
  })
  void whatIsOpenStandsWithItsRightLastStep(String name, String day) {
    assertThat(section("Còn mở, đến lượt ai").sentences())
        .anySatisfy(s -> {
          assertThat(s.lead()).contains(name);
          assertThat(s.text()).contains(day);
        });
  }

  @Test
  void whatTheLastSpringMeetingWasSilentOnIsNamed() {
    assertThat(section("Chưa thấy nhắc lại").sentences())
        .anySatisfy(s -> {
          assertThat(s.lead()).contains("Bình Nghi");
          assertThat(s.text()).contains("Gặp gỡ đầu Xuân năm 2026");
        });
  }

  @Test
  void noSentenceIsWithoutANoteAndEveryNoteNamesAParagraph() {
    Briefing briefing = briefing();
    List<Integer> numbers = briefing.sources().stream().map(Briefing.Source::number).toList();
    assertThat(briefing.sections()).hasSizeGreaterThan(5);
    briefing
        .sections()
        .forEach(section ->
            section
                .sentences()
                .forEach(s -> assertThat(s.notes()).isNotEmpty().isSubsetOf(numbers)));
    briefing
        .sources()
        .forEach(source -> {
          String[] id = source.url().replace("/documents/", "").split("#c");
          assertThat(
                  sql.sql(
                          "select count(*) from citation_place where document_id = ? and id = ? and number = ?")
                      .params(Long.valueOf(id[0]), Long.valueOf(id[1]), source.passage())
                      .query(Long.class)
                      .single())
              .as("%s", source)
              .isEqualTo(1);
        });
  }

  @Test
  void noProposalIsWordedAsAnAgreement() {
    BriefingMaterial material = material();
    List<String> agreed =
        material.items().stream()
            .filter(row -> row.kind().equals("agreed"))
            .map(row -> row.summary())
            .toList();
    section("Hai bên đã thống nhất")
        .sentences()
        .forEach(s -> assertThat(agreed).anyMatch(summary -> s.text().startsWith(summary)));
    section("Phía Việt Nam đã đề xuất, chưa rõ kết quả")
        .sentences()
        .forEach(s -> assertThat(s.text()).startsWith("Phía Việt Nam đề xuất: "));
    material.chains().stream()
        .filter(chain -> chain.standing().open() && chain.last().kind().startsWith("proposed"))
        .forEach(chain ->
            assertThat(section("Còn mở, đến lượt ai").sentences())
                .filteredOn(s -> chain.name().equals(s.lead()))
                .allSatisfy(s ->
                    assertThat(s.text()).contains("đề xuất: ").doesNotContain("thống nhất: ")));
  }

  @Test
  void theWordFileHasStylesAndAPageFieldAndTheSameSentences() throws Exception {
    try (XWPFDocument word =
        new XWPFDocument(new ByteArrayInputStream(bytes("/briefing.docx" + ASKED)))) {
      assertThat(word.getStyles().getStyle("Heading1")).isNotNull();
      assertThat(word.getStyles().getStyle("Normal").getCTStyle().xmlText())
          .contains("Times New Roman");
      assertThat(word.getParagraphs().stream().filter(p -> "Heading1".equals(p.getStyle())))
          .hasSizeGreaterThan(5);
      assertThat(word.getHeaderList().getFirst()._getHdrFtr().xmlText()).contains("PAGE");
      assertThat(word.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
      String text =
          String.join("\n", word.getParagraphs().stream().map(XWPFParagraph::getText).toList());
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
      briefing().sections().forEach(section -> assertThat(text).contains(section.title()));
      assertThat(text).contains("Bình Nghi – Bình Nhi Quan", "đến lượt: Trung Quốc");
    }
  }

  @Test
  void asOfMarch2024ItKnowsNothingLater() throws Exception {
    try (PDDocument pdf =
        Loader.loadPDF(
            bytes(
                "/briefing.pdf?series=spring_meeting&year=2025&jurisdiction=cao-bang&asof=2024-03-01"))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("Tính đến ngày 01/03/2024", "Tà Lùng – Thủy Khẩu")
          .doesNotContain("12/09/2025", "/2026", "năm 2026");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?series=spring_meeting&year=2027",
        "?series=spring_meeting&year=2019&jurisdiction=lang-son",
        "?series=hop&year=2027&jurisdiction=lang-son",
        "?year=hai&jurisdiction=lang-son"
      })
  void refusesWhatCannotBeMeant(String asked) {
    assertThat(web.get().uri("/briefing" + asked)).hasStatus(400);
    assertThat(web.get().uri("/briefing.pdf" + asked)).hasStatus(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"khong-co", "quang-tay", "Lạng Sơn"})
  void isOnlyForLocalitiesOfOurSide(String slug) {
    assertThat(
            web.get()
                .uri("/briefing")
                .param("series", "jwc")
                .param("year", "2027")
                .param("jurisdiction", slug))
        .hasStatus(404);
  }

  @Test
  @Transactional
  void whatWasPrintedIsKeptWithItsDateAndData() throws Exception {
    assertThat(
            web.post()
                .uri("/briefings" + ASKED)
                .with(csrf())
                .with(user("bien-tap").roles("EDITOR", "READER")))
        .hasStatus(303);
    assertThat(
            sql.sql(
                    """
                    select title || '|' || made_by || '|' || (data -> 'chains' -> 0 ->> 'name' is not null) || '|' || (told_until is not null)
                    from kept_print order by id desc limit 1
                    """)
                .query(String.class)
                .single())
        .contains("Lạng Sơn|bien-tap|true|true");
    long id = sql.sql("select max(id) from kept_print").query(Long.class).single();
    String file = "/briefings/" + id + ".pdf";
    assertThat(web.get().uri(file)).hasStatus(404);
    MvcTestResult kept =
        web.get().uri(file).with(user("bien-tap").roles("EDITOR", "READER")).exchange();
    assertThat(kept).hasStatusOk();
    assertThat(Arrays.copyOf(kept.getResponse().getContentAsByteArray(), 5))
        .isEqualTo("%PDF-".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void isReadWithAtMostTwentyStatements() throws Exception {
    assertThat(
            StatementCounter.during(
                () -> assertThat(web.get().uri("/briefing" + ASKED)).hasStatusOk()))
        .hasSizeLessThanOrEqualTo(20);
  }

  private BriefingMaterial material() {
    return reading.read("spring_meeting", 2027, "lang-son");
  }

  @Test
  void theEditorWhoReadsItKeepsItWithOneButton() throws Exception {
    String page = "/briefing" + ASKED + "&asof=2026-03-01";
    MvcTestResult read =
        web.get().uri(page).with(user("bien-tap").roles("EDITOR", "READER")).exchange();
    assertThat(read)
        .bodyText()
        .contains(
            "Giữ bản in này",
            "name=\"jurisdiction\" value=\"lang-son\"",
            "name=\"asof\" value=\"2026-03-01\"",
            "name=\"_csrf\"");
    assertThat(web.get().uri(page)).bodyText().doesNotContain("Giữ bản in này");
  }

  @Test
  void itsPageIsInVietnameseWhateverLanguageItsReaderHas() {
    assertThat(web.get().uri("/briefing" + ASKED + "&lang=en"))
        .bodyText()
        .contains("Tính đến ngày", "lang=\"vi\"", "Cộng hòa xã hội chủ nghĩa Việt Nam")
        .doesNotContain("Socialist Republic", "As of ");
  }

  @Test
  void whoWasOnlyMentionedDidNotSitOpposite() {
    assertThat(reading.read("spring_meeting", 2027, "lang-son").opposite())
        .extracting(BriefingMaterial.Person::name)
        .contains("Trần Cương")
        .doesNotContain("Hoàng Giang");
  }

  @Test
  void silenceIsProvedByTheWordsOfTheSilentMeeting() {
    assertThat(reading.read("spring_meeting", 2027, "lang-son").chains())
        .filteredOn(chain -> chain.quiet() != null)
        .isNotEmpty()
        .allSatisfy(chain ->
            assertThat(chain.quiet().citation().document())
                .isNotEqualTo(chain.last().citation().document()));
  }

  @Test
  void whatWasSaidToYunnanIsNotPutBeforeGuangxi() {
    Briefing guangxi = full(reading.read("spring_meeting", 2027, "tuyen-quang"));
    Briefing yunnan = full(reading.read("yunnan_annual", 2027, "tuyen-quang"));
    assertThat(texts(guangxi)).isNotEmpty().noneMatch(text -> text.contains("Vân Nam"));
    assertThat(texts(yunnan)).isNotEmpty().noneMatch(text -> text.contains("Gặp gỡ đầu Xuân"));
  }

  @Test
  void oneItemOfTwoDocumentsIsOneSentenceWithTwoNotes() {
    List<Briefing.Sentence> signed =
        full(reading.read("spring_meeting", 2027, "cao-bang")).sections().stream()
            .flatMap(section -> section.sentences().stream())
            .filter(
                s -> s.text().contains("ghi nhớ hợp tác hữu nghị") && s.text().contains("2026 ("))
            .toList();
    assertThat(signed).singleElement().satisfies(s -> assertThat(s.notes()).hasSize(2));
  }

  private Briefing full(BriefingMaterial material) {
    return maker.briefing(material, BriefingMaker.ROOMIEST * 5);
  }

  private static List<String> texts(Briefing briefing) {
    return briefing.sections().stream()
        .flatMap(section -> section.sentences().stream())
        .map(Briefing.Sentence::text)
        .toList();
  }

  private Briefing briefing() {
    return maker.briefing(material(), 0);
  }

  private Briefing.Section section(String title) {
    return briefing().sections().stream()
        .filter(section -> section.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no section " + title));
  }

  private byte[] bytes(String address) throws Exception {
    MvcTestResult answer = web.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }
}
