package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A text of the starting archive in which somebody is named, and an editor who adds to it, corrects
 * and takes back.
 */
abstract class FieldsByHand {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  Desk desk;
  String document = "";
  String attendance = "";
  String report = "";
  String meeting = "";
  final Map<String, Object> quote = new HashMap<>();
  int paragraph;
  String words = "";

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

  String one(String query) {
    return sql.sql(query).query(String.class).optional().orElse("");
  }

  /** What follows is one change of its own, as if in a transaction of its own. */
  void anew() {
    one("select set_config('biennien.change', '', true)");
  }

  void add(String path, Object... more) {
    Map<String, Object> form = new HashMap<>(quote);
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i].toString(), more[i + 1]);
    }
    anew();
    assertThat(desk.send("/documents/" + document + "/" + path + "/new", form)).hasStatus(303);
  }

  void correct(String address, String... changes) throws Exception {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < changes.length; i += 2) {
      form.put(changes[i], changes[i + 1]);
    }
    anew();
    assertThat(desk.correct(address, form)).hasStatus(303);
  }

  void remove(String address) {
    anew();
    assertThat(desk.send(address + "/removal", Map.of("reason", "thử"))).hasStatus(303);
  }

  void undo() {
    String change = one("select max(change) from record_history");
    anew();
    assertThat(desk.send("/history/" + change + "/undo", Map.of()))
        .hasStatus(303)
        .redirectedUrl()
        .isNotEqualTo("/settings/removed");
  }
}
