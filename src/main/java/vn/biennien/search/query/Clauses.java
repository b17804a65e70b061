package vn.biennien.search.query;

import static vn.biennien.search.analysis.PassageFields.CONTEXT;
import static vn.biennien.search.analysis.PassageFields.CONTEXT_FACTS;
import static vn.biennien.search.analysis.PassageFields.CONTEXT_FOLDED;
import static vn.biennien.search.analysis.PassageFields.FACTS;
import static vn.biennien.search.analysis.PassageFields.FOLDED;
import static vn.biennien.search.analysis.PassageFields.PAIRS;
import static vn.biennien.search.analysis.PassageFields.SPELLINGS;
import static vn.biennien.search.analysis.PassageFields.TEXT;
import static vn.biennien.search.analysis.PassageFields.YEAR;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.Fact;
import vn.biennien.language.TypedWord;
import vn.biennien.search.analysis.PairFilter;

/** The smallest queries that a search is put together from. */
public final class Clauses {

  private Clauses() {}

  static Query boosted(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }

  public static Query sameMarks(TypedWord word) {
    return new TermQuery(new Term(TEXT, word.canonical()));
  }

  public static Query anyMarks(TypedWord word) {
    return new TermQuery(new Term(FOLDED, word.folded()));
  }

  /** The year that a passage states or that its document is of. */
  public static List<Query> ofYear(String year) {
    return List.of(new TermQuery(new Term(YEAR, year)), new TermQuery(new Term(TEXT, year)));
  }

  /** The same of one year or of several from a first to a last. */
  static List<Query> ofYears(TypedWord first, TypedWord last) {
    return IntStream.rangeClosed(year(first), year(last))
        .mapToObj(Integer::toString)
        .flatMap(year -> ofYear(year).stream())
        .toList();
  }

  private static int year(TypedWord word) {
    return Integer.parseInt(word.canonical());
  }

  public static Query beginning(TypedWord word) {
    return new PrefixQuery(
        word.marked() ? new Term(TEXT, word.canonical()) : new Term(FOLDED, word.folded()));
  }

  public static Query pair(TypedWord left, TypedWord right) {
    return pair(left.folded(), right.folded());
  }

  /** The two side by side, with the marks of those that were typed with marks. */
  static Query pairAsTyped(TypedWord left, TypedWord right) {
    String pair = PairFilter.pair(left.folded(), right.folded());
    if (right.prefix()) {
      return new PrefixQuery(new Term(PAIRS, pair));
    }
    if (!left.exact() && !right.exact()) {
      return new TermQuery(new Term(PAIRS, pair));
    }
    String spellings = PairFilter.spellingsOf(pair);
    if (left.exact() && right.exact()) {
      return new TermQuery(
          new Term(SPELLINGS, spellings + PairFilter.pair(left.canonical(), right.canonical())));
    }
    return left.exact()
        ? new SpelledPair(spellings + PairFilter.pair(left.canonical(), ""), "")
        : new SpelledPair(spellings, PairFilter.pair("", right.canonical()));
  }

  /** Words that were typed behind another one, all with any marks. */
  static Query after(String before, List<TypedWord> words) {
    List<String> folded = new ArrayList<>(List.of(CanonicalForm.fold(before)));
    words.forEach(word -> folded.add(word.folded()));
    return folded.size() == 2
        ? pair(folded.getFirst(), folded.getLast())
        : phrase(FOLDED, folded, 0);
  }

  /** A word that was typed before another one, both with any marks. */
  static Query before(TypedWord word, String after) {
    return pair(word.folded(), CanonicalForm.fold(after));
  }

  public static Query pair(String left, String right) {
    return new TermQuery(new Term(PAIRS, PairFilter.pair(left, right)));
  }

  public static Query sameMarks(List<String> canonical, int slop) {
    return phrase(TEXT, canonical, slop);
  }

  public static Query anyMarks(List<TypedWord> words, int slop) {
    return phrase(FOLDED, words.stream().map(TypedWord::folded).toList(), slop);
  }

  /** Two words, with any marks: the first, at most so many others, the second. */
  static Query inOrder(String field, TypedWord first, TypedWord second, int between) {
    return any(
        IntStream.rangeClosed(1, between + 1)
            .<Query>mapToObj(distance ->
                new PhraseQuery.Builder()
                    .add(new Term(field, first.folded()), 0)
                    .add(new Term(field, second.folded()), distance)
                    .build())
            .toList());
  }

  /** Passages of a document whose title or meetings hold these words, as they were typed. */
  public static Query inContext(List<TypedWord> words) {
    return asTyped(CONTEXT, CONTEXT_FOLDED, words, word -> word.marked() || word.number());
  }

  /** A phrase in which words typed with marks have these marks, and words without have any. */
  public static Query asTyped(List<TypedWord> words) {
    return asTyped(TEXT, FOLDED, words, TypedWord::exact);
  }

  private static Query asTyped(
      String field, String folded, List<TypedWord> words, Predicate<TypedWord> exact) {
    if (words.stream().allMatch(exact)) {
      return phrase(field, canonical(words), 0);
    }
    Query anyMarks = phrase(folded, words.stream().map(TypedWord::folded).toList(), 0);
    var all = new BooleanQuery.Builder().add(anyMarks, Occur.MUST);
    words.stream()
        .filter(exact)
        .forEach(word -> all.add(new TermQuery(new Term(field, word.canonical())), Occur.FILTER));
    return words.stream().anyMatch(exact) ? all.build() : anyMarks;
  }

  /** Words between others that were typed, with the marks of these. */
  static Query beside(List<TypedWord> before, List<String> words, List<TypedWord> after) {
    boolean exact = Stream.of(before, after).flatMap(List::stream).allMatch(TypedWord::exact);
    List<String> all = new ArrayList<>(canonical(before));
    all.addAll(words);
    all.addAll(canonical(after));
    return exact
        ? phrase(TEXT, all, 0)
        : phrase(FOLDED, all.stream().map(CanonicalForm::fold).toList(), 0);
  }

  public static List<String> canonical(List<TypedWord> words) {
    return words.stream().map(TypedWord::canonical).toList();
  }

  private static Query phrase(String field, List<String> words, int slop) {
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.getFirst()));
    }
    return new PhraseQuery(slop, field, words.toArray(String[]::new));
  }

  /**
   * Passages that state the fact, a query for each degree of precision. A full date is also stated
   * by its day, where that stands without a year, in a document of that year.
   */
  public static List<Query> fact(Fact fact) {
    if (fact.isPeriod()) {
      return List.of(any(fact.terms().stream().map(Clauses::fact).toList()));
    }
    boolean full = fact.terms().stream().anyMatch(Fact::isFullDate);
    if (!full) {
      return fact.terms().stream().map(Clauses::fact).toList();
    }
    String year = Fact.yearOf(fact.terms().getFirst());
    return fact.terms().stream()
        .filter(term -> !Fact.isMonth(term))
        .map(term -> Fact.isFullDate(term) ? fact(term) : ofYear(term, year))
        .toList();
  }

  /** Passages that state about the same amount. */
  static Stream<Query> nearly(Fact fact) {
    return fact.roughly().stream().map(Clauses::fact);
  }

  /** Documents whose meetings are of that date, or of that month. */
  public static Query dateOfDocument(Fact fact) {
    return any(
        fact.terms().stream()
            .limit(fact.isPeriod() ? fact.terms().size() : 1)
            .<Query>map(term -> new TermQuery(new Term(CONTEXT_FACTS, term)))
            .toList());
  }

  private static Query fact(String term) {
    return new TermQuery(new Term(FACTS, term));
  }

  private static Query ofYear(String day, String year) {
    return all(List.of(fact(Fact.withoutYear(day)), any(ofYear(year))));
  }

  public static Query any(Collection<Query> queries) {
    if (queries.size() == 1) {
      return queries.iterator().next();
    }
    var any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  public static Query all(Collection<Query> queries) {
    var all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, Occur.FILTER));
    return all.build();
  }
}
