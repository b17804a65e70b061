package vn.biennien.export.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.export.summary.PdfText.occurrences;
import static vn.biennien.export.summary.PdfText.pages;
import static vn.biennien.export.summary.PdfText.text;
import static vn.biennien.export.summary.PdfText.textByPosition;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.export.paper.OfficeHeading;
import vn.biennien.export.paper.Printing;
import vn.biennien.export.summary.SheetItem.Basis;
import vn.biennien.export.summary.SheetItem.Result;

class CommitmentSheetPdfTests {

  static final String HEAD =
      "STT Nội dung Căn cứ (văn bản, đoạn) Bên nêu Cơ quan chủ trì Thời hạn Kết quả Ghi chú";
  private static final String EVERY_LETTER =
      "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ";

  private final byte[] thirty = render(SampleSheets.meeting(SampleSheets.office(), 30));

  @Test
  void embedsEveryFont() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(thirty)) {
      List<String> names = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          names.add(font.getName());
        }
      }
      assertThat(names)
          .anyMatch(name -> name.contains("Tinos"))
          .anyMatch(name -> name.contains("NotoSerifSC"));
    }
  }

  @Test
  void keepsEveryVietnameseLetterAndChineseNameAsText() throws IOException {
    String letters = EVERY_LETTER + " " + EVERY_LETTER.toUpperCase(Printing.VIETNAMESE);
    String names = "刘宁, 廖品琥, 水口, 友谊关, 峒中, 爱店, 岳圩";
    String text = text(render(sheetOf(letters + " " + names)), 1, 99);
    assertThat(text.replaceAll("\\s+", ""))
        .contains(letters.replaceAll("\\s+", ""), names.replaceAll("\\s+", ""));
  }

  @Test
  void composesDecomposedText() throws IOException {
    String decomposed =
        Normalizer.normalize("Thủy Khẩu, Trà Lĩnh, Nguyễn Hữu Nghị", Normalizer.Form.NFD);
    assertThat(text(render(sheetOf(decomposed)), 1, 1).replaceAll("\\s+", " "))
        .contains("Thủy Khẩu, Trà Lĩnh, Nguyễn Hữu Nghị");
  }

  @Test
  void numbersPagesFromTheSecond() throws IOException {
    assertThat(textByPosition(thirty, 1)).startsWith("ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN");
    for (int page = 2; page <= pages(thirty); page++) {
      assertThat(textByPosition(thirty, page).lines().findFirst().map(String::strip))
          .contains(Integer.toString(page));
    }
  }

  @Test
  void repeatsTheHeadOfTheTableOnEveryPageOfIt() throws IOException {
    for (int page = 1; page <= pages(thirty); page++) {
      String text = text(thirty, page, page).replaceAll("\\s+", " ");
      boolean other = text.contains("Thời hạn, kết quả") || text.contains("Văn bản làm căn cứ");
      assertThat(text.contains(HEAD) || other).as("page %d: %s", page, text).isTrue();
      assertThat(occurrences(text, HEAD)).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void leavesNoGroupHeadingAndNoSignatureAlone() throws IOException {
    for (int rows : List.of(1, 2, 3, 5, 8, 11, 17, 24, 36)) {
      byte[] pdf = render(SampleSheets.meeting(SampleSheets.office(), rows));
      int pages = pages(pdf);
      for (int page = 1; page <= pages; page++) {
        List<String> lines = text(pdf, page, page).strip().lines().toList();
        assertThat(lines.getLast())
            .as("%d rows, page %d", rows, page)
            .doesNotMatch(".*[\\p{L}] \\(\\d+\\)");
      }
      assertThat(signed(pdf, pages)).as("%d rows", rows).contains("STT");
    }
  }

  /** The page with the signature; the list of sources may follow it. */
  private static String signed(byte[] pdf, int pages) throws IOException {
    for (int page = pages; page > 0; page--) {
      String text = text(pdf, page, page);
      if (text.contains("PHÓ GIÁM ĐỐC")) {
        return text;
      }
    }
    return "";
  }

  @Test
  void leavesNoHeadOfTheTableAlone() throws IOException {
    CommitmentSheet sample = SampleSheets.meeting(SampleSheets.office(), 6);
    for (int facts = 0; facts < 16; facts++) {
      CommitmentSheet sheet =
          new CommitmentSheet(
              sample.heading(),
              null,
              sample.subtitle(),
              null,
              Collections.nCopies(facts, sample.facts().getFirst()),
              List.of(),
              List.of(),
              sample.rows(),
              true,
              SheetChoices.USUAL);
      byte[] pdf = render(sheet);
      for (int page = 1; page <= pages(pdf); page++) {
        assertThat(text(pdf, page, page).strip().replaceAll("\\s+", " "))
            .as("%d facts, page %d", facts, page)
            .doesNotEndWith(HEAD)
            .doesNotEndWith(HEAD + " Hai bên thống nhất (1)");
      }
    }
  }

  @Test
  void putsEveryItemUnderItsKindAndGeneralOnesAfterUnderACount() throws IOException {
    String text = text(thirty, 1, 99);
    assertThat(text)
        .containsSubsequence(
            "Hai bên thống nhất (3)",
            "Phía Việt Nam đề xuất (3)",
            "Phía Trung Quốc đề xuất (3)",
            "Báo cáo đã thực hiện (3)",
            "Đã trao đổi, chưa kết luận (3)",
            "Thông báo (3)",
            "Nội dung chung (12)",
            "Hai bên thống nhất (2)");
    assertThat(text).doesNotContainPattern("\\b(VN|CN|TQ)\\b");
  }

  @Test
  void countsGeneralItemsThatAreNotListed() throws IOException {
    CommitmentSheet listed = SampleSheets.meeting(SampleSheets.office(), 30);
    CommitmentSheet folded =
        new CommitmentSheet(
            listed.heading(),
            null,
            listed.subtitle(),
            null,
            List.of(),
            List.of(),
            List.of(),
            listed.rows(),
            false,
            SheetChoices.USUAL);
    String text = text(render(folded), 1, 99);
    assertThat(text)
        .containsSubsequence("Nội dung chung (12)", "không liệt kê trong bản in này", "Nơi nhận");
    assertThat(text).doesNotContain("Thời hạn, kết quả");
  }

  @Test
  void dotsWhatTheOfficeHasNotFilledIn() throws IOException {
    String text = text(render(SampleSheets.meeting(OfficeHeading.BLANK, 3)), 1, 99);
    assertThat(text)
        .containsPattern(Pattern.compile("Số: \\.{4,}/\\.{4,}"))
        .containsPattern(Pattern.compile("\\.{4,}, ngày \\.{4,} tháng \\.{4,} năm \\.{4,}"))
        .containsPattern(Pattern.compile("Nơi nhận:\\R- \\.{4,};\\R- Lưu: VT, \\.{4,}"))
        .doesNotContain("null");
  }

  @Test
  void writesTheHeadAndFootOfTheDecree() throws IOException {
    String text = text(thirty, 1, 99);
    assertThat(text)
        .contains(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "SỞ NGOẠI VỤ",
            "/BC-SNgV",
            "Lạng Sơn, ngày 05 tháng 02 năm 2026",
            "KT. GIÁM ĐỐC",
            "- Các sở, ban, ngành liên quan;",
            "- Lưu: VT, HTQT.");
  }

  @Test
  void printsNoStatusWithoutASource() throws IOException {
    SheetItem row =
        new SheetItem(
            CommitmentKind.AGREED,
            true,
            null,
            null,
            "Mở lối thông quan",
            null,
            List.of(),
            null,
            SampleSheets.NO_AGENCIES,
            null,
            new Result("Đã hoàn thành", null, List.of()),
            List.of());
    assertThat(text(render(sheetOf(row)), 1, 1))
        .contains("Chưa rõ")
        .doesNotContain("Đã hoàn thành");
  }

  @Test
  void saysOnceThatAllIsKnownFromThePressOnly() throws IOException {
    Basis press = new Basis(SampleSheets.ARTICLE, null, 7, "22/03/2019", true, null);
    SheetItem row =
        new SheetItem(
            CommitmentKind.PROPOSED_VN,
            true,
            null,
            null,
            "Nâng cấp cửa khẩu",
            null,
            List.of(press),
            null,
            SampleSheets.NO_AGENCIES,
            null,
            SampleSheets.NO_RESULT,
            List.of());
    String text = text(render(sheetOf(row)), 1, 1);
    assertThat(occurrences(text, "chỉ biết qua báo chí")).isEqualTo(1);
    assertThat(text.replaceAll("\\s+", " ")).contains("(22/03/2019), đoạn 7");
  }

  @Test
  void breaksARowThatIsTallerThanAPage() throws IOException {
    String words =
        "tăng cường hợp tác quản lý biên giới, cửa khẩu và phòng chống tội phạm xuyên biên giới; "
            .repeat(60);
    String text = text(render(sheetOf(words + "hết")), 1, 99);
    assertThat(text).contains("hết", "PHÓ GIÁM ĐỐC");
  }

  @Test
  void printsHostileTextAsText() throws IOException {
    String text =
        text(
            render(
                sheetOf(
                    "<script>alert(1)</script> & “]]>” \u0000\u000B\uD800 <img src='http://198.51.100.1/x.png'/>")),
            1,
            1);
    assertThat(text.replaceAll("\\s+", "")).contains("<script>alert(1)</script>&“]]>”");
  }

  @Test
  void carriesTitleAndLanguage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(thirty)) {
      assertThat(pdf.getDocumentInformation().getTitle())
          .startsWith("Tổng hợp cam kết, đề xuất – Gặp gỡ đầu Xuân năm 2024");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getPage(0).getMediaBox().getWidth())
          .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
    }
  }

  private static CommitmentSheet sheetOf(String content) {
    return sheetOf(
        new SheetItem(
            CommitmentKind.AGREED,
            true,
            null,
            null,
            content,
            null,
            List.of(),
            null,
            SampleSheets.NO_AGENCIES,
            null,
            SampleSheets.NO_RESULT,
            List.of()));
  }

  private static CommitmentSheet sheetOf(SheetItem row) {
    return new CommitmentSheet(
        SampleSheets.office(),
        LocalDate.of(2026, 2, 5),
        "Thử",
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(row),
        true,
        SheetChoices.USUAL);
  }

  private static byte[] render(CommitmentSheet sheet) {
    return Printing.PDF.render(SheetFiles.TEMPLATE, "sheet", sheet);
  }
}
