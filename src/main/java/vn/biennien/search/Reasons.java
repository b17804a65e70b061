package vn.biennien.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells, thing by thing that was asked for, how a passage answers it. */
final class Reasons {

  /** Of words that answer in the same way one after another one thing is said. */
  private static final Set<String> JOINED = Set.of("exact", "unmarked", "context", "missing");

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
    for (Concept concept : query.concepts()) {
      Reason reason = of(concept);
      boolean joins =
          concept.kind() == Concept.Kind.WORD
              && !reasons.isEmpty()
              && JOINED.contains(reason.code())
              && reasons.getLast().code().equals(reason.code());
      if (joins) {
        reasons.add(reasons.removeLast().and(reason));
      } else {
        reasons.add(reason);
      }
    }
    return reasons;
  }

  private Reason of(Concept concept) {
    String typed = typed(concept.words());
    String found = sequence(concept.words());
    if (found != null) {
      return new Reason(code(concept), typed, found);
    }
    if (concept.kind() == Concept.Kind.FACT) {
      String stated = fact(concept);
      if (stated != null) {
        return new Reason("fact", typed, stated);
      }
    }
    for (Synonyms.Match name : query.names()) {
      if (name.at() >= concept.from() && name.end() <= concept.to()) {
        String other = variant(name);
        if (other != null) {
          return new Reason("name", typed, other);
        }
      }
    }
    if (concept.kind() == Concept.Kind.YEAR && complete) {
      return new Reason("year", typed, typed);
    }
    return new Reason(complete ? "context" : "missing", typed, "");
  }

  private String code(Concept concept) {
    return switch (concept.kind()) {
      case QUOTE -> "phrase";
      case SYMBOL -> "symbol";
      case FACT -> "exact";
      case WORD, NAME, YEAR -> {
        boolean prefix = concept.words().getFirst().prefix();
        boolean asTyped =
            concept.words().stream().allMatch(word -> word.marked() || word.number() || word.han());
        yield prefix ? "prefix" : asTyped || isPlain(concept) ? "exact" : "unmarked";
      }
    };
  }

  /** Whether the passage itself writes it without marks. */
  private boolean isPlain(Concept concept) {
    String found = sequence(concept.words());
    return found != null && CanonicalForm.fold(found).equals(found);
  }

  private String typed(List<TypedWord> asked) {
    return query.typed().text().substring(asked.getFirst().start(), asked.getLast().end());
  }

  private @Nullable String sequence(List<TypedWord> asked) {
    int at = PassageWord.find(words, asked, PassageWord::is, 0);
    return at < 0 ? null : words(at, asked.size());
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
