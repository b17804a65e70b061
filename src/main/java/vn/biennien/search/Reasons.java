package vn.biennien.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Tells, thing by thing that was asked for, how a passage answers it. */
final class Reasons {

  /** Of words that are not there one after another one thing is said. */
  private static final Set<String> ABSENT = Set.of("context", "missing");

  private final ArchiveQuery query;
  private final String text;
  private final List<PassageWord> words;
  private final boolean complete;

  /**
   * @param complete whether the passage is known to answer everything: what does not stand in it,
   *     its document says of itself
   */
  Reasons(ArchiveQuery query, Highlighted passage, boolean complete) {
    this.query = query;
    this.text = passage.text();
    this.words = passage.words();
    this.complete = complete;
  }

  List<Reason> list() {
    List<Reason> reasons = new ArrayList<>();
    List<Concept> concepts = query.concepts();
    for (int at = 0; at < concepts.size(); ) {
      int next = endOfRun(concepts, at, PassageWord::is);
      Reason reason =
          next > at + 1
              ? found(concepts.get(at).kind(), words(concepts, at, next))
              : of(concepts.get(at));
      if (reason.code().equals("missing") && isPlainWord(concepts.get(at))) {
        next = endOfRun(concepts, at, Reasons::isWithAnyMarks);
        reason = withOtherMarks(words(concepts, at, next), reason);
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
      return complete
          ? new Reason("context", typed, "")
          : new Reason("apart", typed, typed(concept.together().getFirst()));
    }
    if (PassageWord.find(words, asked, PassageWord::is, 0) >= 0) {
      return found(concept.kind(), asked);
    }
    if (concept.kind() == Concept.Kind.FACT) {
      String stated = fact(concept);
      return stated == null ? absent(typed) : new Reason("fact", typed, stated);
    }
    for (Synonyms.Match name : query.names()) {
      if (name.at() >= concept.from() && name.end() <= concept.to()) {
        String other = variant(name);
        if (other != null) {
          return new Reason("name", typed, other);
        }
      }
    }
    return concept.kind() == Concept.Kind.YEAR && complete
        ? new Reason("year", typed, typed)
        : absent(typed);
  }

  private Reason absent(String typed) {
    return new Reason(complete ? "context" : "missing", typed, "");
  }

  /** Whether the word is there, but not beside a neighbour without which it is another. */
  private boolean isApart(Concept concept) {
    boolean numbered = complete && concept.words().getFirst().number(); // "lần thứ 10"
    return !concept.together().isEmpty()
        && !numbered
        && concept.otherwise().isEmpty()
        && PassageWord.find(words, concept.words(), PassageWord::is, 0) >= 0
        && concept.together().stream()
            .allMatch(pair -> PassageWord.find(words, pair, PassageWord::is, 0) < 0);
  }

  /** How words answer that stand in the passage: with the marks that were typed, or with others. */
  private Reason found(Concept.Kind kind, List<TypedWord> asked) {
    int same =
        PassageWord.find(
            words, asked, (word, typed) -> word.canonical().equals(typed.canonical()), 0);
    int any = PassageWord.find(words, asked, PassageWord::is, 0);
    return new Reason(
        code(kind, asked.getFirst(), same >= 0),
        typed(asked),
        words(same >= 0 ? same : any, asked.size()));
  }

  private static String code(Concept.Kind kind, TypedWord first, boolean sameMarks) {
    return switch (kind) {
      case QUOTE -> "phrase";
      case SYMBOL -> "symbol";
      case FACT -> "exact";
      case WORD, NAME, YEAR -> first.prefix() ? "prefix" : sameMarks ? "exact" : "unmarked";
    };
  }

  private String typed(List<TypedWord> asked) {
    return query.typed().text().substring(asked.getFirst().start(), asked.getLast().end());
  }

  private @Nullable String variant(Synonyms.Match name) {
    for (Synonyms.Variant variant : name.variants()) {
      int at =
          PassageWord.find(
              words, variant.words(), (word, other) -> word.canonical().equals(other), 0);
      if (at >= 0) {
        return words(at, variant.words().size());
      }
    }
    return null;
  }

  private @Nullable String fact(Concept concept) {
    List<String> asked =
        query.typed().facts().stream()
            .filter(fact -> fact.start() <= concept.words().getFirst().start())
            .filter(fact -> concept.words().getFirst().start() < fact.end())
            .flatMap(fact -> fact.terms().stream())
            .toList();
    return Fact.in(text).stream()
        .filter(fact -> fact.terms().stream().anyMatch(asked::contains))
        .filter(fact -> fact.end() <= text.length())
        .map(fact -> text.substring(fact.start(), fact.end()).strip())
        .findFirst()
        .orElse(null);
  }

  private String words(int from, int length) {
    return text.substring(words.get(from).start(), words.get(from + length - 1).end());
  }
}
