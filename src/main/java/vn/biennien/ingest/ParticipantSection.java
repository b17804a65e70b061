package vn.biennien.ingest;

import static vn.biennien.shared.ControlledList.OFFICE_RANKS;
import static vn.biennien.shared.ControlledList.PARTICIPANT_ROLES;
import static vn.biennien.shared.ControlledList.SIDES;

import java.util.HashSet;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.biennien.document.Document;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.Participation;
import vn.biennien.meeting.Participation.Attendance;
import vn.biennien.meeting.Participation.StatedOffice;
import vn.biennien.meeting.ParticipationRepository;
import vn.biennien.person.Person;
import vn.biennien.person.Persons;
import vn.biennien.shared.Side;

/**
 * Who attended by an annotation, with the offices as stated: read, stored, and told again; known
 * people are recognised.
 */
@Component
@RequiredArgsConstructor
class ParticipantSection {
  private final Jurisdictions jurisdictions;
  private final Persons persons;
  private final ParticipationRepository participations;

  static Annotation.Participant read(Cursor at) {
    List<String> roles = at.codes("roles", PARTICIPANT_ROLES);
    if (new HashSet<>(roles).size() < roles.size()) {
      at.fault("roles", "import.fault.twice", String.join(", ", roles));
    }
    return new Annotation.Participant(
        at.required("id"),
        new Attendance(
            at.required("name"),
            at.text("name_zh"),
            !at.has("named") || at.flag("named"),
            at.integer("count", 1, 100_000),
            at.text("honorific"),
            at.code("side", SIDES),
            at.text("province_or_body"),
            at.flag("only_in_caption"),
            at.text("note")),
        at.items("offices").stream().map(ParticipantSection::office).toList(),
        roles,
        at.reference("meeting", "meetings"),
        at.span("mention"),
        at.spans("name_mentions"),
        at.texts("aliases"));
  }

  private static Annotation.Office office(Cursor at) {
    Span words = at.quoted("as_stated");
    return new Annotation.Office(
        words.quote(),
        words.start(),
        words.end(),
        at.code("rank", OFFICE_RANKS),
        at.text("org"),
        at.flag("acting"),
        at.text("note"));
  }

  void store(AnnotatedDocument told) {
    int position = 0;
    for (Annotation.Participant a : told.annotation().participants()) {
      Attendance facts = a.facts();
      Jurisdiction jurisdiction =
          Side.BOTH.is(facts.side())
              ? null
              : jurisdictions.named(facts.body(), told.day()).orElse(null);
      Person person =
          facts.named()
              ? persons.recognise(
                  facts.name(),
                  a.aliases(),
                  facts.nameZh(),
                  facts.side(),
                  jurisdiction,
                  facts.body(),
                  told.document().sensitivity())
              : null;
      Participation participation =
          new Participation(
              told.document(),
              position++,
              a.id(),
              told.find(MeetingReport.class, a.meeting()),
              person,
              jurisdiction,
              facts,
              told.citeOrNull(a.mention()));
      participation.with(
          a.offices().stream()
              .map(o ->
                  new StatedOffice(
                      told.document().cite(o.start(), o.end()),
                      o.rank(),
                      o.org(),
                      o.acting(),
                      o.note(),
                      person == null
                          ? null
                          : person.holds(o.asStated(), o.org(), o.rank(), o.acting())))
              .toList(),
          a.roles(),
          a.nameMentions().stream().map(told::cite).toList(),
          a.aliases());
      told.keep(Participation.class, a.id(), participations.save(participation));
    }
  }

  List<Annotation.Participant> of(Document document) {
    return participations.findByDocumentIdOrderByPosition(document.id()).stream()
        .map(ParticipantSection::participant)
        .toList();
  }

  private static Annotation.Participant participant(Participation participation) {
    MeetingReport report = participation.report();
    return new Annotation.Participant(
        participation.localId(),
        participation.facts(),
        participation.offices().stream().map(ParticipantSection::office).toList(),
        participation.roles(),
        report == null ? null : report.localId(),
        Span.ofNullable(participation.citation()),
        participation.nameMentions().stream().map(Span::of).toList(),
        participation.aliases());
  }

  private static Annotation.Office office(StatedOffice o) {
    return new Annotation.Office(
        o.citation().quote(),
        o.citation().start(),
        o.citation().end(),
        o.rank(),
        o.organisation(),
        o.acting(),
        o.note());
  }
}
