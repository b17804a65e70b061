package vn.biennien.search.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.Fact;
import vn.biennien.search.query.Concept;
import vn.biennien.search.query.PaperSymbol;
import vn.biennien.search.query.PassageWord;
import vn.biennien.search.query.Synonyms;
import vn.biennien.search.query.TypedQuery;
import vn.biennien.search.query.TypedWord;

/** Tells, thing by thing that was asked for, how a passage answers it. */
final class Reasons {

  /** Of words that are not there one after another one thing is said. */
  private static final Set<String> ABSENT = Set.of("context", "missing", "loose");

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  private final ArchiveQuery query;
  private final String text;
  private final List<PassageWord> words;
  private final BitSet marked;
  private final boolean complete;
  private final TypedQuery asked;

  Reasons(ArchiveQuery query, Highlighted passage, boolean complete) {
    this(query, passage, complete, query.typed());
  }

  /**
   * @param complete whether the passage is known to answer everything: what does not stand in it,
   *     its document says of itself
   * @param asked what was typed, where it was read as this query
   */
  Reasons(ArchiveQuery query, Highlighted passage, boolean complete, TypedQuery asked) {
    this.query = query;
    this.text = passage.text();
    this.words = passage.words();
    this.marked = passage.marked();
    this.complete = complete;
    this.asked = asked;
  }

  List<Reason> list() {
    List<Reason> reasons = new ArrayList<>();
    List<Concept> concepts = query.concepts();
    BitSet apart = apart(concepts);
    for (int at = 0; at < concepts.size(); ) {
      int next = endOfRun(concepts, at, PassageWord::is);
      Reason reason =
          next > at + 1
              ? found(concepts.get(at).kind(), words(concepts, at, next))
              : of(concepts, at, apart);
      if (reason.code().equals("missing") && isPlainWord(concepts.get(at))) {
        next = endOfRun(concepts, at, Reasons::isWithAnyMarks);
        reason = withOtherMarks(words(concepts, at, next), reason);
      }
      Synonyms.Match other = complete ? null : related(concepts.get(at));
      String said = other == null ? null : variant(other);
      if (other != null && said != null) {
        next = after(concepts, at, other.end());
        reason = new Reason("related", typed(typedOf(other)), said);
      }
      boolean joins =
          !reasons.isEmpty()
              && ABSENT.contains(reason.code())
              && reasons.getLast().code().equals(reason.code())
              && concepts.get(at).kind() == Concept.Kind.WORD;
      reasons.add(joins ? reasons.removeLast().and(reason) : reason);
      at = next;
    }
    return reasons;
  }

  /** Whether it is a name, a phrase or a symbol of several words. */
  static boolean isOfSeveral(Concept concept) {
    return concept.to() > concept.from() + 1 && concept.kind() != Concept.Kind.FACT;
  }

  /** Whether it may be a syllable of a word that was typed in several concepts. */
  static boolean isSyllable(Concept concept) {
    TypedWord word = concept.words().getFirst();
    return isPlainWord(concept) && !word.number() && !word.capital();
  }

  /** The syllables that stand beside no neighbour in what is only nearly right. */
  private BitSet apart(List<Concept> concepts) {
    var apart = new BitSet();
    for (int at = 0; !complete && at < concepts.size(); at++) {
      apart.set(at, isSyllable(concepts.get(at)) && !isBesideAny(concepts.get(at)));
    }
    return apart;
  }

  private boolean isBesideAny(Concept concept) {
    List<TypedWord> all = query.typed().words();
    return concept.from() > 0 && isThere(all.subList(concept.from() - 1, concept.to()))
        || concept.to() < all.size() && isThere(all.subList(concept.from(), concept.to() + 1));
  }

  private boolean isThere(List<TypedWord> asked) {
    return PassageWord.find(words, asked, PassageWord::is, 0) >= 0;
  }

  /** One concept; of a syllable that is apart, whether its other half is there too. */
  private Reason of(List<Concept> concepts, int at, BitSet apart) {
    Concept concept = concepts.get(at);
    List<Concept> others =
        apart.get(at) && isThere(concept.words()) ? halves(concepts, at, apart) : List.of();
    if (others.isEmpty()) {
      return of(concept);
    }
    String typed = typed(concept.words());
    if (others.stream().anyMatch(other -> isThere(other.words()))) {
      return new Reason("loose", typed, "");
    }
    Concept other = others.getFirst();
    int from = Math.min(concept.from(), other.from());
    return new Reason("apart", typed, typed(query.typed().words().subList(from, from + 2)));
  }

  /** The neighbours of a syllable that are as far from theirs: it may be one word with them. */
  private static List<Concept> halves(List<Concept> concepts, int at, BitSet apart) {
    List<Concept> halves = new ArrayList<>();
    if (at > 0 && apart.get(at - 1) && Concept.isTwoWords(concepts.get(at - 1), concepts.get(at))) {
      halves.add(concepts.get(at - 1));
    }
    if (apart.get(at + 1) && Concept.isTwoWords(concepts.get(at), concepts.get(at + 1))) {
      halves.add(concepts.get(at + 1));
    }
    return halves;
  }

  /** What says nearly the same as words that are not there, of which a concept is one; or null. */
  private Synonyms.@Nullable Match related(Concept concept) {
    return query.related().stream()
        .filter(other -> other.at() <= concept.from() && concept.from() < other.end())
        .filter(other -> !isThere(typedOf(other)))
        .findFirst()
        .orElse(null);
  }

  private List<TypedWord> typedOf(Synonyms.Match other) {
    return query.typed().words().subList(other.at(), other.end());
  }

  /** The first concept from one on that begins at such a word or later. */
  private static int after(List<Concept> concepts, int at, int word) {
    int next = at + 1;
    while (next < concepts.size() && concepts.get(next).from() < word) {
      next++;
    }
    return next;
  }

  private static boolean isWithAnyMarks(PassageWord word, TypedWord asked) {
    return word.folded().equals(asked.folded());
  }

  /** What is nearly right because other marks stand there, or what was said of it before. */
  private Reason withOtherMarks(List<TypedWord> asked, Reason missing) {
    int at = PassageWord.find(words, asked, Reasons::isWithAnyMarks, 0);
    return at < 0 ? missing : new Reason("marks", typed(asked), words(at, asked.size()));
  }

  /** Where the words end that stand together in the passage as they were typed, from one on. */
  private int endOfRun(List<Concept> concepts, int from, BiPredicate<PassageWord, TypedWord> same) {
    int end = from;
    while (end < concepts.size()
        && isPlainWord(concepts.get(end))
        && (end == from || concepts.get(end).from() == concepts.get(end - 1).to())
        && PassageWord.find(words, words(concepts, from, end + 1), same, 0) >= 0) {
      end++;
    }
    return Math.max(end, from + 1);
  }

  private static boolean isPlainWord(Concept concept) {
    return concept.kind() == Concept.Kind.WORD && !concept.words().getFirst().prefix();
  }

  private List<TypedWord> words(List<Concept> concepts, int from, int to) {
    return query.typed().words().subList(concepts.get(from).from(), concepts.get(to - 1).to());
  }

  private Reason of(Concept concept) {
    List<TypedWord> asked = concept.words();
    String typed = typed(asked);
    if (concept.kind() == Concept.Kind.WORD && isApart(concept)) {
      List<TypedWord> pair = pair(concept);
      if (complete) {
        return absent(typed);
      }
      if (!pair.isEmpty()) {
        return new Reason("apart", typed, typed(pair));
      }
    }
    String name = name(concept);
    boolean number = concept.kind() == Concept.Kind.NUMBER && name != null;
    if (isThere(asked) && !(number && isApartFromAll(concept))) {
      return found(concept.kind(), asked);
    }
    PaperSymbol symbol = concept.symbol();
    PaperSymbol.Place cited = symbol == null ? null : symbol.in(words);
    if (cited != null) {
      return new Reason("symbol", typed, words(cited.from(), cited.to() - cited.from()));
    }
    if (concept.kind() == Concept.Kind.FACT) {
      String stated = stated(concept, Fact::states);
      String about = stated == null && !complete ? stated(concept, Fact::nearlyStates) : null;
      return stated != null
          ? new Reason("fact", typed, stated)
          : about != null ? new Reason("about", typed, about) : absent(typed);
    }
    if (name != null) {
      return new Reason("name", typed, name);
    }
    return concept.kind() == Concept.Kind.YEAR && complete
        ? new Reason("year", typed, typed)
        : absent(concept);
  }

  /** Under which other name it stands there, or null. */
  private @Nullable String name(Concept concept) {
    return query.names().stream()
        .filter(name -> name.at() >= concept.from() && name.end() <= concept.to())
        .map(this::variant)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What is not there as a whole: of a name or a phrase, what is marked instead. */
  private Reason absent(Concept concept) {
    String typed = typed(concept.words());
    if (complete || !isOfSeveral(concept)) {
      return absent(typed);
    }
    String part = part(concept.words());
    if (part != null) {
      return new Reason("part", typed, part);
    }
    return concept.words().stream().anyMatch(word -> markedAt(List.of(word)) >= 0)
        ? new Reason("loose", typed, "")
        : absent(typed);
  }

  /** Those of its words that stand together and are marked, or null. */
  private @Nullable String part(List<TypedWord> asked) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from + 1 < asked.size(); from++) {
      int to = from + 1;
      int at = -1;
      for (; to < asked.size(); to++) {
        int more = markedAt(asked.subList(from, to + 1));
        if (more < 0) {
          break;
        }
        at = more;
      }
      if (at >= 0) {
        parts.add(words(at, to - from));
        from = to - 1;
      }
    }
    return parts.isEmpty() ? null : String.join("”, “", parts);
  }

  /** Where words stand that are marked; -1 if nowhere. */
  private int markedAt(List<TypedWord> asked) {
    return PassageWord.find(
        words, asked, (word, typed) -> word.is(typed) && marked.get(word.start()), 0);
  }

  private Reason absent(String typed) {
    return new Reason(complete ? "context" : "missing", typed, "");
  }

  /**
   * What such a word was asked for in. A word of grammar is of no name ("ông Cao Tường Huy"); empty
   * where only such a one stands beside it.
   */
  private static List<TypedWord> pair(Concept concept) {
    List<List<TypedWord>> pairs = concept.together();
    return pairs.stream()
        .filter(pair -> pair.stream().noneMatch(TypedWord::functional))
        .findFirst()
        .orElse(concept.words().getFirst().capital() ? List.of() : pairs.getFirst());
  }

  /** Whether the word is there, but not beside a neighbour without which it is another. */
  private boolean isApart(Concept concept) {
    boolean numbered = complete && concept.words().getFirst().number(); // "lần thứ 10"
    return !numbered
        && concept.otherwise().isEmpty()
        && isThere(concept.words())
        && isApartFromAll(concept);
  }

  private boolean isApartFromAll(Concept concept) {
    List<List<TypedWord>> together = concept.together();
    return !together.isEmpty() && together.stream().noneMatch(this::isThere);
  }

  /** How words answer that stand in the passage: with the marks that were typed, or with others. */
  private Reason found(Concept.Kind kind, List<TypedWord> asked) {
    int written = PassageWord.find(words, asked, this::isWrittenAlike, 0);
    int same = written >= 0 ? written : PassageWord.find(words, asked, Reasons::hasSameMarks, 0);
    int at = same >= 0 ? same : PassageWord.find(words, asked, PassageWord::is, 0);
    String found = words(at, asked.size());
    String readFrom = readFrom(asked);
    if (readFrom != null) {
      return new Reason("read", readFrom, found);
    }
    String code = code(kind, asked.getFirst(), same >= 0);
    return new Reason(code.equals("exact") && written < 0 ? "written" : code, typed(asked), found);
  }

  private static String code(Concept.Kind kind, TypedWord first, boolean sameMarks) {
    return switch (kind) {
      case QUOTE -> "phrase";
      case SYMBOL -> "symbol";
      case FACT -> "exact";
      case WORD, NAME, NUMBER, YEAR -> first.prefix() ? "prefix" : sameMarks ? "exact" : "unmarked";
    };
  }

  private static boolean hasSameMarks(PassageWord word, TypedWord asked) {
    return word.canonical().equals(asked.canonical());
  }

  /** Whether it is not only the same word ("kĩ", "kỹ") but also written with the same letters. */
  private boolean isWrittenAlike(PassageWord word, TypedWord asked) {
    return hasSameMarks(word, asked)
        && letters(text.substring(word.start(), word.end())).equals(letters(asked.raw()));
  }

  private static String letters(String word) {
    return CanonicalForm.lower(INVISIBLE.matcher(word).replaceAll(""));
  }

  /** What was typed where it was put right or decoded; null where it was these words. */
  private @Nullable String readFrom(List<TypedWord> read) {
    List<TypedWord> all = query.typed().words();
    if (asked.equals(query.typed()) || asked.words().size() != all.size()) {
      return null;
    }
    int from = all.indexOf(read.getFirst());
    List<TypedWord> typed = asked.words().subList(from, from + read.size());
    boolean same =
        IntStream.range(0, read.size())
            .allMatch(i -> typed.get(i).canonical().equals(read.get(i).canonical()));
    return same ? null : asked.text().substring(typed.getFirst().start(), typed.getLast().end());
  }

  private String typed(List<TypedWord> asked) {
    return query.typed().text().substring(asked.getFirst().start(), asked.getLast().end());
  }

  private @Nullable String variant(Synonyms.Match name) {
    List<TypedWord> typed = query.typed().words();
    for (Synonyms.Variant variant : name.variants()) {
      int length = variant.words().size();
      for (int at = 0; at + length <= words.size(); at++) {
        if (stands(variant, at) && name.counts(words, at, at + length, typed)) {
          return words(at, length);
        }
      }
    }
    return null;
  }

  private boolean stands(Synonyms.Variant variant, int at) {
    return IntStream.range(0, variant.words().size())
        .allMatch(i -> words.get(at + i).canonical().equals(variant.words().get(i)));
  }

  /** The first fact of the passage that states a concept in some way, as it is written. */
  private @Nullable String stated(Concept concept, BiPredicate<Fact, Fact> states) {
    Fact asked = query.typed().factAt(concept.from());
    return Fact.in(text).stream()
        .filter(fact -> asked != null && states.test(fact, asked))
        .filter(fact -> fact.end() <= text.length())
        .map(fact -> text.substring(fact.start(), fact.end()).strip())
        .findFirst()
        .orElse(null);
  }

  private String words(int from, int length) {
    return text.substring(words.get(from).start(), words.get(from + length - 1).end());
  }
}
