package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;

/**
 * What a text is, where it begins and what is not its own: by hand as with an import. Rolled back.
 */
@ArchiveTest
@Transactional
class TextFieldsTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  private Desk desk;
  private String document = "";
  private String attendance = "";
  private String report = "";
  private String meeting = "";
  private final Map<String, Object> quote = new HashMap<>();
  private int paragraph;
  private String words = "";

  @BeforeEach
  void choose() {
    desk = new Desk(web, entities);
    var chosen =
        sql.sql(
                """
                select a.document_id, a.id, a.report_id, r.meeting_id, p.number, split_part(p.text, ' ', 2) || ' ' || split_part(p.text, ' ', 3) as words
                from participation a join passage p on p.document_id = a.document_id join meeting_report r on r.id = a.report_id
                where a.named and length(p.text) > 120 and p.searchable order by a.id, p.id limit 1
                """)
            .query()
            .singleRow();
    document = chosen.get("document_id").toString();
    attendance = chosen.get("id").toString();
    report = chosen.get("report_id").toString();
    meeting = chosen.get("meeting_id").toString();
    paragraph = (Integer) chosen.get("number");
    words = chosen.get("words").toString();
    quote.put("quoted.paragraph", paragraph);
    quote.put("quoted.quote", words);
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).optional().orElse("");
  }

  /** What follows is one change of its own, as if in a transaction of its own. */
  private void anew() {
    one("select set_config('biennien.change', '', true)");
  }

  private void add(String path, Object... more) {
    Map<String, Object> form = new HashMap<>(quote);
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i].toString(), more[i + 1]);
    }
    anew();
    assertThat(desk.send("/documents/" + document + "/" + path + "/new", form)).hasStatus(303);
  }

  private void correct(String address, String... changes) throws Exception {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < changes.length; i += 2) {
      form.put(changes[i], changes[i + 1]);
    }
    anew();
    assertThat(desk.correct(address, form)).hasStatus(303);
  }

  private void remove(String address) {
    anew();
    assertThat(desk.send(address + "/removal", Map.of("reason", "thử"))).hasStatus(303);
  }

  private void undo() {
    String change = one("select max(change) from record_history");
    anew();
    assertThat(desk.send("/history/" + change + "/undo", Map.of()))
        .hasStatus(303)
        .redirectedUrl()
        .isNotEqualTo("/settings/removed");
  }

  @Test
  void whatATextIsAndWhereItBeginsIsCorrectedToldAndTakenBack() throws Exception {
    String said =
        "select concat_ws('|', language, illustrative, clean_start, clean_end, body_start, body_end) from document where id = "
            + document;
    sql.sql("update document set clean_end = null, body_start = null where id = cast(? as bigint)")
        .param(document)
        .update();
    String before = one(said);
    String last = one("select max(number) from passage where document_id = " + document);
    assertThat(desk.correct("/documents/" + document, Map.of("body_from", last, "body_to", "1")))
        .hasStatus(422)
        .bodyText()
        .contains("Đoạn cuối đứng trước đoạn đầu");

    correct(
        "/documents/" + document,
        "language",
        "zh",
        "illustrative",
        "true",
        "clean_from",
        "1",
        "clean_to",
        last,
        "body_from",
        "2",
        "body_to",
        last);

    String places =
        one(
            "select concat_ws('|', min(start_at), max(end_at), min(start_at) filter (where number = 2), max(end_at)) from passage where document_id = "
                + document);
    assertThat(one(said)).isEqualTo("zh|t|" + places);
    assertThat(desk.get("/documents/" + document + "/history"))
        .bodyText()
        .contains("Tiếng Trung", "Văn bản minh họa", "Thân bài bắt đầu từ", "của toàn văn");
    undo();
    assertThat(one(said)).isEqualTo(before);
  }

  @Test
  void aWordThatNoListHasStaysUntilSomebodyChoosesAnother() throws Exception {
    sql.sql("update document set text_kind = 'lạ' where id = cast(? as bigint)")
        .param(document)
        .update();

    correct("/documents/" + document, "title_note", "ghi chú thử");
    assertThat(one("select text_kind from document where id = " + document)).isEqualTo("lạ");
    correct("/documents/" + document, "text_kind", "seed_verbatim");
    assertThat(one("select text_kind from document where id = " + document))
        .isEqualTo("seed_verbatim");
  }

  @Test
  void wordsThatAreNotTheTextsOwnAreMarkedAndNotLookedAt() throws Exception {
    String looked =
        "select searchable from passage where document_id = "
            + document
            + " and number = "
            + paragraph;
    String lines =
        "select concat_ws('|', kind, note, line_from = line_to and line_from > 0) from furniture where document_id = "
            + document;
    add(
        "furniture",
        "framed.paragraph",
        paragraph,
        "framed.quote",
        words,
        "furniture_kind",
        "share_widget");
    assertThat(one(lines)).isEqualTo("share_widget|t");
    assertThat(one(looked)).as("other words of the paragraph are its own").isEqualTo("t");
    String address = "/furniture/" + document + "-0";
    String whole =
        one(
            "select text from passage where document_id = "
                + document
                + " and number = "
                + paragraph);

    correct(address, "framed.quote", whole, "note", "nút của trang");
    assertThat(one(looked)).isEqualTo("f");
    assertThat(desk.get("/documents/" + document + "/history"))
        .bodyText()
        .contains("phần không thuộc văn bản", "nút của trang");
    undo();
    assertThat(one(looked)).isEqualTo("t");
    correct(address, "framed.quote", whole);
    correct(address, "furniture_kind", "caption");
    assertThat(one(looked)).as("a caption may be the only proof").isEqualTo("t");
    correct(address, "furniture_kind", "clock");
    assertThat(one(looked)).isEqualTo("f");

    remove(address);
    assertThat(one(looked)).isEqualTo("t");
    assertThat(one(lines)).isEmpty();
    undo();
    assertThat(one(looked)).isEqualTo("f");
  }
}
