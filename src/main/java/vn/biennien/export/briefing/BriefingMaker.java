package vn.biennien.export.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.commitment.CommitmentStatus;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.commitments.CommitmentRow;
import vn.biennien.dossier.commitments.CommitmentStep;
import vn.biennien.dossier.prints.BriefingMaterial;
import vn.biennien.export.office.OfficeSettingsService;
import vn.biennien.export.paper.Vietnamese;
import vn.biennien.export.summary.SameItems;
import vn.biennien.export.summary.SheetMaker;
import vn.biennien.shared.Display;

/**
 * Writes the briefing. What one side proposed is always worded as its proposal (rule 1 of the
 * domain); what nobody tells is not filled in.
 */
@Component
@RequiredArgsConstructor
class BriefingMaker {
  /**
   * How many sentences the sections after the first always may have: agreed, ours, theirs, done,
   * open, quiet, raise, opposite.
   */
  private static final int[] LEAST = {2, 1, 1, 1, 4, 4, 1, 2};

  /**
   * The section that gets the next sentence that there is room for, over and over. What is open is
   * what the leader must know, then what was agreed and what to raise.
   */
  private static final int[] NEXT = {4, 0, 6, 4, 3, 1, 0, 4, 7, 2, 6, 0, 3};

  /** Room for more sentences than two pages hold. */
  static final int ROOMIEST = 5 * NEXT.length;

  private final OfficeSettingsService office;
  private final SheetMaker words;
  private final Display display;

  /** A sentence before its notes are numbered. */
  private record Draft(@Nullable String lead, String text, List<CommitmentCitation> notes) {}

  private Draft draft(
      @Nullable String lead, CommitmentCitation note, String key, Object... arguments) {
    return new Draft(lead, words.say(key, arguments), List.of(note));
  }

  /**
   * @param room sentences beyond the least of every section, 0 to {@link #ROOMIEST}
   */
  Briefing briefing(BriefingMaterial material, int room) {
    return Vietnamese.speaking(() -> written(material, room));
  }

  private Briefing written(BriefingMaterial material, int room) {
    Notes notes = new Notes();
    List<Briefing.Section> sections = new ArrayList<>();
    List<String> titles =
        List.of("last", "agreed", "vn", "cn", "done", "open", "quiet", "raise", "opposite");
    List<List<Draft>> drafts =
        List.of(
            last(material),
            agreed(material),
            proposed(material, CommitmentKind.PROPOSED_VN),
            proposed(material, CommitmentKind.PROPOSED_CN),
            done(material),
            open(material),
            quiet(material),
            raise(material),
            opposite(material));
    int[] mosts = LEAST.clone();
    for (int sentence = 0; sentence < room; sentence++) {
      mosts[NEXT[sentence % NEXT.length]]++;
    }
    for (int i = 0; i < titles.size(); i++) {
      int most = i == 0 ? 1 : mosts[i - 1];
      List<Draft> all = drafts.get(i);
      if (!all.isEmpty()) {
        sections.add(
            new Briefing.Section(
                words.say("briefing.section." + titles.get(i)),
                all.stream().limit(most).map(notes::numbered).toList(),
                Math.max(0, all.size() - most)));
      }
    }
    return new Briefing(
        office.heading(),
        words.say("briefing.title"),
        words.say(
            "briefing.subtitle",
            display.label("meeting_series", material.series()).replaceFirst("\\s*\\(.*", ""),
            String.valueOf(material.year()),
            material.jurisdiction()),
        display.day(material.today()),
        sections,
        notes.sources());
  }

  private List<Draft> last(BriefingMaterial material) {
    return material.meetings().stream()
        .limit(1)
        .map(meeting ->
            draft(
                meeting.title(),
                meeting.citation(),
                meeting.venues() == null ? "briefing.last" : "briefing.last.at",
                display.date(meeting.start(), meeting.end(), meeting.precision()),
                meeting.venues() == null ? "" : meeting.venues()))
        .toList();
  }

  private List<Draft> agreed(BriefingMaterial material) {
    return alone(material, CommitmentKind.AGREED)
        .sorted(Comparator.comparing(told -> told.getFirst().signing())) // those are done
        .map(told -> item("briefing.agreed", told))
        .toList();
  }

  private List<Draft> proposed(BriefingMaterial material, CommitmentKind kind) {
    return alone(material, kind)
        .filter(told -> told.getFirst().open())
        .map(told -> item("briefing." + kind.code(), told))
        .toList();
  }

  /**
   * Each item once, with every document that tells of it; what is a link of a chain that still
   * stands open is told there.
   */
  private static Stream<List<CommitmentRow>> alone(BriefingMaterial material, CommitmentKind kind) {
    Set<Long> inOpenChains =
        material.chains().stream()
            .filter(chain -> chain.standing().open() && kind != CommitmentKind.AGREED)
            .flatMap(chain -> chain.links().stream())
            .collect(Collectors.toSet());
    List<List<CommitmentRow>> told = new ArrayList<>();
    material.items().stream()
        .filter(row -> kind.is(row.kind()) && !inOpenChains.contains(row.id()))
        .filter(row -> !CommitmentStatus.DONE.is(row.status())) // told with its proof
        .forEach(row ->
            told.stream()
                .filter(same -> same(same.getFirst(), row))
                .findFirst()
                .orElseGet(() -> {
                  told.add(new ArrayList<>());
                  return told.getLast();
                })
                .add(row));
    return told.stream();
  }

  private static boolean same(CommitmentRow one, CommitmentRow other) {
    return one.summary().equals(other.summary())
        || (one.meeting() != null
            && other.meeting() != null
            && one.meeting().id() == other.meeting().id()
            && SameItems.alike(one.summary(), other.summary()));
  }

  private Draft item(String key, List<CommitmentRow> told) {
    CommitmentRow row = told.getFirst();
    String when =
        row.meeting() == null
            ? display.date(row.on(), row.until(), row.precision())
            : row.meeting().title();
    return new Draft(
        null,
        words.say(key, row.summary(), when),
        told.stream().map(CommitmentRow::citation).toList());
  }

  /** A sentence and the day by which it is placed. */
  private record Dated(@Nullable LocalDate on, Draft draft) {}

  /** Chains that ended, and what was done and belongs to none of them, the latest first. */
  private List<Draft> done(BriefingMaterial material) {
    List<BriefingMaterial.Chain> ended =
        material.chains().stream()
            .filter(chain -> chain.standing().state().equals("done"))
            .toList();
    Set<Long> told =
        ended.stream().flatMap(chain -> chain.links().stream()).collect(Collectors.toSet());
    return Stream.concat(
            ended.stream().map(this::ended),
            material.items().stream()
                .filter(row -> CommitmentStatus.DONE.is(row.status()) && !told.contains(row.id()))
                .map(this::reached))
        .sorted(Comparator.comparing(Dated::on, Comparator.nullsLast(Comparator.reverseOrder())))
        .map(Dated::draft)
        .toList();
  }

  private Dated ended(BriefingMaterial.Chain chain) {
    CommitmentStep since = chain.since();
    return new Dated(
        since.on(), draft(chain.name(), since.citation(), "briefing.done", date(since)));
  }

  /** As it was reported, or as an editor entered it with its proof. */
  private Dated reached(CommitmentRow row) {
    CommitmentRow.Last entered = row.last();
    return entered != null && entered.id() == row.id()
        ? new Dated(
            entered.on(),
            draft(
                row.summary(),
                entered.proof(),
                "briefing.done",
                display.day(entered.on(), entered.precision())))
        : new Dated(
            row.on(),
            draft(
                null,
                row.citation(),
                "briefing.reported",
                row.summary(),
                display.date(row.on(), row.until(), row.precision())));
  }

  private List<Draft> open(BriefingMaterial material) {
    return chains(material)
        .map(chain ->
            draft(
                chain.name(),
                chain.last().citation(),
                "briefing.open",
                words.say("briefing.step." + chain.last().kind(), chain.last().summary()),
                date(chain.last()),
                words.say("side." + chain.standing().turn()),
                days(chain)))
        .toList();
  }

  /** Counted from a day that is not known exactly they are so many at most. */
  private String days(BriefingMaterial.Chain chain) {
    boolean exact = chain.last().precision().startsWith("day");
    return words.say(
        exact ? "briefing.days" : "briefing.days.about", String.valueOf(chain.standing().days()));
  }

  private List<Draft> quiet(BriefingMaterial material) {
    return chains(material)
        .flatMap(chain ->
            Stream.ofNullable(chain.quiet())
                .map(silence ->
                    new Draft(
                        chain.name(),
                        words.say("briefing.quiet", date(chain.last()), silence.title()),
                        List.of(chain.last().citation(), silence.citation()))))
        .toList();
  }

  private List<Draft> raise(BriefingMaterial material) {
    return chains(material)
        .map(chain ->
            draft(
                null,
                chain.last().citation(),
                "briefing.raise." + chain.standing().turn(),
                chain.name(),
                chain.last().summary()))
        .toList();
  }

  private List<Draft> opposite(BriefingMaterial material) {
    return material.opposite().stream()
        .map(person ->
            draft(
                person.nameZh() == null ? person.name() : person.name() + " " + person.nameZh(),
                person.citation(),
                "briefing.opposite",
                person.offices() == null ? words.say("unknown") : person.offices(),
                person.meeting(),
                display.date(person.start(), person.end(), person.precision())))
        .toList();
  }

  /** Open ones, the latest step first. */
  private static Stream<BriefingMaterial.Chain> chains(BriefingMaterial material) {
    return material.chains().stream()
        .filter(chain -> chain.standing().open())
        .sorted((a, b) -> day(b.last()).compareTo(day(a.last())));
  }

  private static LocalDate day(CommitmentStep step) {
    return step.on() == null ? LocalDate.MIN : step.on();
  }

  private String date(CommitmentStep step) {
    return display.date(step.on(), step.until(), step.precision());
  }

  /** Numbers paragraphs in the order in which they are named. */
  private final class Notes {
    private final Map<String, Briefing.Source> numbers = new LinkedHashMap<>();

    Briefing.Sentence numbered(Draft draft) {
      return new Briefing.Sentence(
          draft.lead(), draft.text(), draft.notes().stream().map(this::number).distinct().toList());
    }

    private int number(CommitmentCitation citation) {
      return numbers
          .computeIfAbsent(
              citation.document() + "#" + citation.passage(),
              key ->
                  new Briefing.Source(
                      numbers.size() + 1,
                      display.cited(citation.title()),
                      citation.passage(),
                      citation.url()))
          .number();
    }

    List<Briefing.Source> sources() {
      return List.copyOf(numbers.values());
    }
  }
}
