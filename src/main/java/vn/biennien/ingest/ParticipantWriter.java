package vn.biennien.ingest;

import org.springframework.stereotype.Component;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.meeting.Attendance;
import vn.biennien.meeting.Participation;
import vn.biennien.meeting.ParticipationRepository;
import vn.biennien.meeting.StatedOffice;
import vn.biennien.person.Person;
import vn.biennien.person.Persons;

/** Stores who attended, with the offices as stated; known people are recognised. */
@Component
class ParticipantWriter {
  private final Jurisdictions jurisdictions;
  private final Persons persons;
  private final ParticipationRepository participations;

  ParticipantWriter(
      Jurisdictions jurisdictions, Persons persons, ParticipationRepository participations) {
    this.jurisdictions = jurisdictions;
    this.persons = persons;
    this.participations = participations;
  }

  void write(Account account) {
    int position = 0;
    for (Annotation.Participant a : account.annotation().participants()) {
      Jurisdiction jurisdiction =
          a.side().equals("BOTH")
              ? null
              : jurisdictions.named(a.provinceOrBody(), account.day()).orElse(null);
      Person person =
          a.named()
              ? persons.recognise(
                  a.name(),
                  a.aliases(),
                  a.nameZh(),
                  a.side(),
                  jurisdiction,
                  a.provinceOrBody(),
                  account.document().sensitivity())
              : null;
      Participation participation =
          new Participation(
              account.document(),
              position++,
              a.id(),
              account.reportOrNull(a.meeting()),
              person,
              jurisdiction,
              new Attendance(
                  a.name(),
                  a.nameZh(),
                  a.named(),
                  a.count(),
                  a.honorific(),
                  a.side(),
                  a.provinceOrBody(),
                  a.onlyInCaption(),
                  a.note()),
              account.cite(a.mention()));
      participation.with(
          a.offices().stream()
              .map(o ->
                  new StatedOffice(
                      account.cite(o.start(), o.end()),
                      o.rank(),
                      o.org(),
                      o.acting(),
                      o.note(),
                      person == null
                          ? null
                          : person.holds(o.asStated(), o.org(), o.rank(), o.acting())))
              .toList(),
          a.roles(),
          a.nameMentions().stream().map(s -> account.cite(s.start(), s.end())).toList(),
          a.aliases());
      account.keep(a.id(), participations.save(participation));
    }
  }
}
