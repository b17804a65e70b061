package vn.biennien.meeting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.document.Keepers;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.ColumnValue;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;

/** A text tells of a meeting, tells otherwise or no longer: the meeting shows what is told now. */
@Component
class ReportEffects implements RecordEffects {
  private final JdbcClient sql;
  private final Keepers keepers;
  private final Meetings meetings;

  ReportEffects(JdbcClient sql, Keepers keepers, Meetings meetings) {
    this.sql = sql;
    this.keepers = keepers;
    this.meetings = meetings;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(ReportForms.REPORT);
  }

  /** It may be told of another meeting from now on. */
  @Override
  public String corrected(StoredRecord was, Set<String> fields, AffectedRecords affected) {
    long now =
        sql.sql("select meeting_id from meeting_report where id = ?")
            .param(was.id())
            .query(Long.class)
            .single();
    List<Long> both = Stream.of(was.record(), now).distinct().toList();
    meetings.retell(both);
    both.forEach(meeting -> affected.add("meeting", meeting));
    affected.add("document", Objects.requireNonNull(was.document()));
    return was.key();
  }

  /** The series of its meeting, which the editor must be allowed to change. */
  @Override
  public List<ColumnValue> derived(Map<String, String> values) {
    long meeting = meeting(values);
    keepers.requireMeeting(meeting);
    return List.of(
        ColumnValue.of(
            "series",
            "text",
            sql.sql("select series from meeting where id = ?")
                .param(meeting)
                .query(String.class)
                .single()));
  }

  @Override
  public void added(
      long id, @Nullable Long document, Map<String, String> values, AffectedRecords affected) {
    meetings.retell(List.of(meeting(values)));
    affected.add("meeting", meeting(values));
  }

  private static long meeting(Map<String, String> values) {
    return Long.parseLong(values.getOrDefault("meeting", ""));
  }

  @Override
  public void remove(StoredRecord record, Runnable removal, AffectedRecords affected) {
    removal.run();
    meetings.retell(List.of(record.record()));
    affected.add("document", Objects.requireNonNull(record.document()));
  }
}
