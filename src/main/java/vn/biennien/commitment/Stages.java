package vn.biennien.commitment;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentFactsChanged;
import vn.biennien.document.DocumentRepository;
import vn.biennien.paper.Paper;
import vn.biennien.paper.PaperStatus;
import vn.biennien.shared.Change;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.PartialDay;
import vn.biennien.shared.Refused;
import vn.biennien.shared.TypedDate;

/**
 * Enters what came of a commitment. No status without a dated source (rule 3 of the domain): there
 * is no way in here, nor in the database, without a day and a citation or a paper.
 */
@Service
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Stages {
  private static final Pattern PARAGRAPH =
      Pattern.compile("/documents/(\\d{1,18})[^#]*#p(\\d{1,6})$");

  private final Commitments commitments;
  private final DocumentRepository documents;
  private final EntityManager entities;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /**
   * @throws Refused when the day, the status or what proves it is missing or wrong
   * @throws NotFoundException when there is no such commitment
   */
  @Transactional
  public void enter(long commitment, StageForm form) {
    Commitment item = commitments.own(commitment);
    CommitmentStatus status =
        CommitmentStatus.of(form.status())
            .filter(known -> known != CommitmentStatus.UNKNOWN)
            .orElseThrow(() -> new Refused("status", "stage.refused.status"));
    HistoricalDate on =
        TypedDate.parse(form.on())
            .filter(date -> date.start() != null)
            .orElseThrow(() -> new Refused("on", "stage.refused.day"));
    requirePossible(item, on);
    Paper paper = form.paper() == null ? null : paper(form.paper());
    Citation citation = paper == null ? citation(form) : null;
    requireReal(item, "paper", paper == null ? null : paper.document());
    requireReal(item, "passage", citation == null ? null : citation.document());
    if (citation != null) {
      entities.persist(citation);
    }
    item.reaches(status, PartialDay.startOf(on), citation, paper, clock.instant());
    events.publishEvent(
        new Change("progress.entered", "/commitments/" + commitment, status + " " + on.isoStart()));
    events.publishEvent(new DocumentFactsChanged(item.document().id()));
  }

  /** Nothing comes of a thing before it was said, nor in days to come. */
  private void requirePossible(Commitment item, HistoricalDate on) {
    if (Objects.requireNonNull(on.start()).isAfter(LocalDate.now(clock))) {
      throw new Refused("on", "stage.refused.future");
    }
    entities
        .createNativeQuery(
            """
            select on_date from commitment_step(array['public', 'internal', 'restricted'], null::date)
            where commitment_id = :id and on_date > :last
            """)
        .setParameter("id", item.id())
        .setParameter("last", on.end())
        .getResultStream()
        .findAny()
        .ifPresent(said -> {
          throw new Refused("on", "stage.refused.early");
        });
  }

  /** A fictitious text proves nothing of a real one. */
  private static void requireReal(Commitment item, String field, @Nullable Document proof) {
    if (proof != null && proof.illustrative() && !item.document().illustrative()) {
      throw new Refused(field, "stage.refused.fictitious");
    }
  }

  /** The commitment in short. */
  @Transactional(readOnly = true)
  public String summary(long commitment) {
    return commitments.own(commitment).facts().summary();
  }

  private Paper paper(long id) {
    Paper paper = entities.find(Paper.class, id);
    if (paper == null) {
      throw new Refused("paper", "stage.refused.paper");
    }
    if (!PaperStatus.isSigned(paper.facts().status())) {
      throw new Refused("paper", "stage.refused.unsigned");
    }
    return paper;
  }

  private Citation citation(StageForm form) {
    Matcher address = PARAGRAPH.matcher(form.passage() == null ? "" : form.passage().strip());
    if (!address.find()) {
      throw new Refused("passage", "stage.refused.passage");
    }
    Document document =
        documents
            .findById(Long.valueOf(address.group(1)))
            .orElseThrow(() -> new Refused("passage", "stage.refused.passage"));
    int number = Integer.parseInt(address.group(2));
    if (document.passages().stream().noneMatch(p -> p.number() == number)) {
      throw new Refused("passage", "stage.refused.passage");
    }
    if (form.quote() == null || form.quote().isBlank()) {
      throw new Refused("quote", "stage.refused.quote");
    }
    return document
        .cite(number, form.quote())
        .orElseThrow(() -> new Refused("quote", "stage.refused.quote"));
  }
}
