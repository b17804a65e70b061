package vn.biennien.meeting;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;

/** Who attended may be somebody else than was thought: the postings of both people follow. */
@Component
class AttendanceEffects implements RecordEffects {
  private final JdbcClient sql;
  private final StatedOffices offices;

  AttendanceEffects(JdbcClient sql, StatedOffices offices) {
    this.sql = sql;
    this.offices = offices;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(AttendanceForms.PARTICIPATION);
  }

  @Override
  public String corrected(StoredRecord was, Set<String> fields, AffectedRecords affected) {
    if (!was.value("person").isEmpty()) {
      affected.add("person", Long.parseLong(was.value("person")));
    }
    settle(was.id(), affected);
    return was.key();
  }

  /** An office was stated, or is stated otherwise. */
  void settle(long participation, AffectedRecords affected) {
    offices.settle(participation);
    person(participation).forEach(person -> affected.add("person", person));
  }

  /** Its person, where one is known. */
  List<Long> person(long participation) {
    return sql.sql("select person_id from participation where id = ? and person_id is not null")
        .param(participation)
        .query(Long.class)
        .list();
  }
}
