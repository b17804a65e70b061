package vn.biennien.meeting;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.biennien.form.AffectedRecords;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;

/** What was chosen of a meeting by hand is no longer taken from its reports. */
@Component
class MeetingEffects implements RecordEffects {
  private final EntityManager entities;
  private final Meetings meetings;

  MeetingEffects(EntityManager entities, Meetings meetings) {
    this.entities = entities;
    this.meetings = meetings;
  }

  @Override
  public List<RecordForm> forms() {
    return List.of(MeetingForms.MEETING);
  }

  @Override
  public String corrected(StoredRecord was, Set<String> fields, AffectedRecords affected) {
    entities.find(Meeting.class, was.record()).chooses(fields);
    entities.flush();
    if (fields.contains("series")) {
      meetings.retell(List.of(was.record()));
    }
    return was.key();
  }
}
