package vn.biennien.dossier.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** What a document's page and the list of documents show. */
@ArchiveTest
class DocumentPageTests {
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");

  @Autowired MockMvc mvc;
  @Autowired JdbcClient sql;

  @Test
  void anchorsEveryCitationOfEveryDocumentExactlyOnce() throws Exception {
    for (long id : sql.sql("select id from document where starting").query(Long.class).list()) {
      List<String> ids = found(ID, page(id));
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids)
          .containsAll(
              sql.sql("select 'c' || id from citation where document_id = :id")
                  .param("id", id)
                  .query(String.class)
                  .list());
      assertThat(ids).containsAll(found(LINK, page(id)));
    }
  }

  @Test
  void linksEachCommitmentAndShowsItsKind() throws Exception {
    String page = page(titled("Gặp gỡ đầu Xuân 2019 tại Lạng Sơn%"));
    long item =
        sql.sql(
                """
                select c.id from commitment c join document_card d on d.id = c.document_id
                where d.title like 'Gặp gỡ đầu Xuân 2019 tại Lạng Sơn%' and c.kind = 'proposed_vn'
                  and c.specificity = 'specific' limit 1
                """)
            .query(Long.class)
            .single();
    assertThat(page)
        .contains("href=\"/commitments/" + item + "\"", "<span class=\"kind proposed_vn\">")
        .contains("Tư liệu khởi đầu (biên soạn từ báo chí)", "Chỉ biết qua báo chí")
        .contains("rel=\"noopener noreferrer\">vietnamplus.vn</a>")
        .contains("id=\"p1\"", "href=\"#p1\"");
  }

  @Test
  void saysThatAnIllustrativeDocumentIsOne() throws Exception {
    long id =
        sql.sql("select id from document where illustrative limit 1").query(Long.class).single();
    assertThat(page(id))
        .contains("Văn bản minh họa", "lang=\"zh\"")
        .doesNotContain("Chỉ biết qua báo chí");
  }

  @Test
  void escapesATextAndFoldsNoneOfIt() throws Exception {
    long id = put("thử <script>.txt", "Đầu <script>alert(1)</script>\n\nĐoạn hai & \"hết\"", null);
    String page = page(id);
    assertThat(page)
        .contains("Đầu &lt;script&gt;alert(1)&lt;/script&gt;", "Đoạn hai &amp; &quot;hết&quot;")
        .contains("id=\"p2\"")
        .doesNotContain("<script>");
  }

  @Test
  void foldsFurnitureAndLosesNoneOfIt() throws Exception {
    String text = "Trang tin\nHai bên nhất trí mở lối. Chia sẻ bài\nẢnh: cầu Hồng";
    String annotation =
        """
        {"schema_version":"1.0","id":"x","source":{"kind":"article"},
         "article":{"boilerplate":[
           {"kind":"site_header","quote":"Trang tin","start":0,"end":9},
           {"kind":"share_widget","quote":"Chia sẻ bài","start":35,"end":46},
           {"kind":"caption","quote":"Ảnh: cầu Hồng","start":47,"end":60}]},
         "anomalies":[{"kind":"typo","quote":"cầu Hồng","start":52,"end":60,"should_read":"cầu Hồng Hà"}]}
        """;
    String page = page(put("khung.txt", text, annotation));
    assertThat(page)
        .containsPattern(
            "<details class=\"furniture\">\\s*<summary>Phần khung trang[^<]*đoạn 1: Tên trang")
        .containsPattern(
            "mở lối. </p><details class=\"furniture\"><summary>Nút sao chép[^<]*</summary><p>Chia sẻ bài</p>")
        .containsPattern(
            "<details class=\"furniture\">\\s*<summary>[^<]*đoạn 3: Chú thích ảnh[^<]*; có lời được dẫn</summary>")
        .contains("class=\"fact sic\"", "đọc là: cầu Hồng Hà");
  }

  @Test
  void marksWhatWasSearchedForAndLeadsFromOneMarkedParagraphToTheNext() throws Exception {
    long id =
        put(
            "danh-dau.txt",
            "Mở cầu Quế Hồng & <b>cầu</b> khác.\nKhông có gì.\nThông xe cầu Quế Hồng năm 2024.",
            null);
    String page = page(id, "?q=cau%20que%20hong");
    assertThat(page)
        .contains("Mở <mark id=\"k1\">cầu Quế Hồng</mark> &amp; &lt;b&gt;cầu&lt;/b&gt; khác.")
        .contains("Thông xe <mark id=\"k2\">cầu Quế Hồng</mark> năm 2024.")
        .contains("2 chỗ khớp trong 2 đoạn", "href=\"/search?q=cau%20que%20hong\"")
        .contains("đoạn khớp sau (3)", "đoạn khớp trước (1)")
        .contains("href=\"/documents/" + id + "\" data-clear");
    assertThat(page(id)).doesNotContain("<mark", "hitbar", "đoạn khớp");
    assertThat(page(id, "?q=wxyzw&marks=true"))
        .contains("Không có chỗ nào khớp", "/search?q=wxyzw&amp;marks=true");
    assertThat(page(id, "?q=%22%3E%3Cscript%3E")).doesNotContain("\"><script>");
    mvc.perform(get("/documents/" + id).param("q", "a".repeat(1001)))
        .andExpect(status().isBadRequest());
  }

  @Test
  void marksNoSyllableOfWhatItHoldsWholeElsewhere() throws Exception {
    long id = put("tieng-le.txt", "Vùng biên có bản mới.\nKý biên bản ghi nhớ.\nGhi lại.", null);

    assertThat(page(id, "?q=bi%C3%AAn%20b%E1%BA%A3n%20ghi%20nh%E1%BB%9B"))
        .contains("1 chỗ khớp trong 1 đoạn", "Ký <mark id=\"k1\">biên bản ghi nhớ</mark>.");
  }

  @Test
  void marksNothingInFurnitureThatSearchesDoNotSee() throws Exception {
    String text = "Cửa khẩu Quýt Mơ hôm nay\nMở cửa khẩu Quýt Mơ.\nẢnh: cửa khẩu Quýt Mơ";
    String annotation =
        """
        {"schema_version":"1.0","id":"x","source":{"kind":"article"},
         "article":{"boilerplate":[
           {"kind":"site_header","quote":"Cửa khẩu Quýt Mơ hôm nay","start":0,"end":24},
           {"kind":"caption","quote":"Ảnh: cửa khẩu Quýt Mơ","start":46,"end":67}]}}
        """;
    String page = page(put("khung-danh-dau.txt", text, annotation), "?q=quyt%20mo");
    assertThat(page)
        .contains("2 chỗ khớp trong 2 đoạn", "Mở cửa khẩu <mark id=\"k1\">Quýt Mơ</mark>.")
        .contains("Cửa khẩu Quýt Mơ hôm nay");
  }

  @Test
  void marksCountWhereTheyWereAskedFor() throws Exception {
    long id = put("dau.txt", "Của tỉnh có ba cửa khẩu; cua biển xuất qua đó.", null);
    assertThat(page(id, "?q=cua")).contains("3 chỗ khớp");
    assertThat(page(id, "?q=cua&marks=true"))
        .contains("1 chỗ khớp", "<mark id=\"k1\">cua</mark> biển");
    assertThat(page(id, "?q=cuwar%20khaaur"))
        .as("typed with the keyboard off")
        .contains("<mark id=\"k1\">cửa khẩu</mark>");
  }

  @Test
  void givesTheOriginalBytesAsAFile() throws Exception {
    byte[] bytes = "Biên bản\r\nHết\r\n".getBytes(StandardCharsets.UTF_8);
    long id = put("Biên bản Đồng Đăng.txt", new String(bytes, StandardCharsets.UTF_8), null);
    mvc.perform(get("/documents/" + id + "/original"))
        .andExpect(status().isOk())
        .andExpect(content().bytes(bytes))
        .andExpect(content().contentType("text/plain;charset=utf-8"))
        .andExpect(
            header()
                .string("Content-Disposition", "attachment; filename=\"bien-ban-dong-dang.txt\""))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
  }

  @Test
  void staysWithinItsStatementsAndWeightWithManyFacts() throws Exception {
    long few = put("it.txt", article(1), facts(1));
    long many = put("nhieu.txt", article(200), facts(200));
    int one = StatementCounter.during(() -> page(few)).size();
    assertThat(StatementCounter.during(() -> page(many)).size()).isEqualTo(one);
    assertThat(one).isLessThanOrEqualTo(12);
    assertThat(StatementCounter.during(() -> page(many, "?q=hai%20ben")).size()).isEqualTo(one);
    assertThat(compressed(page(many))).isLessThan(28_000); // with the style sheet within 40 KB
    assertThat(StatementCounter.during(() -> mvc.perform(get("/documents"))).size())
        .isLessThanOrEqualTo(6);
    assertThat(StatementCounter.during(() -> mvc.perform(get("/api/v1/documents"))).size())
        .isLessThanOrEqualTo(6);
  }

  @Test
  void listsByYearKindAndPredecessor() throws Exception {
    mvc.perform(get("/api/v1/documents?year=2019&jurisdiction=lang-son&kind=article&size=200"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[?(@.date.start == '2019-03-22')]").isNotEmpty())
        .andExpect(jsonPath("$.items[0].url").exists())
        .andExpect(jsonPath("$.items[0].sensitivity").value("public"));
    // Hà Giang became Tuyên Quang in 2025
    mvc.perform(get("/api/v1/documents?year=2023&jurisdiction=tuyen-quang"))
        .andExpect(jsonPath("$.items[?(@.date.start == '2023-02-22')]").isNotEmpty());
    mvc.perform(get("/api/v1/documents?jurisdiction=khong-co"))
        .andExpect(jsonPath("$.total").value(0));
    mvc.perform(get("/api/v1/documents?kind=lac")).andExpect(status().isBadRequest());
    mvc.perform(get("/documents?year=2019&jurisdiction=lang-son"))
        .andExpect(content().string(org.hamcrest.Matchers.containsString("Gặp gỡ đầu Xuân 2019")));
  }

  @Test
  void hidesWhatTheReaderMayNotSee() throws Exception {
    long id = put("noi-bo.txt", "Nội bộ " + System.nanoTime(), null, "internal");
    mvc.perform(get("/documents/" + id)).andExpect(status().isNotFound());
    mvc.perform(get("/documents/" + id + "/original")).andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/documents/" + id)).andExpect(status().isNotFound());
    mvc.perform(get("/documents/999999")).andExpect(status().isNotFound());
  }

  private static String article(int items) {
    StringBuilder text = new StringBuilder("Số " + items + " hai bên nhất trí: ");
    for (int i = 0; i < items; i++) {
      text.append("việc thứ %03d do hai bên cùng làm; ".formatted(i));
      if (i % 10 == 9) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String facts(int items) {
    String text = article(items);
    int leadIn = text.indexOf("hai bên nhất trí");
    StringBuilder commitments = new StringBuilder();
    for (int i = 0; i < items; i++) {
      String quote = "việc thứ %03d do hai bên cùng làm".formatted(i);
      int start = text.indexOf(quote);
      commitments
          .append(i == 0 ? "" : ",")
          .append(
              """
              {"id":"C%d","kind":"agreed","status_at_article":"agreed","attribution":"inherited","field":"gates",
               "summary_vi":"Cùng làm việc thứ %d, mở lối thông quan","quote":"%s","start":%d,"end":%d,"specificity":"specific",
               "lead_in":{"quote":"hai bên nhất trí","start":%d,"end":%d}}
              """
                  .formatted(i, i, quote, start, start + quote.length(), leadIn, leadIn + 16));
    }
    return "{\"schema_version\":\"1.0\",\"id\":\"x\",\"source\":{\"kind\":\"article\"},\"article\":{},\"commitments\":["
        + commitments
        + "]}";
  }

  private long titled(String title) {
    return sql.sql("select id from document_card where title like :title")
        .param("title", title)
        .query(Long.class)
        .single();
  }

  private String page(long id) throws Exception {
    return page(id, "");
  }

  private String page(long id, String query) throws Exception {
    return mvc.perform(get(URI.create("/documents/" + id + query)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private long put(String name, String text, @Nullable String annotation) throws Exception {
    return put(name, text, annotation, "public");
  }

  private long put(String name, String text, @Nullable String annotation, String sensitivity)
      throws Exception {
    var request =
        multipart("/api/v1/imports")
            .file(
                new MockMultipartFile(
                    "text", name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    if (annotation != null) {
      request.file(
          new MockMultipartFile(
              "annotation",
              "a.json",
              "application/json",
              annotation.getBytes(StandardCharsets.UTF_8)));
    }
    String body =
        mvc.perform(
                request.param("sensitivity", sensitivity).with(user("bien-tap").roles("EDITOR")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(body);
    assertThat(id.find()).as(body).isTrue();
    return Long.parseLong(id.group(1));
  }

  private static List<String> found(Pattern pattern, String html) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static int compressed(String page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(page.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
