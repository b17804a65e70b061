package vn.biennien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import vn.biennien.ArchiveTest;

/**
 * A text that names no chain still joins the one about the same object and the same level, so that
 * what ended with a ceremony does not show as open again. Rolled back after each test.
 */
@ArchiveTest
@Transactional
class JoinedChainTests {
  private static final String TEXT =
      """
      Năm 2024, Cao Bằng đề xuất nâng cấp cặp cửa khẩu Tà Lùng – Thủy Khẩu lên quốc tế.
      Tỉnh cũng đề xuất mở chính thức cặp Lý Vạn – Thạc Long ở cấp song phương.
      Ngoài ra, đưa cầu đường bộ II Tà Lùng – Thủy Khẩu vào khai thác.
      Tỉnh còn đề xuất mở Hạ Lang – Khoa Giáp.
      """;

  @Autowired MockMvc web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  @Test
  void whatACeremonyEndedStaysEnded() throws Exception {
    ArticleExample article = ArticleExample.of(TEXT);
    article.object("source").put("kind", "article").put("language", "vi");
    article.object("article");
    asks(article, "1", "Tà Lùng – Thủy Khẩu", "upgrade_ceremony", "international");
    asks(article, "2", "Lý Vạn – Thạc Long", "open_ceremony", "bilateral");
    asks(article, "3", "Tà Lùng – Thủy Khẩu", "operate", "na").put("object", "bridge");
    asks(article, "4", "Hạ Lang – Khoa Giáp", "open_official", "bilateral");

    ImportSender.Answer answer = new ImportSender(web).send(article);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    entities.flush();

    assertThat(open(answer.id())).containsExactly(false, false, false, true);
  }

  private static ObjectNode asks(
      ArticleExample article, String number, String names, String action, String level) {
    String[] sides = names.split(" – ");
    ObjectNode gate = article.gate("G" + number, sides[0], sides[1]);
    gate.put("action", action).put("requested_level", level);
    ObjectNode item = article.commitment("C" + number, "proposed_vn", names);
    item.remove("meeting");
    item.putArray("gate_pairs").add("G" + number);
    return gate;
  }

  private List<Boolean> open(long document) {
    return sql.sql(
            """
            select t.open from commitment_state(array['public'], null) t join commitment c on c.id = t.commitment_id
            where c.document_id = ? order by c.position
            """)
        .param(document)
        .query(Boolean.class)
        .list();
  }
}
