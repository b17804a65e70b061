package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.biennien.ArchiveTest;
import vn.biennien.document.TextPartForms;
import vn.biennien.form.RecordForm;

/** Correcting the words of a text, and saying what is not its own. Rolled back. */
@ArchiveTest
@Transactional
class TextCorrectionTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  private MvcTestResult get(String address, String... roles) {
    return web.get().uri(address).with(user("lan").roles(roles)).exchange();
  }

  private MvcTestResult send(String address, MultiValueMap<String, String> form, String who) {
    MvcTestResult answer =
        web.post()
            .uri(address)
            .formFields(form)
            .with(csrf())
            .with(user(who).roles("ADMIN", "EDITOR", "READER"))
            .exchange();
    entities.flush();
    entities.clear();
    return answer;
  }

  private MultiValueMap<String, String> opened(String address) throws Exception {
    return new Desk(web, entities).opened(address);
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).single();
  }

  /** The address of one record of every sort. */
  private String address(RecordForm form) {
    if (form == TextPartForms.ATTACHMENT) {
      sql.sql(
              "insert into stored_file (sha256, size, media_type, stored_at) values (repeat('7', 64), 3, 'application/pdf', now())")
          .update();
      sql.sql(
              "insert into attachment (document_id, position, sha256, name, added_at, added_by) select min(id), 0, repeat('7', 64), 'x.pdf', now(), 'x' from document")
          .update();
    }
    if (form == TextPartForms.PLACE) {
      sql.sql(
              "insert into place (document_id, position, name) select id, 0, 'Bản Thử' from document order by id limit 1")
          .update();
    }
    if (form == TextPartForms.FURNITURE) {
      sql.sql(
              "insert into furniture (document_id, position, kind, start_at, end_at, quote) select document_id, 0, 'clock', start_at, end_at, text from passage where number = 1 order by document_id limit 1")
          .update();
    }
    String key = one("select " + form.key() + " from " + form.table() + " t order by 1 limit 1");
    return "/" + form.path() + "/" + key;
  }

  private static MultiValueMap<String, String> form(Map<String, String> fields) {
    var form = new LinkedMultiValueMap<String, String>();
    fields.forEach(form::add);
    return form;
  }

  @Test
  void theWordsOfAParagraphAreCorrectedAndItsCitationsGoWithThem() throws Exception {
    Map<String, Object> at =
        sql.sql(
                """
                select c.id, p.document_id, p.number, p.text, c.quote, d.text as whole, d.sha256 from citation c join passage p on p.id = c.passage_id
                join document d on d.id = p.document_id join commitment m on m.citation_id = c.id
                where c.start_at > p.start_at + 10 and c.end_at < p.end_at order by c.id limit 1
                """)
            .query()
            .singleRow();
    String document = at.get("document_id").toString();
    String address = "/documents/" + document + "/passages/" + at.get("number") + "/edit";
    String words = String.valueOf(at.get("text"));
    String quote = String.valueOf(at.get("quote"));
    String others = one("select count(*) from citation where document_id = " + document);

    MultiValueMap<String, String> moved = opened(address);
    moved.set("words", "Chữ thêm ở đầu. " + words);
    assertThat(send(address, moved, "lan")).hasStatus(303);
    assertThat(one("select quote from citation where id = " + at.get("id"))).isEqualTo(quote);
    assertThat(
            one(
                "select count(*) from citation c join document d on d.id = c.document_id where d.id = "
                    + document
                    + " and substr(d.text, c.start_at + 1, c.end_at - c.start_at) = c.quote"))
        .isEqualTo(others);

    MultiValueMap<String, String> changed = opened(address);
    changed.set(
        "words",
        "Chữ thêm ở đầu. "
            + words.replace(quote, quote.substring(0, 5) + "xyz" + quote.substring(6)));
    assertThat(send(address, changed, "lan"))
        .as("its own words change")
        .hasStatus(409)
        .bodyText()
        .contains("sẽ đổi lời");
    changed.set("seen", "true");
    assertThat(send(address, changed, "lan")).hasStatus(303);
    assertThat(one("select quote from citation where id = " + at.get("id"))).contains("xyz");

    MultiValueMap<String, String> lost = opened(address);
    lost.set("words", "Không còn gì của trước kia.".replace("n", "ŋ").replace("g", "ɣ"));
    assertThat(send(address, lost, "lan").getResponse().getStatus()).isIn(409, 422);
    assertThat(get("/documents/" + document, "READER"))
        .hasStatusOk()
        .bodyText()
        .contains("Chữ thêm ở đầu.");
    assertThat(one("select sha256 from document where id = " + document))
        .as("of the original")
        .isEqualTo(at.get("sha256"));
  }

  @Test
  void whatIsNotOfTheTextIsFoldedAndPutBackWithTwoClicks() throws Exception {
    String document = one("select min(document_id) from passage where number = 2");
    String address = "/documents/" + document + "/passages/2";
    assertThat(get(address + "/edit", "EDITOR", "READER"))
        .hasStatusOk()
        .bodyText()
        .contains("Gấp đoạn này");

    assertThat(send(address + "/furniture", form(Map.of("kind", "related_block")), "lan"))
        .hasStatus(303);
    assertThat(
            one(
                "select searchable::text from passage where document_id = "
                    + document
                    + " and number = 2"))
        .isEqualTo("false");
    assertThat(get("/documents/" + document, "READER"))
        .hasStatusOk()
        .bodyText()
        .contains("furniture");

    assertThat(send(address + "/furniture", form(Map.of("kind", "khong-co")), "lan"))
        .hasStatus(400);
    assertThat(send(address + "/furniture", form(Map.of()), "lan")).hasStatus(303);
    assertThat(
            one(
                "select searchable::text from passage where document_id = "
                    + document
                    + " and number = 2"))
        .isEqualTo("true");
  }
}
