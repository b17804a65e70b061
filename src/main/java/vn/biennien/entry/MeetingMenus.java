package vn.biennien.entry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.shared.Readers;

/** Names that a form of delegations offers while somebody types. */
@Repository
class MeetingMenus {
  private static final int MOST = 1000;

  private final JdbcClient sql;
  private final Readers readers;

  MeetingMenus(JdbcClient sql, Readers readers) {
    this.sql = sql;
    this.readers = readers;
  }

  /** People of texts that this reader may read; those who attended last come first. */
  List<String> people() {
    return sql.sql(
            """
            select a.name from participation a join document d on d.id = a.document_id
            where a.named and d.sensitivity = any (:readable)
            group by a.name order by max(a.id) desc limit :most
            """)
        .param("readable", readers.sensitivities().toArray(String[]::new))
        .param("most", MOST)
        .query(String.class)
        .list();
  }

  List<String> offices() {
    return sql.sql(
            """
            select c.quote from participation_office o join citation c on c.id = o.citation_id join document d on d.id = c.document_id
            where d.sensitivity = any (:readable) and length(c.quote) <= 120
            group by c.quote order by count(*) desc, c.quote limit :most
            """)
        .param("readable", readers.sensitivities().toArray(String[]::new))
        .param("most", MOST)
        .query(String.class)
        .list();
  }
}
