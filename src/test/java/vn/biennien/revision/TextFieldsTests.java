package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;

/**
 * What a text is, where it begins and what is not its own: by hand as with an import. Rolled back.
 */
@ArchiveTest
@Transactional
class TextFieldsTests extends FieldsByHand {
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
