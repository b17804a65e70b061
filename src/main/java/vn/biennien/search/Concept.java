package vn.biennien.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * One thing that was asked for: a word, a name that has other names, a fact, or a quoted phrase.
 *
 * @param query what it was typed in
 * @param from its first word there
 * @param to the word after its last
 * @param otherwise other ways to say it: its synonyms, or its fact
 */
record Concept(TypedQuery query, int from, int to, List<Query> otherwise) {

  /** "xuất, nhập khẩu" and "xuất khẩu, nhập khẩu" are near enough to be shown for each other. */
  private static final int NEAR = 2;

  /** The concepts of a query. Function words are none, unless nothing else was typed. */
  static List<Concept> of(TypedQuery query, List<Synonyms.Match> names) {
    var concepts = new ArrayList<Concept>();
    List<TypedWord> words = query.words();
    boolean onlyFunctional = words.stream().allMatch(TypedWord::functional);
    for (int at = 0; at < words.size(); at = concepts.getLast().to) {
      int from = at;
      TypedWord word = words.get(at);
      if (word.quoted()) {
        int to = query.endOfQuote(at);
        concepts.add(new Concept(query, at, to, numbersAlike(query, at, to, names)));
        continue;
      }
      Fact fact = query.factAt(at);
      if (fact != null) {
        concepts.add(new Concept(query, at, query.endOf(fact), Clauses.fact(fact)));
        continue;
      }
      concepts.add(
          names.stream()
              .filter(name -> name.at() == from)
              .findFirst()
              .map(name -> new Concept(query, from, name.end(), name.phrases()))
              .orElse(new Concept(query, from, from + 1, List.of())));
    }
    if (!onlyFunctional) {
      concepts.removeIf(concept -> concept.isWord() && concept.word().functional());
    }
    return List.copyOf(concepts);
  }

  /** "ba văn kiện" in quotes is also "3 văn kiện". */
  private static List<Query> numbersAlike(
      TypedQuery query, int from, int to, List<Synonyms.Match> names) {
    var alike = new ArrayList<Query>();
    for (Synonyms.Match name : names) {
      if (name.at() < from || name.end() > to || name.length() > 1) {
        continue;
      }
      for (Synonyms.Variant variant : name.variants()) {
        boolean number =
            query.words().get(name.at()).number()
                || Character.isDigit(variant.words().getFirst().charAt(0));
        if (number) {
          var words = new ArrayList<String>(Clauses.canonical(query.words().subList(from, to)));
          words.set(name.at() - from, variant.words().getFirst());
          alike.add(Clauses.sameMarks(words, 0));
        }
      }
    }
    return alike;
  }

  private List<TypedWord> words() {
    return query.words().subList(from, to);
  }

  private TypedWord word() {
    return query.words().get(from);
  }

  boolean quoted() {
    return word().quoted();
  }

  private boolean isWord() {
    return to == from + 1 && otherwise.isEmpty() && !quoted();
  }

  /** Passages that hold it as typed: words with marks have these marks. */
  Query strict() {
    return isWord() ? strictWord() : or(Clauses.asTyped(words()));
  }

  /** Passages that hold it with exactly the marks that were typed, and none where none were. */
  Query withMarks() {
    if (isWord()) {
      return word().prefix() ? Clauses.beginning(word()) : Clauses.sameMarks(word());
    }
    return or(Clauses.sameMarks(Clauses.canonical(words()), 0));
  }

  /** Passages that hold it with any marks; a quoted phrase may be broken up. */
  Query loose() {
    if (isWord() && word().prefix()) {
      return Clauses.beginning(word());
    }
    return or(
        quoted()
            ? Clauses.all(words().stream().map(Clauses::anyMarks).toList())
            : Clauses.anyMarks(words(), NEAR));
  }

  private Query or(Query typed) {
    if (otherwise.isEmpty()) {
      return typed;
    }
    var ways = new ArrayList<Query>(otherwise);
    ways.add(typed);
    return Clauses.any(ways);
  }

  /**
   * A syllable without marks stands for many words ("bay": bay, bảy, bày), one of which a long
   * paragraph holds by chance; so one of its neighbours must stand beside it.
   */
  private Query strictWord() {
    TypedWord word = word();
    if (word.prefix()) {
      return Clauses.beginning(word);
    }
    if (word.marked() || word.number() || word.han()) {
      return Clauses.sameMarks(word);
    }
    var beside = new ArrayList<Query>();
    if (from > 0) {
      beside.add(Clauses.pair(query.words().get(from - 1), word));
    }
    if (to < query.words().size()) {
      beside.add(Clauses.pair(word, query.words().get(to)));
    }
    return beside.isEmpty() ? Clauses.anyMarks(word) : Clauses.any(beside);
  }
}
