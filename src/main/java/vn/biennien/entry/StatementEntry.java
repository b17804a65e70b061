package vn.biennien.entry;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentFactsChanged;
import vn.biennien.document.Figure;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.ParticipantRole;
import vn.biennien.shared.Change;
import vn.biennien.shared.Code;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused;
import vn.biennien.shared.Side;

/** Takes who attended and what was counted, as editors mark it in a text. */
@Service
class StatementEntry {
  private final Entries entries;
  private final EntityManager entities;
  private final DelegationEntry delegations;
  private final ApplicationEventPublisher events;

  StatementEntry(
      Entries entries,
      EntityManager entities,
      DelegationEntry delegations,
      ApplicationEventPublisher events) {
    this.entries = entries;
    this.entities = entities;
    this.delegations = delegations;
    this.events = events;
  }

  /**
   * The same name at the same words is the same participation, however often it is sent.
   *
   * @throws Refused when something is missing, or the words do not stand there
   */
  @Transactional
  void mark(long documentId, ParticipantForm form) {
    Document document = entries.alone(documentId);
    List<Refused.Fault> faults = new ArrayList<>();
    Citation words = words(document, form.paragraph(), form.quote(), faults);
    Citation office = null;
    if (words != null && form.office() != null && !form.office().isBlank()) {
      office = document.cite(Objects.requireNonNull(form.paragraph()), form.office()).orElse(null);
      if (office == null) {
        faults.add(new Refused.Fault("office", "entry.refused.office", List.of()));
      }
    }
    if (form.name() == null || form.name().isBlank()) {
      faults.add(new Refused.Fault("name", "entry.refused.person", List.of()));
    }
    if (form.count() != null && !MeetingChecks.within(form.count(), 1, 500)) {
      faults.add(
          new Refused.Fault("count", "entry.refused.count", List.of(String.valueOf(form.name()))));
    }
    if (!Code.isOneOf(form.side(), Side.VN, Side.CN)) {
      faults.add(new Refused.Fault("side", "entry.refused.side", List.of()));
    }
    MeetingChecks.line("name", form.name(), faults);
    MeetingChecks.line("body", form.body(), faults);
    MeetingChecks.listed("rank", form.rank(), ControlledList.OFFICE_RANKS, faults);
    MeetingChecks.listed("role", form.role(), ControlledList.PARTICIPANT_ROLES, faults);
    if (words == null || !faults.isEmpty()) {
      throw new Refused(faults);
    }
    if (isKnown(document, words, form)) {
      return;
    }
    var member =
        new MeetingForm.Member(
            form.name(), form.office(), form.rank(), form.body(), form.count(), null);
    delegations.attends(
        document,
        report(document, form.report()),
        String.valueOf(form.side()),
        member,
        form.role() == null ? ParticipantRole.ATTENDEE.code() : form.role(),
        words,
        office);
    tell(document, String.valueOf(form.name()));
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

  private @Nullable MeetingReport report(Document document, @Nullable Long id) {
    MeetingReport report = id == null ? null : entities.find(MeetingReport.class, id);
    return report == null || !report.document().id().equals(document.id()) ? null : report;
  }

  /**
   * @throws Refused when something is missing, or the words do not stand there
   */
  @Transactional
  void mark(long documentId, FigureForm form) {
    Document document = entries.alone(documentId);
    List<Refused.Fault> faults = new ArrayList<>();
    Citation words = words(document, form.paragraph(), form.quote(), faults);
    if (form.what() == null || form.what().isBlank()) {
      faults.add(new Refused.Fault("what", "entry.refused.what", List.of()));
    }
    if (form.value() == null || form.value().isBlank()) {
      faults.add(new Refused.Fault("value", "entry.refused.value", List.of()));
    }
    MeetingChecks.line("what", form.what(), faults);
    MeetingChecks.line("value", form.value(), faults);
    MeetingChecks.line("unit", form.unit(), faults);
    MeetingChecks.line("year", form.year(), faults);
    MeetingChecks.line("scope", form.scope(), faults);
    if (words == null || !faults.isEmpty()) {
      throw new Refused(faults);
    }
    boolean known =
        document.figures().stream()
            .anyMatch(figure ->
                figure.citation().start() == words.start()
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
              words));
      tell(document, form.what() + ": " + form.value());
    }
  }

  private static @Nullable Citation words(
      Document document,
      @Nullable Integer paragraph,
      @Nullable String quote,
      List<Refused.Fault> faults) {
    if (paragraph == null) {
      faults.add(new Refused.Fault("paragraph", "entry.refused.paragraph", List.of()));
      return null;
    }
    Citation words = document.cite(paragraph, quote).orElse(null);
    if (words == null) {
      faults.add(new Refused.Fault("quote", "entry.refused.quote", List.of(paragraph)));
    }
    return words;
  }

  private void tell(Document document, String what) {
    events.publishEvent(new Change("record.entered", "/documents/" + document.id(), what));
    events.publishEvent(new DocumentFactsChanged(document.id()));
  }
}
