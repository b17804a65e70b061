package vn.biennien.search.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.Fact;
import vn.biennien.language.TypedWord;
import vn.biennien.search.query.Clue;
import vn.biennien.search.query.OtherNames;
import vn.biennien.search.query.PassageWord;
import vn.biennien.search.query.TypedQuery;
import vn.biennien.search.query.WordClue;

/** Tells, thing by thing that was asked for, how a passage answers it. */
final class Reasons {

  /** Of words that are not there one after another one thing is said. */
  private static final Set<String> ABSENT = Set.of("context", "missing", "loose");

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  private final ArchiveQuery query;
  private final List<Clue> clues;
  private final List<TypedWord> all;
  private final Highlighted passage;
  private final boolean complete;
  private final TypedQuery asked;

  /** The syllables that stand beside no neighbour in what is only nearly right. */
  private final BitSet apart = new BitSet();

  /**
   * @param complete whether the passage is known to answer everything: what does not stand in it,
   *     its document says of itself
   * @param asked what was typed, where it was read as this query
   */
  Reasons(ArchiveQuery query, Highlighted passage, boolean complete, TypedQuery asked) {
    this.query = query;
    this.clues = query.clues();
    this.all = query.typed().words();
    this.passage = passage;
    this.complete = complete;
    this.asked = asked;
    for (int at = 0; !complete && at < clues.size(); at++) {
      apart.set(at, clues.get(at).isSyllable() && !isBesideAny(clues.get(at)));
    }
  }

  private boolean isBesideAny(Clue word) {
    return word.from() > 0 && passage.holds(word.from() - 1, word.to())
        || word.to() < all.size() && passage.holds(word.from(), word.to() + 1);
  }

  List<Reason> list() {
    List<Reason> reasons = new ArrayList<>();
    for (int at = 0; at < clues.size(); ) {
      Clue clue = clues.get(at);
      int next = endOfRun(at, passage::holds);
      Reason reason = next > at + 1 ? found(clue, clues.get(next - 1).to()) : of(at);
      if (reason.code().equals("missing") && clue.isPlain()) {
        next = endOfRun(at, (from, to) -> withAnyMarks(from, to) >= 0);
        reason = withOtherMarks(clue.from(), clues.get(next - 1).to(), reason);
      }
      OtherNames other = complete ? null : related(clue);
      String said = other == null ? null : variant(other);
      if (other != null && said != null) {
        next = after(at, other.end());
        reason = new Reason("related", typed(other.at(), other.end()), said);
      }
      boolean joins =
          !reasons.isEmpty()
              && ABSENT.contains(reason.code())
              && reasons.getLast().code().equals(reason.code())
              && clue.isWord();
      reasons.add(joins ? reasons.removeLast().and(reason) : reason);
      at = next;
    }
    return reasons;
  }

  /** Whether the words typed at [from, to) stand together. */
  @FunctionalInterface
  private interface Standing {
    boolean test(int from, int to);
  }

  /** Where the clues end that stand together in the passage as they were typed, from one on. */
  private int endOfRun(int from, Standing standing) {
    int end = from;
    while (end < clues.size()
        && clues.get(end).isPlain()
        && (end == from || clues.get(end).from() == clues.get(end - 1).to())
        && standing.test(clues.get(from).from(), clues.get(end).to())) {
      end++;
    }
    return Math.max(end, from + 1);
  }

  /** One clue; of a syllable that is apart, whether its other half is there too. */
  private Reason of(int at) {
    Clue clue = clues.get(at);
    List<Clue> others =
        apart.get(at) && passage.holds(clue.from(), clue.to()) ? halves(at) : List.of();
    if (others.isEmpty()) {
      return of(clue);
    }
    if (others.stream().anyMatch(other -> passage.holds(other.from(), other.to()))) {
      return new Reason("loose", typed(clue), "");
    }
    int from = Math.min(clue.from(), others.getFirst().from());
    return new Reason("apart", typed(clue), typed(from, from + 2));
  }

  /** The neighbours of a syllable that are as far from theirs: it may be one word with them. */
  private List<Clue> halves(int at) {
    return IntStream.of(at - 1, at + 1)
        .filter(half -> half >= 0 && apart.get(half))
        .filter(
            half -> WordClue.areTwo(clues.get(Math.min(at, half)), clues.get(Math.max(at, half))))
        .mapToObj(clues::get)
        .toList();
  }

  /** What says nearly the same as words that are not there, of which a clue is one; or null. */
  private @Nullable OtherNames related(Clue clue) {
    return query.related().stream()
        .filter(other -> other.at() <= clue.from() && clue.from() < other.end())
        .filter(other -> !passage.holds(other.at(), other.end()))
        .findFirst()
        .orElse(null);
  }

  /** The first clue from one on that begins at such a word or later. */
  private int after(int at, int word) {
    int next = at + 1;
    while (next < clues.size() && clues.get(next).from() < word) {
      next++;
    }
    return next;
  }

  private int withAnyMarks(int from, int to) {
    return passage.find(from, to, (word, typed) -> word.folded().equals(typed.folded()));
  }

  /** What is nearly right because other marks stand there, or what was said of it before. */
  private Reason withOtherMarks(int from, int to, Reason missing) {
    int at = withAnyMarks(from, to);
    return at < 0 ? missing : new Reason("marks", typed(from, to), passage.words(at, to - from));
  }

  /** What is said of a clue by itself. */
  private Reason of(Clue clue) {
    String typed = typed(clue);
    boolean there = passage.holds(clue.from(), clue.to());
    boolean apart = there && isApart(clue);
    String name = name(clue);
    boolean numbered = complete && clue.words().getFirst().number(); // "lần thứ 10"
    if (apart && clue.isWord() && clue.otherwise().isEmpty() && !numbered) {
      List<TypedWord> pair = pair(clue);
      if (complete || !pair.isEmpty()) {
        return complete ? absent(clue) : new Reason("apart", typed, typed(pair));
      }
    }
    if (there && !(apart && name != null)) {
      return found(clue, clue.to());
    }
    Clue.Place cited = clue.in(passage.words());
    if (cited != null) {
      return new Reason("symbol", typed, passage.words(cited.from(), cited.to() - cited.from()));
    }
    String stated = clue.fact() == null ? null : stated(clue.fact(), Fact::states);
    if (stated != null) {
      return new Reason("fact", typed, stated);
    }
    String about = clue.fact() == null || complete ? null : stated(clue.fact(), Fact::nearlyStates);
    if (about != null) {
      return new Reason("about", typed, about);
    }
    return name == null ? absent(clue) : new Reason("name", typed, name);
  }

  /** The first fact of the passage that states another in some way, as it is written. */
  private @Nullable String stated(Fact asked, BiPredicate<Fact, Fact> states) {
    return passage.facts().stream()
        .filter(fact -> states.test(fact, asked))
        .map(fact -> passage.text().substring(fact.start(), fact.end()).strip())
        .findFirst()
        .orElse(null);
  }

  /** Under which other name it stands there, or null. */
  private @Nullable String name(Clue clue) {
    for (OtherNames name : query.names()) {
      String variant = name.at() >= clue.from() && name.end() <= clue.to() ? variant(name) : null;
      if (variant != null) {
        return variant;
      }
    }
    return null;
  }

  private @Nullable String variant(OtherNames name) {
    List<int[]> places = passage.places(name);
    return places.isEmpty() ? null : passage.words(places.getFirst()[0], places.getFirst()[1]);
  }

  /** What is not there as a whole: of a name or a phrase, what is marked instead. */
  private Reason absent(Clue clue) {
    String typed = typed(clue);
    if (complete) {
      String code = clue.codeOfContext();
      return new Reason(code, typed, code.equals("context") ? "" : typed);
    }
    String part = clue.isOfSeveral() ? passage.partMarked(clue.from(), clue.to()) : null;
    if (part != null) {
      return new Reason("part", typed, part);
    }
    boolean loose =
        clue.isOfSeveral()
            && IntStream.range(clue.from(), clue.to())
                .anyMatch(at -> passage.markedAt(at, at + 1) >= 0);
    return new Reason(loose ? "loose" : "missing", typed, "");
  }

  /**
   * What such a word was asked for in. A word of grammar is of no name ("ông Cao Tường Huy"); empty
   * where only such a one stands beside it.
   */
  private static List<TypedWord> pair(Clue clue) {
    List<List<TypedWord>> pairs = clue.together();
    return pairs.stream()
        .filter(pair -> pair.stream().noneMatch(TypedWord::functional))
        .findFirst()
        .orElse(clue.words().getFirst().capital() ? List.of() : pairs.getFirst());
  }

  /** Whether it is not beside a neighbour without which it is another word. */
  private boolean isApart(Clue clue) {
    List<List<TypedWord>> together = clue.together();
    return !together.isEmpty()
        && together.stream()
            .noneMatch(pair -> PassageWord.find(passage.words(), pair, PassageWord::is, 0) >= 0);
  }

  /** How words answer that stand in the passage: with the marks that were typed, or with others. */
  private Reason found(Clue clue, int to) {
    int from = clue.from();
    int written = passage.find(from, to, this::isWrittenAlike);
    int same = written >= 0 ? written : passage.find(from, to, Reasons::hasSameMarks);
    String found = passage.words(same >= 0 ? same : passage.find(from, to, 0), to - from);
    String readFrom = readFrom(from, to);
    if (readFrom != null) {
      return new Reason("read", readFrom, found);
    }
    String code = clue.code(same >= 0);
    boolean otherwise = code.equals("exact") && written < 0;
    return new Reason(otherwise ? "written" : code, typed(from, to), found);
  }

  private static boolean hasSameMarks(PassageWord word, TypedWord asked) {
    return word.canonical().equals(asked.canonical());
  }

  /** Whether it is not only the same word ("kĩ", "kỹ") but also written with the same letters. */
  private boolean isWrittenAlike(PassageWord word, TypedWord asked) {
    return hasSameMarks(word, asked)
        && letters(passage.text().substring(word.start(), word.end())).equals(letters(asked.raw()));
  }

  private static String letters(String word) {
    return CanonicalForm.lower(INVISIBLE.matcher(word).replaceAll(""));
  }

  /** What was typed where it was put right or decoded; null where it was not these words. */
  private @Nullable String readFrom(int from, int to) {
    if (asked.equals(query.typed()) || asked.words().size() != all.size()) {
      return null;
    }
    for (int i = from; i < to; i++) {
      if (!asked.words().get(i).canonical().equals(all.get(i).canonical())) {
        return asked
            .text()
            .substring(asked.words().get(from).start(), asked.words().get(to - 1).end());
      }
    }
    return null;
  }

  private String typed(Clue clue) {
    return typed(clue.words());
  }

  private String typed(int from, int to) {
    return typed(all.subList(from, to));
  }

  private String typed(List<TypedWord> words) {
    return query.typed().text().substring(words.getFirst().start(), words.getLast().end());
  }
}
