package vn.biennien.commitment;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.meeting.MeetingForms;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.paper.Paper;

/** With a meeting goes what texts say that it came to; each as an entity, for the index. */
@Component
class MeetingRemoval implements RecordEffects {
  private final EntityManager entities;

  MeetingRemoval(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(MeetingForms.MEETING);
  }

  @Override
  public void remove(StoredRecord record, Runnable removal, AffectedRecords affected) {
    List<MeetingReport> reports = of(MeetingReport.class, "meeting.id", record.record());
    reports.forEach(report -> affected.add("document", report.document().id()));
    of(Commitment.class, "report.meeting.id", record.record()).forEach(entities::remove);
    of(Paper.class, "report.meeting.id", record.record()).forEach(entities::remove);
    entities.flush();
    reports.forEach(entities::remove);
    entities.flush();
    removal.run();
  }

  private <T> List<T> of(Class<T> what, String path, long meeting) {
    return entities
        .createQuery("from " + what.getSimpleName() + " x where x." + path + " = :meeting", what)
        .setParameter("meeting", meeting)
        .getResultList();
  }
}
