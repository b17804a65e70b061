package vn.biennien.dossier.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** How cited words are marked in a text. */
class DocumentTextTests {
  private static final Pattern ANCHOR = Pattern.compile("id=\"c(\\d+)\"");

  @Test
  void marksWordsAndLinksThemToTheirNote() {
    assertThat(html("Hai bên nhất trí mở cửa khẩu", mark(1, 8, 16)))
        .isEqualTo("Hai bên <a class=\"fact\" id=\"c1\" href=\"#f-c1\">nhất trí</a> mở cửa khẩu");
  }

  @Test
  void nestsWordsWithinWords() {
    assertThat(html("Tà Lùng - Thủy Khẩu", mark(1, 0, 19), mark(2, 10, 19)))
        .isEqualTo(
            "<span class=\"fact\" id=\"c1\"><a href=\"#f-c1\">Tà Lùng - </a>"
                + "<a class=\"fact\" id=\"c2\" href=\"#f-c2\">Thủy Khẩu</a></span>");
  }

  @Test
  void anchorsEachOfSeveralCitationsOfTheSameWords() {
    assertThat(html("nhất trí", mark(1, 0, 8), mark(2, 0, 8), mark(3, 0, 8)))
        .isEqualTo(
            "<span class=\"fact\" id=\"c1\"><span class=\"fact\" id=\"c2\">"
                + "<a class=\"fact\" id=\"c3\" href=\"#f-c3\">nhất trí</a></span></span>");
  }

  @Test
  void cutsCrossingCitationsAndGroupsTheirPieces() {
    assertThat(html("một hai ba", mark(1, 0, 7), mark(2, 4, 10)))
        .isEqualTo(
            "<span class=\"fact\" id=\"c1\"><a href=\"#f-c1\">một </a>"
                + "<a class=\"fact s1\" id=\"c2\" href=\"#f-c2\">hai</a></span>"
                + "<span class=\"fact s1\"> ba</span>");
  }

  @Test
  void countsCodePointsBeyondTheBasicPlane() {
    assertThat(html("𠀀𠀁 nhất trí", mark(1, 3, 7)))
        .isEqualTo(
            "<span lang=\"zh\">𠀀𠀁</span>"
                + " <a class=\"fact\" id=\"c1\" href=\"#f-c1\">nhất</a> trí");
  }

  @Test
  void escapesEverythingThatComesFromTheText() {
    assertThat(html("<script>alert('x')</script> & \"y\"", mark(1, 0, 8)))
        .isEqualTo(
            "<a class=\"fact\" id=\"c1\" href=\"#f-c1\">&lt;script&gt;</a>"
                + "alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;");
  }

  @Test
  void marksWhatWasSearchedForWithinAndAcrossCitations() {
    DocumentText.Passage passage =
        new DocumentText.Passage(1, 10, 37, "Hai bên <b> nhất trí mở cửa");
    DocumentText.Layout layout =
        DocumentText.lay(List.of(passage), List.of(), List.of(mark(1, 22, 30)));
    DocumentHits hits =
        new DocumentHits(
            "trí mở",
            false,
            Map.of(
                1,
                List.of(
                    new DocumentHits.Hit(1, 10, 21),
                    new DocumentHits.Hit(2, 27, 33),
                    new DocumentHits.Hit(3, 34, 37))));
    assertThat(write(layout, hits))
        .isEqualTo(
            "<mark id=\"k1\">Hai bên &lt;b&gt;</mark> "
                + "<a class=\"fact\" id=\"c1\" href=\"#f-c1\">nhất <mark id=\"k2\">trí</mark></a>"
                + "<mark> mở</mark> <mark id=\"k3\">cửa</mark>");
  }

  @Test
  void marksChineseWordsInTheirLanguage() {
    DocumentText.Passage passage = new DocumentText.Passage(1, 0, 15, "cửa khẩu 友谊关 là");
    DocumentHits hits =
        new DocumentHits("友谊", false, Map.of(1, List.of(new DocumentHits.Hit(1, 9, 11))));
    assertThat(write(DocumentText.lay(List.of(passage), List.of(), List.of()), hits))
        .isEqualTo(
            "cửa khẩu <mark id=\"k1\"><span lang=\"zh\">友谊</span></mark><span lang=\"zh\">关</span> là");
  }

  @Test
  void runsOverSeveralParagraphs() {
    List<DocumentText.Passage> passages =
        List.of(
            new DocumentText.Passage(1, 0, 7, "một hai"),
            new DocumentText.Passage(2, 8, 14, "ba bốn"));
    DocumentText.Layout layout = DocumentText.lay(passages, List.of(), List.of(mark(9, 4, 10)));
    assertThat(layout.groups()).containsEntry(9L, "m1");
    assertThat(write(layout))
        .isEqualTo(
            "một <a class=\"fact m1\" id=\"c9\" href=\"#f-c9\">hai</a>"
                + "<span class=\"fact m1\">ba</span> bốn");
  }

  @Test
  void anchorsACitationOfWhiteSpaceAtItsParagraph() {
    List<DocumentText.Passage> passages = List.of(new DocumentText.Passage(1, 2, 5, "một"));
    DocumentText.Layout layout = DocumentText.lay(passages, List.of(), List.of(mark(9, 0, 1)));
    assertThat(
            new DocumentMarkup(layout.groups(), DocumentHits.NONE)
                .anchors(layout.paragraphs().getFirst().empty()))
        .isEqualTo("<span class=\"at\" id=\"c9\"></span>");
  }

  @Test
  void setsFurnitureApartThatSharesALineWithTheArticle() {
    List<DocumentText.Passage> passages =
        List.of(new DocumentText.Passage(1, 0, 19, "Hết bài. Chia sẻ 12"));
    DocumentText.Layout layout =
        DocumentText.lay(
            passages, List.of(new DocumentText.Span("share_widget", 9, 19)), List.of());
    assertThat(layout.paragraphs().getFirst().runs())
        .extracting(DocumentText.Run::furniture)
        .containsExactly(null, "share_widget");
    assertThat(write(layout)).isEqualTo("Hết bài. Chia sẻ 12");
  }

  @Test
  void keepsEveryWordAndEveryAnchorOnceWhateverOverlaps() {
    Random random = new Random(2024);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      List<DocumentText.Passage> passages = new ArrayList<>();
      int at = 0;
      for (int number = 1; number <= 5; number++) {
        String words = "đoạn " + number + " <b> 友谊关 𠀀 & ".repeat(1 + random.nextInt(3)) + "hết";
        int length = words.codePointCount(0, words.length());
        passages.add(new DocumentText.Passage(number, at, at + length, words));
        text.append(words);
        at += length + 1;
      }
      List<DocumentText.Mark> marks = new ArrayList<>();
      for (int id = 1; id <= 40; id++) {
        int start = random.nextInt(at - 1);
        marks.add(mark(id, start, Math.min(at, start + 1 + random.nextInt(30))));
      }
      List<DocumentText.Span> furniture =
          List.of(new DocumentText.Span("caption", 10, 20), new DocumentText.Span("clock", 15, 30));
      DocumentText.Layout layout = DocumentText.lay(passages, furniture, marks);
      Map<Integer, List<DocumentHits.Hit>> hits = new HashMap<>();
      for (int i = 0; i < passages.size(); i++) {
        int start = passages.get(i).start() + random.nextInt(5);
        hits.put(
            i + 1,
            List.of(
                new DocumentHits.Hit(2 * i + 1, start, start + 4),
                new DocumentHits.Hit(2 * i + 2, start + 6, start + 13)));
      }
      String html = write(layout, new DocumentHits("q", false, hits));
      assertThat(html.split("<mark id=", -1)).hasSize(11);
      assertThat(HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", "")))
          .hasToString(text.toString());
      assertThat(anchors(html))
          .containsExactlyInAnyOrderElementsOf(marks.stream().map(DocumentText.Mark::id).toList());
      assertThat(
              html.replaceAll("</?mark[^>]*>", "")
                  .replaceAll("<a [^>]*>[^<]*(<span lang[^>]*>[^<]*</span>[^<]*)*</a>", ""))
          .doesNotContain("<a ");
    }
  }

  private static List<Long> anchors(String html) {
    List<Long> anchors = new ArrayList<>();
    Matcher anchor = ANCHOR.matcher(html);
    while (anchor.find()) {
      anchors.add(Long.valueOf(anchor.group(1)));
    }
    return anchors;
  }

  private static DocumentText.Mark mark(long id, int start, int end) {
    return new DocumentText.Mark(id, start, end, 1, "f-c" + id, false);
  }

  private static String html(String text, DocumentText.Mark... marks) {
    DocumentText.Passage passage =
        new DocumentText.Passage(1, 0, text.codePointCount(0, text.length()), text);
    return write(DocumentText.lay(List.of(passage), List.of(), List.of(marks)));
  }

  private static String write(DocumentText.Layout layout) {
    return write(layout, DocumentHits.NONE);
  }

  private static String write(DocumentText.Layout layout, DocumentHits hits) {
    DocumentMarkup markup = new DocumentMarkup(layout.groups(), hits);
    StringBuilder html = new StringBuilder();
    for (DocumentText.Laid laid : layout.paragraphs()) {
      html.append(markup.anchors(laid.empty()));
      laid.runs().forEach(run -> html.append(markup.write(laid.passage(), run.nodes())));
    }
    return html.toString();
  }
}
