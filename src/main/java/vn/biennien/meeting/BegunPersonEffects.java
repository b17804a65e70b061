package vn.biennien.meeting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.person.PersonForms;

/** Whoever a new person begins with is that person from now on. */
@Component
class BegunPersonEffects implements RecordEffects {
  private final JdbcClient sql;
  private final AttendanceEffects attendances;

  BegunPersonEffects(JdbcClient sql, AttendanceEffects attendances) {
    this.sql = sql;
    this.attendances = attendances;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(PersonForms.PERSON);
  }

  @Override
  public void added(
      long person, @Nullable Long document, Map<String, String> values, AffectedRecords affected) {
    long participation = Long.parseLong(values.getOrDefault("attendance", ""));
    attendances.person(participation).forEach(before -> affected.add("person", before));
    sql.sql("update participation set person_id = :person, named = true where id = :id")
        .param("person", person)
        .param("id", participation)
        .update();
    attendances.settle(participation, affected);
  }
}
