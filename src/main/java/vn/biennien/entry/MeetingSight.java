package vn.biennien.entry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.document.Keepers;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Readers;

/** Which meetings an editor may see: those of which some text tells that may be read. */
@Repository
class MeetingSight {
  private final JdbcClient sql;
  private final Readers readers;
  private final Keepers keepers;

  MeetingSight(JdbcClient sql, Readers readers, Keepers keepers) {
    this.keepers = keepers;
    this.sql = sql;
    this.readers = readers;
  }

  /**
   * @return its title
   * @throws NotFoundException when there is none, or none for this reader
   */
  String require(long meeting) {
    String title = title(meeting);
    keepers.requireMeeting(meeting);
    return title;
  }

  private String title(long meeting) {
    return sql.sql(
            """
            select m.title from meeting m where m.id = :id and exists
              (select from meeting_report r join document d on d.id = r.document_id
               where r.meeting_id = m.id and d.sensitivity = any (:readable))
            """)
        .param("id", meeting)
        .param("readable", readers.sensitivities().toArray(String[]::new))
        .query(String.class)
        .optional()
        .orElseThrow(() -> new NotFoundException("meeting"));
  }
}
