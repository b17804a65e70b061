package vn.biennien.search.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import vn.biennien.language.TypedWord;
import vn.biennien.search.query.Clauses;
import vn.biennien.search.query.Clue;
import vn.biennien.search.query.OtherNames;
import vn.biennien.search.query.Ranking;
import vn.biennien.search.query.Reading;
import vn.biennien.search.query.Rule;
import vn.biennien.search.query.Rules;
import vn.biennien.search.query.Synonyms;
import vn.biennien.search.query.TermCounts;
import vn.biennien.search.query.TypedQuery;
import vn.biennien.search.query.WordClue;

/**
 * What was typed, as queries on passages: {@link #ranking} orders them, {@link #strict} tells the
 * passages that hold every clue, {@link #most} and {@link #nearest} those that hold enough of them
 * to be shown.
 *
 * @param names other names of what was typed
 * @param related words that say nearly the same as some that were typed: never as good as these
 * @param clues the things that are asked for
 */
public record ArchiveQuery(
    TypedQuery typed,
    List<OtherNames> names,
    List<OtherNames> related,
    List<Clue> clues,
    Rules rules) {

  private static final float MOST = .6f;
  private static final float SOME = .5f;

  /** A question of so many clues says them in its own words: fewer need be those of a passage. */
  private static final int LONG = 5;

  private static final float MOST_OF_LONG = .4f;
  private static final float SOME_OF_LONG = .3f;

  /** How much of what was asked for a passage must hold itself. */
  private static final float IN_PASSAGE = .5f;

  /**
   * What was typed, with its shorthand read and all its other names.
   *
   * @param stands whether a word, or two beside each other, stand somewhere in what is searched
   * @param learnt names in a query that the archive has learnt
   */
  public static ArchiveQuery understand(
      Synonyms synonyms,
      TypedQuery typed,
      Predicate<String> stands,
      Function<TypedQuery, List<OtherNames>> learnt,
      Rules rules) {
    TypedQuery read = rules.has(Rule.SHORTHAND) ? synonyms.read(typed, stands) : typed;
    // "tháng 2" of a date is not "hai", and "kh*" is no abbreviation
    Map<Boolean, List<OtherNames>> others =
        synonyms.in(read, learnt.apply(read), rules).stream()
            .filter(name -> read.factAt(name.at()) == null)
            .filter(name ->
                read.words().subList(name.at(), name.end()).stream().noneMatch(TypedWord::prefix))
            .collect(Collectors.partitioningBy(OtherNames::related));
    List<OtherNames> names = Objects.requireNonNull(others.get(false));
    return new ArchiveQuery(
        read,
        names,
        Objects.requireNonNull(others.get(true)),
        Reading.of(read, names, rules),
        rules);
  }

  boolean isLong() {
    return clues.size() >= LONG;
  }

  /**
   * The passages in which every clue stands, words typed with marks with these marks. What the
   * document says of itself counts as said in every passage, but half must stand in the passage.
   */
  Query strict() {
    List<Query> own = each(Clue::strict);
    long telling = clues.stream().filter(clue -> !clue.narrows()).count();
    if (clues.isEmpty()
        || telling < 2 && clues.size() < 2
        || clues.stream().anyMatch(Clue::quoted)) {
      return clues.isEmpty() ? nothing() : without(Clauses.all(own));
    }
    var strict = new BooleanQuery.Builder();
    if (rules.has(Rule.SYLLABLES_IN_A_ROW)) {
      runs().forEach(run -> strict.add(besideEachOther(run), Occur.FILTER));
    }
    var inPassage = new BooleanQuery.Builder();
    for (int i = 0; i < clues.size(); i++) {
      Clue clue = clues.get(i);
      strict.add(clue.orInContext(clue.strict()), Occur.FILTER);
      if (!clue.narrows() || telling == 0) {
        inPassage.add(own.get(i), Occur.SHOULD);
      }
    }
    inPassage.setMinimumNumberShouldMatch(
        (int) Math.max(1, Math.ceil((telling == 0 ? clues.size() : telling) * IN_PASSAGE)));
    return without(strict.add(inPassage.build(), Occur.FILTER).build());
  }

  /** Words that were typed one after the other: most words of Vietnamese have two syllables. */
  private List<List<Clue>> runs() {
    List<List<Clue>> runs = new ArrayList<>();
    for (Clue clue : clues) {
      if (!runs.isEmpty() && WordClue.areTwo(runs.getLast().getLast(), clue)) {
        runs.getLast().add(clue);
      } else {
        runs.add(new ArrayList<>(List.of(clue)));
      }
    }
    return runs.stream().filter(run -> run.size() > 1).toList();
  }

  /**
   * "quốc phòng" stands nowhere in "Trung Quốc … văn phòng": of syllables in a row, half as many
   * pairs must stand near each other, in the passage or in what its document says of itself.
   */
  private static Query besideEachOther(List<Clue> run) {
    var pairs = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < run.size(); i++) {
      pairs.add(WordClue.nearAsTyped(run.get(i), run.get(i + 1)), Occur.SHOULD);
    }
    return pairs.setMinimumNumberShouldMatch(run.size() / 2).build();
  }

  /** The same where no other name counts: whether what was typed is spelled so anywhere. */
  Query ownWithMarks() {
    return clues.isEmpty() ? nothing() : without(Clauses.all(each(Clue::ownWithMarks)));
  }

  /** The passages in which every clue stands with exactly the marks that were typed. */
  public Query strictWithMarks() {
    return clues.isEmpty()
        ? nothing()
        : without(Clauses.all(List.of(Clauses.all(each(Clue::withMarks)), strict())));
  }

  /**
   * The passages that hold most of the clues, with any marks: shown after the strict ones. Of two
   * clues, one of them a name, the rarer is enough ("cửa khẩu Trà Lĩnh"); two words must stand near
   * each other; of what was listed one thing is enough. A year or a date narrows: what is not of
   * then is not shown.
   *
   * @param index to tell which is rarer
   */
  public Query most(TermCounts index) {
    return most(
        index,
        clue -> orRelated(clue, clue.looseWhole()),
        telling ->
            telling.size() == 2 && WordClue.areTwo(telling.getFirst(), telling.getLast())
                ? orRelated(telling.getFirst(), Clauses.any(List.of(beside(telling), strict())))
                : Clauses.any(mostOrParts(telling)));
  }

  private List<Query> mostOrParts(List<Clue> telling) {
    List<Query> ways = new ArrayList<>();
    ways.add(most(telling, c -> orRelated(c, c.orInContext(c.looseWhole()))));
    (rules.has(Rule.LISTED_PARTS) ? Reading.listed(typed, telling) : List.<List<Clue>>of())
        .stream() // one syllable is too little
            .filter(part -> part.getFirst().from() + 1 < part.getLast().to())
            .map(WordClue::inARow)
            .forEach(ways::add);
    return ways;
  }

  /** The same, or that which says nearly the same as the words that a clue is of. */
  private Query orRelated(Clue clue, Query query) {
    List<Query> ways = new ArrayList<>(List.of(query));
    related.stream()
        .filter(other -> other.at() <= clue.from() && clue.to() <= other.end())
        .filter(other -> !clue.quoted())
        .forEach(other -> ways.addAll(other.phrases()));
    return Clauses.any(ways);
  }

  /** Two words near each other; the syllables of a name directly side by side. */
  private static Query beside(List<Clue> two) {
    return WordClue.areOneName(two)
        ? two.getFirst().besideItsName()
        : WordClue.near(two.getFirst(), two.getLast());
  }

  /** The same, but with the marks that were typed. */
  public Query mostAsTyped(TermCounts index) {
    return most(index, Clue::strict, telling -> most(telling, Clue::strict));
  }

  private Query most(
      TermCounts index, Function<Clue, Query> alone, Function<List<Clue>, Query> several) {
    List<Query> all = new ArrayList<>();
    clues.stream().filter(Clue::quoted).forEach(quote -> all.add(quote.strict()));
    List<Clue> telling = clues.stream().filter(clue -> !clue.narrows() && !clue.quoted()).toList();
    boolean names = telling.stream().anyMatch(clue -> clue.to() - clue.from() > 1);
    if (telling.size() == 2 && names && all.isEmpty()) {
      all.add(alone.apply(rarer(telling.getFirst(), telling.getLast(), index)));
    } else if (!telling.isEmpty() && all.isEmpty()) {
      all.add(several.apply(telling));
    }
    if (rules.has(Rule.NARROWING) || all.isEmpty()) {
      clues.stream()
          .filter(Clue::narrows)
          .forEach(clue -> all.add(clue.orInContext(clue.strict())));
    }
    return all.isEmpty() ? nothing() : without(Clauses.all(all));
  }

  /**
   * The passages that hold some of the clues: shown where none holds all. One syllable of a name is
   * no name: "Hà" of "Hà Tĩnh" is in every second passage. What stands nowhere is not counted.
   *
   * @param index to tell what stands nowhere
   */
  Query nearest(TermCounts index) {
    if (clues.isEmpty()) {
      return nothing();
    }
    int known = (int) clues.stream().filter(clue -> clue.frequency(index) > 0).count();
    return without(
        rules.has(Rule.ONE_NAME) && WordClue.areOneName(clues)
            ? Clauses.any(each(Clue::besideItsName))
            : new AtLeast(some(known), each(c -> orRelated(c, c.orInContext(c.loose())))));
  }

  /** What is there at all tells more than a title that no record has; a name must be there. */
  private static Clue rarer(Clue left, Clue right, TermCounts index) {
    int lefts = left.frequency(index);
    int rights = right.frequency(index);
    if (lefts == 0 && !left.isInCapitals()) {
      return right;
    }
    return rights == 0 && !right.isInCapitals() || lefts <= rights ? left : right;
  }

  /** What holds one of the names that were typed, as capitals tell, whatever else was asked. */
  public Query named() {
    List<Query> names = Reading.names(typed.words()).stream().map(Clauses::asTyped).toList();
    return names.isEmpty() ? nothing() : without(Clauses.any(names));
  }

  private static Query most(List<Clue> clues, Function<Clue, Query> query) {
    int most = (int) Math.ceil(clues.size() * (clues.size() < LONG ? MOST : MOST_OF_LONG));
    return new AtLeast(most, clues.stream().map(query).toList());
  }

  private static int some(int clues) {
    return Math.max(1, Math.round(clues * (clues < LONG ? SOME : SOME_OF_LONG)));
  }

  /** What holds every number that was typed: the twelfth is not nearly the sixteenth. */
  public Query numbers() {
    List<Query> numbers = clues.stream().filter(Clue::isNumbered).map(Clue::strict).toList();
    return numbers.isEmpty() ? new MatchAllDocsQuery() : Clauses.all(numbers);
  }

  /** The same but for passages that hold what was excluded. */
  private Query without(Query query) {
    if (typed.excluded().isEmpty()) {
      return query;
    }
    var remaining = new BooleanQuery.Builder().add(query, Occur.FILTER);
    typed.exclusions().forEach(held -> remaining.add(held.strict(), Occur.MUST_NOT));
    return remaining.build();
  }

  private List<Query> each(Function<Clue, Query> query) {
    return clues.stream().map(query).toList();
  }

  private static Query nothing() {
    return new MatchNoDocsQuery("nothing was typed that can be searched for");
  }

  /** Scores passages; matches every one that shares a word with what was typed. */
  public Ranking ranking() {
    return ranking(strict());
  }

  /**
   * The same where other passages than the strict ones come first.
   *
   * @param complete those that lack nothing
   */
  public Ranking ranking(Query complete) {
    return typed.isEmpty() ? Ranking.byWords(nothing()) : new PassageRanking(this).of(complete);
  }
}
