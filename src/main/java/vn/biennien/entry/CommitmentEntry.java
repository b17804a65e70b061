package vn.biennien.entry;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.commitment.Commitment;
import vn.biennien.commitment.CommitmentChain;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.commitment.CommitmentParties;
import vn.biennien.commitment.Commitments;
import vn.biennien.commitment.StatedCommitment;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentFactsChanged;
import vn.biennien.gate.BorderObject;
import vn.biennien.gate.GateFacts;
import vn.biennien.gate.GateMention;
import vn.biennien.gate.GateMentionRepository;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.Participation;
import vn.biennien.shared.Change;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused;

/**
 * Takes commitments and proposals that editors mark in a text. The kind follows the speaker, and a
 * proposal never stands as agreed (rules 1 and 2 of the domain): the database holds to it too.
 */
@Service
class CommitmentEntry {
  private final Entries entries;
  private final EntityManager entities;
  private final Commitments commitments;
  private final GateMentionRepository mentions;
  private final ApplicationEventPublisher events;

  CommitmentEntry(
      Entries entries,
      EntityManager entities,
      Commitments commitments,
      GateMentionRepository mentions,
      ApplicationEventPublisher events) {
    this.entries = entries;
    this.entities = entities;
    this.commitments = commitments;
    this.mentions = mentions;
    this.events = events;
  }

  /**
   * The same words marked as the same thing a second time, as a form sent twice does, are one.
   *
   * @return the commitment's id
   * @throws Refused when something is missing or cannot be
   */
  @Transactional
  long mark(long documentId, CommitmentForm form) {
    Document document = entries.alone(documentId);
    Citation words = words(document, form);
    String summary = summary(form, words);
    Optional<Long> known = known(document, words, form, summary);
    if (known.isPresent()) {
      return known.get();
    }
    MeetingReport report = ofDocument(MeetingReport.class, form.report(), document);
    List<GateMention> gates = gates(document, form, words);
    int position = entries.next(Commitment.class, document);
    StatedCommitment stated =
        new StatedCommitment(
            document,
            position,
            Entries.localId(position),
            report,
            ofDocument(Participation.class, form.speaker(), document),
            null,
            words,
            form.facts(summary),
            List.of(),
            new CommitmentParties(form.named(), List.of(), List.of()),
            gates);
    long id = commitments.enter(stated, chain(form)).id();
    events.publishEvent(new Change("record.entered", "/commitments/" + id, summary));
    events.publishEvent(new DocumentFactsChanged(documentId));
    return id;
  }

  private Citation words(Document document, CommitmentForm form) {
    List<Refused.Fault> faults = new ArrayList<>();
    Citation words =
        form.paragraph() == null
            ? null
            : document.cite(form.paragraph(), form.quote()).orElse(null);
    if (form.paragraph() == null) {
      faults.add(new Refused.Fault("paragraph", "entry.refused.paragraph", List.of()));
    } else if (words == null) {
      faults.add(new Refused.Fault("quote", "entry.refused.quote", List.of(form.paragraph())));
    }
    if (!ControlledList.COMMITMENT_KINDS.has(form.kind())) {
      faults.add(new Refused.Fault("kind", "entry.refused.kind", List.of()));
    } else if (!CommitmentFacts.mayBe(form.kind(), form.status())) {
      faults.add(new Refused.Fault("status", "entry.refused.proposal", List.of()));
    }
    MeetingChecks.line("summary", form.summary(), faults);
    MeetingChecks.line("responsible", form.responsible(), faults);
    MeetingChecks.line("deadline", form.deadline(), faults);
    form.remarks().forEach((name, told) -> MeetingChecks.line(name, told.orElse(null), faults));
    MeetingChecks.listed("status", form.status(), ControlledList.COMMITMENT_STATUSES, faults);
    MeetingChecks.listed("level", form.level(), ControlledList.GATE_LEVELS, faults);
    MeetingChecks.listed("action", form.action(), ControlledList.GATE_ACTIONS, faults);
    if (!ControlledList.FIELDS.has(form.field())) {
      faults.add(new Refused.Fault("field", "entry.refused.field", List.of()));
    }
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
    return Objects.requireNonNull(words);
  }

  private static String summary(CommitmentForm form, Citation words) {
    String summary = form.summary();
    return summary == null || summary.isBlank() ? words.quote() : summary.strip();
  }

  private Optional<Long> known(
      Document document, Citation words, CommitmentForm form, String summary) {
    return entities
        .createQuery(
            """
            select c.id from Commitment c where c.document = :document and c.facts.kind = :kind and c.facts.summary = :summary
              and c.citation.startAt = :start and c.citation.endAt = :end
            """,
            Long.class)
        .setParameter("document", document)
        .setParameter("kind", CommitmentKind.of(form.kind()).orElseThrow())
        .setParameter("summary", summary)
        .setParameter("start", words.start())
        .setParameter("end", words.end())
        .getResultStream()
        .findFirst();
  }

  /** What the form names must be of this document: its menus offer nothing else. */
  private <T> @Nullable T ofDocument(Class<T> sort, @Nullable Long id, Document document) {
    return id == null
        ? null
        : entities
            .createQuery(
                "from " + sort.getSimpleName() + " where id = :id and document = :document", sort)
            .setParameter("id", id)
            .setParameter("document", document)
            .getResultStream()
            .findFirst()
            .orElse(null);
  }

  private List<GateMention> gates(Document document, CommitmentForm form, Citation words) {
    List<Long> chosen =
        form.gates() == null
            ? List.of()
            : form.gates().stream().filter(Objects::nonNull).distinct().toList();
    List<GateMention> told = new ArrayList<>();
    for (Long id : chosen) {
      BorderObject object = entities.find(BorderObject.class, id);
      if (object == null) {
        throw new Refused("gates0", "entry.refused.gate");
      }
      int position = entries.next(GateMention.class, document);
      GateFacts facts =
          new GateFacts(
              object.object(),
              object.vn(),
              object.cn(),
              null,
              null,
              null,
              form.level(),
              null,
              null,
              form.action(),
              null);
      told.add(
          mentions.saveAndFlush(
              new GateMention(
                  document,
                  position,
                  Entries.localId(position),
                  object,
                  facts,
                  List.of(),
                  document.cite(words.start(), words.end()))));
    }
    return told;
  }

  private @Nullable CommitmentChain chain(CommitmentForm form) {
    CommitmentChain chain =
        form.chain() == null ? null : entities.find(CommitmentChain.class, form.chain());
    if (form.chain() != null && chain == null) {
      throw new Refused("chain", "entry.refused.chain");
    }
    return chain;
  }
}
