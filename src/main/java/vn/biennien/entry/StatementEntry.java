package vn.biennien.entry;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.Figure;
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
import vn.biennien.shared.Code;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Faults;
import vn.biennien.shared.Refused;
import vn.biennien.shared.Side;

/** Takes who attended and what was counted, as editors mark it in a text. */
@Service
@RequiredArgsConstructor
class StatementEntry {
  private final Entries entries;
  private final EntityManager entities;
  private final Jurisdictions jurisdictions;
  private final Persons persons;
  private final ParticipationRepository participations;

  /**
   * The same name at the same words is the same participation, however often it is sent.
   *
   * @throws Refused when something is missing, or the words do not stand there
   */
  @Transactional
  void mark(long documentId, ParticipantForm form) {
    Document document = entries.alone(documentId);
    Faults faults = new Faults();
    Citation words = Entries.words(document, form.paragraph(), form.quote(), faults);
    Citation office = null;
    if (words != null && form.office() != null && !form.office().isBlank()) {
      office = document.cite(Objects.requireNonNull(form.paragraph()), form.office()).orElse(null);
      faults.unless(office != null, "office", "entry.refused.office");
    }
    faults.said("name", form.name(), "entry.refused.person");
    MeetingChecks.count("count", form.count(), form.name(), faults);
    faults.unless(Code.isOneOf(form.side(), Side.VN, Side.CN), "side", "entry.refused.side");
    faults.line("name", form.name());
    faults.line("body", form.body());
    faults.listed("rank", form.rank(), ControlledList.OFFICE_RANKS);
    faults.listed("role", form.role(), ControlledList.PARTICIPANT_ROLES);
    faults.refuse();
    if (isKnown(document, Objects.requireNonNull(words), form)) {
      return;
    }
    var member =
        new MeetingForm.Member(
            form.name(), form.office(), form.rank(), form.body(), form.count(), null);
    attends(
        document,
        entries.of(document, MeetingReport.class, form.report()),
        String.valueOf(form.side()),
        member,
        form.role(),
        words,
        office);
    entries.tell("/documents/" + documentId, String.valueOf(form.name()), document);
  }

  private boolean isKnown(Document document, Citation words, ParticipantForm form) {
    return entities
            .createQuery(
                """
                select count(p) from Participation p where p.document = :document and p.facts.name = :name
                  and p.citation.startAt = :start and p.citation.endAt = :end
                """,
                Long.class)
            .setParameter("document", document)
            .setParameter("name", String.valueOf(form.name()).strip())
            .setParameter("start", words.start())
            .setParameter("end", words.end())
            .getSingleResult()
        > 0;
  }

  /**
   * @throws Refused when something is missing, or the words do not stand there
   */
  @Transactional
  void mark(long documentId, FigureForm form) {
    Document document = entries.alone(documentId);
    Faults faults = new Faults();
    Citation words = Entries.words(document, form.paragraph(), form.quote(), faults);
    faults.said("what", form.what(), "entry.refused.what");
    faults.said("value", form.value(), "entry.refused.value");
    faults.line("what", form.what());
    faults.line("value", form.value());
    faults.line("unit", form.unit());
    faults.line("year", form.year());
    faults.line("scope", form.scope());
    faults.refuse();
    Citation cited = Objects.requireNonNull(words);
    boolean known =
        document.figures().stream()
            .anyMatch(figure ->
                figure.citation().start() == cited.start()
                    && figure.what().equals(form.what())
                    && Objects.equals(figure.value(), form.value()));
    if (!known) {
      document.states(
          new Figure(
              String.valueOf(form.what()),
              form.value(),
              form.unit(),
              null,
              form.year(),
              form.year() == null ? null : "stated",
              form.scope(),
              null,
              null,
              null,
              cited));
      entries.tell("/documents/" + documentId, form.what() + ": " + form.value(), document);
    }
  }

  /** Stores who is of a delegation; people whom the archive knows are recognised. */
  void enter(Document document, MeetingReport report, MeetingNotes.Written written) {
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
  private void attends(
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
    participations.saveAndFlush(participation);
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
