package vn.biennien.meeting;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;

/** Days, venues and hosts are told on the page of the meeting and on that of the text. */
@Component
class ReportPartEffects implements RecordEffects {
  private final EntityManager entities;

  ReportPartEffects(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(ReportPartForms.DATE_QUOTE, ReportPartForms.VENUE, ReportPartForms.HOST);
  }

  @Override
  public String corrected(StoredRecord was, Set<String> fields, AffectedRecords affected) {
    affected.add("document", Objects.requireNonNull(was.document()));
    return was.key();
  }

  @Override
  public void added(
      long report, @Nullable Long document, Map<String, String> values, AffectedRecords affected) {
    affected.add("meeting", entities.find(MeetingReport.class, report).meeting().id());
  }

  @Override
  public void remove(StoredRecord record, Runnable removal, AffectedRecords affected) {
    removal.run();
    affected.add("document", Objects.requireNonNull(record.document()));
  }
}
