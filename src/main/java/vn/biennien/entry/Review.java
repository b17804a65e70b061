package vn.biennien.entry;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.commitment.Chains;
import vn.biennien.commitment.Commitment;
import vn.biennien.commitment.CommitmentStatus;
import vn.biennien.commitment.StageForm;
import vn.biennien.commitment.Stages;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.Keepers;
import vn.biennien.document.Passage;
import vn.biennien.meeting.Meeting;
import vn.biennien.shared.PartialDay;
import vn.biennien.shared.Refused;

/**
 * Carries open items forward after a meeting (rules 3 and 4 of the domain): each decision is a
 * stage with the meeting's day and the words of a text of that meeting. An item that the new text
 * marks again becomes the next link of its chain.
 */
@Service
@RequiredArgsConstructor
class Review {
  private final ReviewReading reading;
  private final Entries entries;
  private final EntityManager entities;
  private final Keepers keepers;
  private final Stages stages;
  private final Chains chains;

  /**
   * All decisions of a form or none. What was decided already by a text of this meeting stays.
   *
   * @return how many were taken
   * @throws Refused when a decision is none that the form offers, has nothing that shows it, or is
   *     for others to take
   */
  @Transactional
  int take(long meetingId, ReviewFilter filter, ReviewForm form) {
    ReviewReading.After after = reading.after(meetingId);
    String day = day(entities.find(Meeting.class, meetingId));
    Map<Long, ReviewReading.Item> open =
        reading.items(after, filter.all()).stream()
            .collect(Collectors.toMap(ReviewReading.Item::id, Function.identity()));
    Document document = source(after, filter);
    List<ReviewForm.Decision> decided =
        form.decided().stream()
            .filter(row -> !Objects.equals(item(open, row).decided(), row.decision()))
            .toList();
    requireOwn(decided.stream().map(row -> item(open, row)).toList());
    decided.forEach(row -> decide(item(open, row), row, document, day));
    return decided.size();
  }

  /**
   * What a decision is about: others may have removed it, or ended it, since the page was shown.
   */
  private static ReviewReading.Item item(
      Map<Long, ReviewReading.Item> open, ReviewForm.Decision row) {
    ReviewReading.Item item = row.item() == null ? null : open.get(row.item());
    if (item == null) {
      throw new Refused("go", "review.refused.gone");
    }
    if (!ReviewForm.DECISIONS.contains(String.valueOf(row.decision()))) {
      throw new Refused(List.of(Refused.Fault.unlisted("item" + item.id(), row.decision())));
    }
    return item;
  }

  private void requireOwn(List<ReviewReading.Item> items) {
    Set<Long> others =
        keepers.keptByOthers(items.stream().map(ReviewReading.Item::document).toList());
    items.stream()
        .filter(item -> others.contains(item.document()))
        .findFirst()
        .ifPresent(item -> {
          throw refused(item, "review.refused.others", item.summary());
        });
  }

  private static String day(Meeting meeting) {
    String day = PartialDay.startOf(meeting.date()).iso();
    if (day == null) {
      throw new Refused("document", "review.refused.date");
    }
    return day;
  }

  private Document source(ReviewReading.After after, ReviewFilter filter) {
    Long chosen = filter.document();
    if (chosen == null
        || reading.sources(after.id()).stream().noneMatch(source -> source.id() == chosen)) {
      throw new Refused("document", "review.refused.document");
    }
    return entries.alone(chosen);
  }

  private void decide(
      ReviewReading.Item item, ReviewForm.Decision row, Document document, String day) {
    boolean silent = CommitmentStatus.NOT_RESTATED.is(row.decision());
    int number = paragraph(item, row, document, silent);
    Citation words =
        document
            .cite(number, row.quote())
            .orElseThrow(() -> refused(item, "review.refused.quote", number));
    try {
      stages.enter(
          item.id(),
          new StageForm(
              row.decision(),
              day,
              "/documents/" + document.id() + "#p" + number,
              words.quote(),
              null));
    } catch (Refused refused) {
      throw new Refused("item" + item.id(), refused.faults().getFirst().key());
    }
    if (!silent) {
      link(item, document, number);
    }
  }

  /**
   * That a thing is not spoken of is shown by the text as a whole: by its title, or its beginning.
   */
  private static int paragraph(
      ReviewReading.Item item, ReviewForm.Decision row, Document document, boolean silent) {
    String typed = row.paragraph();
    if (typed != null && typed.strip().matches("\\d{1,6}")) {
      return Integer.parseInt(typed.strip());
    }
    if (!silent) {
      throw refused(item, "review.refused.paragraph", item.summary());
    }
    Citation title = document.titleCitation();
    int start = title == null ? 0 : title.start();
    return document.passages().stream()
        .filter(passage -> start < passage.end())
        .mapToInt(Passage::number)
        .findFirst()
        .orElse(1);
  }

  private static Refused refused(ReviewReading.Item item, String key, Object argument) {
    return new Refused("item" + item.id(), key, argument);
  }

  private void link(ReviewReading.Item item, Document document, int number) {
    @Nullable Commitment again =
        reading
            .markedIn(document.id(), number)
            .map(id -> entities.find(Commitment.class, id))
            .orElse(null);
    if (again == null || again.chain() != null) {
      return;
    }
    Commitment before = entities.find(Commitment.class, item.id());
    if (before.chain() == null) {
      before.joins(chains.named(chainName(before), List.of()), false);
    }
    again.joins(Objects.requireNonNull(before.chain()), false);
  }

  private static String chainName(Commitment commitment) {
    String summary = commitment.facts().summary();
    return summary.length() <= 200 ? summary : summary.substring(0, 199) + "…";
  }
}
