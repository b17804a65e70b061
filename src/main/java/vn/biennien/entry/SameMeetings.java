package vn.biennien.entry;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.biennien.document.Keepers;
import vn.biennien.meeting.Meeting;
import vn.biennien.meeting.MeetingSeries;
import vn.biennien.meeting.Meetings;
import vn.biennien.meeting.ReportFacts;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.Refused;

/**
 * Which meeting a form speaks of. An import takes the one that it recognises; a clerk is here to be
 * asked, so that nothing is merged unseen.
 */
@Component
@RequiredArgsConstructor
class SameMeetings {
  private final Meetings meetings;
  private final Entries entries;
  private final Keepers keepers;

  /**
   * One that the archive has.
   *
   * @param kept whether this editor may add to it
   */
  record Alike(long id, String title, HistoricalDate date, boolean kept) {}

  /** The archive has meetings of that series at that time, and the form does not say which. */
  static class Asked extends Refused {
    final transient List<Alike> alike;

    /** A yearly mechanism has one meeting an edition. */
    final boolean mayBeAnother;

    Asked(List<Alike> alike, boolean mayBeAnother, List<Fault> faults) {
      super(faults);
      this.alike = alike;
      this.mayBeAnother = mayBeAnother;
    }
  }

  /**
   * @throws Asked when the clerk has to say whether it is one of those that there are
   * @throws Refused when the one that was chosen is none of them
   */
  Meeting chosen(MeetingForm form, ReportFacts facts) {
    List<Meeting> alike = meetings.alike(facts);
    boolean yearly = MeetingSeries.isYearly(facts.series());
    String same = form.same();
    if (alike.isEmpty() && (same == null || same.equals(MeetingForm.ANOTHER))
        || !yearly && MeetingForm.ANOTHER.equals(same)) {
      return meetings.fresh(facts);
    }
    for (Meeting meeting : alike) {
      if (String.valueOf(meeting.id()).equals(same)) {
        entries.meeting(meeting.id());
        return meeting;
      }
    }
    if (alike.isEmpty()) {
      throw new Refused("date", "entry.refused.same.gone");
    }
    throw new Asked(
        alike.stream().map(this::shown).toList(),
        !yearly,
        alike.stream()
            .map(m ->
                new Refused.Fault(
                    "same",
                    yearly ? "entry.refused.same.yearly" : "entry.refused.same",
                    List.of(m.title())))
            .toList());
  }

  private Alike shown(Meeting meeting) {
    return new Alike(
        meeting.id(), meeting.title(), meeting.date(), keepers.keepsMeeting(meeting.id()));
  }
}
