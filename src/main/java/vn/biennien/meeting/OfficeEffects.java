package vn.biennien.meeting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;

/** A person holds the postings that the offices stated of them make. */
@Component
class OfficeEffects implements RecordEffects {
  private final JdbcClient sql;
  private final StatedOffices offices;
  private final AttendanceEffects attendances;

  OfficeEffects(JdbcClient sql, StatedOffices offices, AttendanceEffects attendances) {
    this.sql = sql;
    this.offices = offices;
    this.attendances = attendances;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(AttendanceForms.OFFICE);
  }

  @Override
  public String corrected(StoredRecord was, Set<String> fields, AffectedRecords affected) {
    attendances.settle(was.id(), affected);
    return was.key();
  }

  @Override
  public void added(
      long participation,
      @Nullable Long document,
      Map<String, String> values,
      AffectedRecords affected) {
    attendances.settle(participation, affected);
  }

  @Override
  public void remove(StoredRecord record, Runnable removal, AffectedRecords affected) {
    List<Long> postings =
        sql.sql(
                "select posting_id from participation_office t where posting_id is not null and "
                    + AttendanceForms.OFFICE.isNamed())
            .param("key", record.key())
            .query(Long.class)
            .list();
    removal.run();
    postings.forEach(offices::release);
    affected.add("document", Objects.requireNonNull(record.document()));
  }
}
