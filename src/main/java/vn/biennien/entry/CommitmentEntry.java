package vn.biennien.entry;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
import vn.biennien.gate.BorderObject;
import vn.biennien.gate.GateFacts;
import vn.biennien.gate.GateMention;
import vn.biennien.gate.GateMentionRepository;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.Participation;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Faults;
import vn.biennien.shared.Refused;

/**
 * Takes commitments and proposals that editors mark in a text. The kind follows the speaker, and a
 * proposal never stands as agreed (rules 1 and 2 of the domain): the database holds to it too.
 */
@Service
@RequiredArgsConstructor
class CommitmentEntry {
  private final Entries entries;
  private final EntityManager entities;
  private final Commitments commitments;
  private final GateMentionRepository mentions;

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
    MeetingReport report = entries.of(document, MeetingReport.class, form.report());
    List<GateMention> gates = gates(document, form, words);
    int position = entries.next(Commitment.class, document);
    StatedCommitment stated =
        new StatedCommitment(
            document,
            position,
            Entries.localId(position),
            report,
            entries.of(document, Participation.class, form.speaker()),
            null,
            words,
            form.facts(summary),
            List.of(),
            new CommitmentParties(form.named(), List.of(), List.of()),
            gates);
    long id = commitments.enter(stated, chain(form)).id();
    entries.tell("/commitments/" + id, summary, document);
    return id;
  }

  private static Citation words(Document document, CommitmentForm form) {
    Faults faults = new Faults();
    Citation words = Entries.words(document, form.paragraph(), form.quote(), faults);
    if (!ControlledList.COMMITMENT_KINDS.has(form.kind())) {
      faults.add("kind", "entry.refused.kind");
    } else if (!CommitmentFacts.mayBe(form.kind(), form.status())) {
      faults.add("status", "entry.refused.proposal");
    }
    faults.line("summary", form.summary());
    faults.line("responsible", form.responsible());
    faults.line("deadline", form.deadline());
    form.remarks().forEach((name, told) -> faults.line(name, told.orElse(null)));
    faults.listed("status", form.status(), ControlledList.COMMITMENT_STATUSES);
    faults.listed("level", form.level(), ControlledList.GATE_LEVELS);
    faults.listed("action", form.action(), ControlledList.GATE_ACTIONS);
    faults.unless(ControlledList.FIELDS.has(form.field()), "field", "entry.refused.field");
    faults.refuse();
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
