package vn.biennien.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.ParticipantRole;
import vn.biennien.meeting.Participation;
import vn.biennien.meeting.Participation.Attendance;
import vn.biennien.meeting.Participation.StatedOffice;
import vn.biennien.meeting.ParticipationRepository;
import vn.biennien.person.Person;
import vn.biennien.person.Persons;

/** Stores who is of a delegation; people whom the archive knows are recognised. */
@Component
class DelegationEntry {
  private final Entries entries;
  private final Jurisdictions jurisdictions;
  private final Persons persons;
  private final ParticipationRepository participations;

  DelegationEntry(
      Entries entries,
      Jurisdictions jurisdictions,
      Persons persons,
      ParticipationRepository participations) {
    this.entries = entries;
    this.jurisdictions = jurisdictions;
    this.persons = persons;
    this.participations = participations;
  }

  void enter(
      Document document, MeetingReport report, MeetingForm form, MeetingNotes.Written written) {
    for (MeetingNotes.Line line : written.members()) {
      MeetingForm.Member member = line.member();
      Citation whole = document.cite(line.whole().start(), line.whole().end());
      Citation office =
          line.office() == null ? null : document.cite(line.office().start(), line.office().end());
      attends(
          document,
          report,
          line.side(),
          member,
          (line.member().leads() ? ParticipantRole.HEAD_OF_DELEGATION : ParticipantRole.ATTENDEE)
              .code(),
          whole,
          office);
    }
  }

  /**
   * @param whole the words that tell of the member
   * @param office those of them that tell of the office
   */
  Participation attends(
      Document document,
      @Nullable MeetingReport report,
      String side,
      MeetingForm.Member member,
      String role,
      Citation whole,
      @Nullable Citation office) {
    String name = String.valueOf(member.name()).strip();
    boolean named = member.count() == null;
    Jurisdiction jurisdiction =
        jurisdictions
            .ofBody(member.body(), report == null ? null : report.facts().date().start())
            .orElse(null);
    Person person =
        named
            ? persons.recognise(
                name, List.of(), null, side, jurisdiction, member.body(), document.sensitivity())
            : null;
    int position = entries.next(Participation.class, document);
    var participation =
        new Participation(
            document,
            position,
            Entries.localId(position),
            report,
            person,
            jurisdiction,
            new Attendance(
                name,
                null,
                named,
                MeetingChecks.number(member.count()),
                null,
                side,
                member.body(),
                false,
                null),
            whole);
    participation.with(
        office == null ? List.of() : List.of(stated(office, member, person)),
        List.of(role),
        List.of(),
        List.of());
    return participations.saveAndFlush(participation);
  }

  private static StatedOffice stated(
      Citation office, MeetingForm.Member member, @Nullable Person person) {
    String rank = member.rank() == null ? "other" : member.rank();
    return new StatedOffice(
        office,
        rank,
        member.body(),
        false,
        null,
        person == null ? null : person.holds(office.quote(), member.body(), rank, false));
  }
}
