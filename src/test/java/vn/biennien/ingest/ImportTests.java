package vn.biennien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.biennien.ArchiveTest;
import vn.biennien.ingest.ImportSender.Answer;

/**
 * What comes in becomes records, and comes out again from them. Each test is rolled back: the
 * archive that the tests share stays as it is.
 */
@ArchiveTest
@Transactional
class ImportTests {
  @Autowired MockMvc web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  private ImportSender imports;

  @BeforeEach
  void prepare() {
    imports = new ImportSender(web);
  }

  @Test
  void storesAnArticleWithWhatItSays() throws Exception {
    Answer answer = imports.send(ArticleExample.talks("một"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().get("url").stringValue()).isEqualTo("/documents/" + answer.id());
    assertThat(answer.body().get("meetings").size()).isEqualTo(1);
    forget();
    assertThat(count("passage where document_id = " + answer.id())).isEqualTo(6);
    assertThat(count("commitment where document_id = " + answer.id())).isEqualTo(4);
    assertThat(count("audit_event where subject = '/documents/" + answer.id() + "'")).isEqualTo(1);
  }

  @Test
  void addsNothingForTheSameBytes() throws Exception {
    ArticleExample article = ArticleExample.talks("hai lần");
    Answer first = imports.send(article);
    forget();
    long citations = count("citation");

    Answer second = imports.send(article);
    Answer withoutAnnotation = imports.sendText(article.bytes());

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(withoutAnnotation.body()).isEqualTo(first.body());
    forget();
    assertThat(count("citation")).isEqualTo(citations);
  }

  @Test
  void takesTheTextFirstAndTheAnnotationLater() throws Exception {
    ArticleExample article = ArticleExample.talks("chữ trước");
    Answer text = imports.sendText(article.bytes());
    assertThat(text.status()).isEqualTo(201);
    assertThat(text.body().get("meetings").size()).isZero();
    forget();

    Answer annotated = imports.send(article);

    assertThat(annotated.status()).isEqualTo(200);
    assertThat(annotated.id()).isEqualTo(text.id());
    assertThat(annotated.body().get("meetings").size()).isEqualTo(1);
  }

  @Test
  void keepsLineEndsAndTheBytesThatCameIn() throws Exception {
    byte[] bytes = "Dòng một\r\n\r\nDòng hai  \r\n".getBytes(StandardCharsets.UTF_8);
    long id = imports.sendText(bytes).id();
    forget();

    assertThat(
            sql.sql("select bytes from document_file where document_id = ?")
                .param(id)
                .query(byte[].class)
                .single())
        .isEqualTo(bytes);
    assertThat(
            sql.sql("select text from passage where document_id = ? order by number")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly("Dòng một", "Dòng hai  ");
  }

  @Test
  void composesTheLettersOfATextWithoutAnnotation() throws Exception {
    String text = "Cặp cửa khẩu Tà Lùng – Thủy Khẩu, bản không chuẩn";
    byte[] decomposed =
        Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
    long id = imports.sendText(decomposed).id();
    forget();

    assertThat(
            sql.sql("select text from document where id = ?")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo(text);
  }

  @Test
  void recognisesTheMeetingThePeopleAndTheGatesThatTheArchiveKnows() throws Exception {
    ArticleExample article =
        ArticleExample.of(
            """
            Năm 2024, Bí thư Tỉnh ủy Lạng Sơn Nguyễn Quốc Đoàn dự Gặp gỡ đầu Xuân với Quảng Tây.
            Hai bên thống nhất mở rộng cặp cửa khẩu Tà Lùng – Thủy Khẩu.
            """);
    ObjectNode meeting =
        article.add("meetings", Map.of("id", "M1", "role", "main", "series", "spring_meeting"));
    meeting.put("format", "unknown").put("edition_year", 2024);
    meeting
        .putObject("date")
        .put("start", "2024")
        .put("precision", "year")
        .putArray("stated")
        .add(article.span("Năm 2024"));
    article.party("P1", "Lạng Sơn", "province", "VN", "participant");
    article.participant("A1", "Nguyễn Quốc Đoàn", "VN", "Lạng Sơn", "Bí thư Tỉnh ủy Lạng Sơn");
    article.gate("G1", "Tà Lùng", "Thủy Khẩu");
    article.commitment("C1", "agreed", "mở rộng cặp cửa khẩu Tà Lùng – Thủy Khẩu");
    Map<String, Long> before = known();

    Answer answer = imports.send(article);

    assertThat(answer.status()).isEqualTo(201);
    forget();
    assertThat(known()).isEqualTo(before);
    long spring2024 =
        sql.sql("select id from meeting where series = 'spring_meeting' and edition_year = 2024")
            .query(Long.class)
            .single();
    assertThat(answer.body().get("meetings").get(0).get("id").longValue()).isEqualTo(spring2024);
    assertThat(
            sql.sql("select date_precision from meeting where id = ?")
                .param(spring2024)
                .query(String.class)
                .single())
        .as("the more exact date of the other accounts stays")
        .isEqualTo("day_range");
  }

  @Test
  void recognisesAPersonOfAProvinceInTheOneThatSucceededIt() throws Exception {
    long before = count("person");

    imports.send(says("Tuyên Quang", "12/8/2026"));
    forget();
    assertThat(count("person")).as("Hà Giang's people are Tuyên Quang's").isEqualTo(before);

    imports.send(says("Tuyên Quang", "12/8/2020"));
    forget();
    assertThat(count("person")).as("two provinces side by side").isEqualTo(before + 1);

    imports.send(says("Lạng Sơn", "12/8/2026"));
    forget();
    assertThat(count("person")).as("another province").isEqualTo(before + 2);
  }

  /** A secretary of Hà Giang whom the archive knows, said to be of the province on the day. */
  private static ArticleExample says(String province, String day) {
    String office = "Bí thư Tỉnh ủy " + province;
    ArticleExample article =
        ArticleExample.of("Ngày " + day + ", " + office + " Nguyễn Mạnh Dũng dự hội đàm.\n");
    ObjectNode meeting =
        article.add("meetings", Map.of("id", "M1", "role", "main", "series", "dept_talks"));
    String start = day.substring(5) + "-08-12";
    meeting.put("format", "unknown");
    meeting
        .putObject("date")
        .put("start", start)
        .put("end", start)
        .put("precision", "day")
        .putArray("stated")
        .add(article.span(day));
    article.participant("A1", "Nguyễn Mạnh Dũng", "VN", province, office);
    return article;
  }

  @Test
  void doesNotMergeTalksOfOtherParties() throws Exception {
    long first =
        imports.send(ArticleExample.talks("lần một")).body().at("/meetings/0/id").longValue();
    forget();
    long again =
        imports.send(ArticleExample.talks("lần hai")).body().at("/meetings/0/id").longValue();
    forget();
    ArticleExample others = ArticleExample.talks("Cao Bằng");
    others.item("parties", 0).put("name_vi", "Cao Bằng");
    long third = imports.send(others).body().at("/meetings/0/id").longValue();

    assertThat(again).isEqualTo(first);
    assertThat(third).isNotEqualTo(first);
  }

  @Test
  void givesTheAnnotationBackFromTheRecords() throws Exception {
    ArticleExample article = ArticleExample.talks("trả lại");
    long id = imports.send(article).id();
    forget();

    assertThat(AnnotationShape.of(imports.annotation(id)))
        .containsExactlyInAnyOrderElementsOf(AnnotationShape.of(article.annotation()));
  }

  @Test
  void showsInTheAnnotationWhatWasChangedInARecord() throws Exception {
    long id = imports.send(ArticleExample.talks("đổi")).id();
    forget();
    sql.sql(
            "update commitment set summary = 'Gặp hằng năm', field = 'mechanism' where document_id = ? and local_id = 'C1'")
        .param(id)
        .update();
    sql.sql("update gate_mention set requested_level = 'bilateral' where document_id = ?")
        .param(id)
        .update();

    JsonNode annotation = imports.annotation(id);

    assertThat(annotation.at("/commitments/0/summary_vi").stringValue()).isEqualTo("Gặp hằng năm");
    assertThat(annotation.at("/commitments/0/field").stringValue()).isEqualTo("mechanism");
    assertThat(annotation.at("/gate_pairs/0/requested_level").stringValue()).isEqualTo("bilateral");
  }

  private Map<String, Long> known() {
    return Map.of(
        "meetings", count("meeting"),
        "people", count("person"),
        "border objects", count("border_object"));
  }

  private long count(String from) {
    return sql.sql("select count(*) from " + from).query(Long.class).single();
  }

  /** What follows reads the database, not what this transaction still holds in memory. */
  private void forget() {
    entities.flush();
    entities.clear();
  }
}
