package vn.biennien.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.Fact;
import vn.biennien.search.analysis.PairFilter;
import vn.biennien.search.analysis.PassageFields;

/**
 * One thing that was asked for: a word, a name that has other names, a fact, a year, a paper's
 * number and symbol, or a quoted phrase.
 *
 * @param kind which of these
 * @param query what it was typed in
 * @param from its first word there
 * @param to the word after its last
 * @param otherwise other ways to say it: its synonyms, or its fact
 */
public record Concept(Kind kind, TypedQuery query, int from, int to, List<Query> otherwise) {

  public enum Kind {
    WORD,
    NAME,
    NUMBER,
    FACT,
    YEAR,
    SYMBOL,
    QUOTE
  }

  /** "xuất, nhập khẩu" and "xuất khẩu, nhập khẩu" are near enough to be shown for each other. */
  private static final int NEAR = 2;

  /** "Trung Quốc và Văn phòng" is far enough from "quốc phòng". */
  private static final int ONE_BETWEEN = 1;

  /** What stands between a number and what it numbers, and may be left out. */
  public static final List<String> BEFORE_NUMBERS = List.of("số", "thứ");

  /** The concepts of a query. Function words are none, unless nothing else was typed. */
  public static List<Concept> of(TypedQuery query, List<Synonyms.Match> names) {
    var concepts = new ArrayList<Concept>();
    List<TypedWord> words = query.words();
    boolean onlyFunctional = words.stream().allMatch(TypedWord::functional);
    for (int at = 0; at < words.size(); at = concepts.getLast().to) {
      concepts.add(at(query, at, names));
    }
    if (!onlyFunctional) {
      concepts.removeIf(concept -> concept.kind == Kind.WORD && concept.word().functional());
    }
    withoutAddress(concepts, query);
    return List.copyOf(concepts);
  }

  /** "ong luu ninh": in small letters, only that it is known tells that a name follows. */
  private static void withoutAddress(List<Concept> concepts, TypedQuery query) {
    for (int i = 0; i < concepts.size(); i++) {
      int from = concepts.get(i).from;
      int name = from + FunctionWords.ofAddress(query.words(), from, query.marked());
      if (name > from
          && concepts.stream().anyMatch(next -> next.from == name && next.kind == Kind.NAME)) {
        concepts.removeIf(concept -> concept.from >= from && concept.to <= name);
      }
    }
  }

  private static Concept at(TypedQuery query, int at, List<Synonyms.Match> names) {
    TypedWord word = query.words().get(at);
    if (word.quoted()) {
      int to = query.endOfQuote(at);
      return new Concept(Kind.QUOTE, query, at, to, numbersAlike(query, at, to, names));
    }
    PaperSymbol symbol = PaperSymbol.at(query, at);
    if (symbol != null) {
      return new Concept(Kind.SYMBOL, query, at, symbol.to(), symbol.otherwise(names));
    }
    Fact fact = query.factAt(at);
    if (fact != null) {
      List<Query> stated = new ArrayList<>(Clauses.fact(fact));
      stated.add(Clauses.dateOfDocument(fact));
      return new Concept(Kind.FACT, query, at, query.endOf(fact), List.copyOf(stated));
    }
    if (word.year()) {
      int to = query.endOfYears(at);
      return new Concept(
          Kind.YEAR, query, at, to, Clauses.ofYears(word, query.words().get(to - 1)));
    }
    return names.stream()
        .filter(name -> name.at() == at)
        .findFirst()
        .map(name -> new Concept(kind(name), query, at, name.end(), name.phrases(query)))
        .orElseGet(() -> new Concept(Kind.WORD, query, at, at + 1, besideNumber(query, at, names)));
  }

  private static Kind kind(Synonyms.Match name) {
    return name.kind() == Synonyms.Kind.NUMBER ? Kind.NUMBER : Kind.NAME;
  }

  /** "2 nuoc" is also "hai nước": the word beside the number, where that is written in letters. */
  private static List<Query> besideNumber(TypedQuery query, int at, List<Synonyms.Match> names) {
    String word = query.words().get(at).folded();
    var pairs = new ArrayList<Query>();
    for (Synonyms.Match name : names) {
      boolean number = name.kind() == Synonyms.Kind.NUMBER;
      for (Synonyms.Variant variant : number ? name.variants() : List.<Synonyms.Variant>of()) {
        if (name.end() == at) {
          pairs.add(Clauses.pair(CanonicalForm.fold(variant.words().getLast()), word));
        } else if (name.at() == at + 1) {
          pairs.add(Clauses.pair(word, CanonicalForm.fold(variant.words().getFirst())));
        }
      }
    }
    return pairs;
  }

  /** "ba văn kiện" in quotes is also "3 văn kiện". */
  private static List<Query> numbersAlike(
      TypedQuery query, int from, int to, List<Synonyms.Match> names) {
    var alike = new ArrayList<Query>();
    for (Synonyms.Match name : names) {
      if (name.at() < from || name.end() > to || name.kind() != Synonyms.Kind.NUMBER) {
        continue;
      }
      for (Synonyms.Variant variant : name.variants()) {
        alike.add(
            Clauses.beside(
                query.words().subList(from, name.at()),
                variant.words(),
                query.words().subList(name.end(), to)));
      }
    }
    return alike;
  }

  public List<TypedWord> words() {
    return query.words().subList(from, to);
  }

  private TypedWord word() {
    return query.words().get(from);
  }

  /** The paper's symbol that it is, or null. */
  public @Nullable PaperSymbol symbol() {
    return kind == Kind.SYMBOL ? PaperSymbol.at(query, from) : null;
  }

  public boolean quoted() {
    return kind == Kind.QUOTE;
  }

  /** Whether it only says of when: what else was asked for is narrowed by it. */
  public boolean narrows() {
    return kind == Kind.YEAR || kind == Kind.FACT && otherwise.size() > 1;
  }

  /** Passages that hold it as typed: words with marks have these marks. */
  public Query strict() {
    if (kind == Kind.WORD) {
      return strictWord();
    }
    if (kind == Kind.NUMBER) {
      return or(word().number() ? strictWord() : besideAnyNeighbour());
    }
    return isWholeFact() ? Clauses.any(otherwise) : or(Clauses.asTyped(words()));
  }

  /** The same, or that its document says it of itself. */
  public Query strictOrInContext() {
    return Clauses.any(List.of(strict(), inContext()));
  }

  /** "30%" is not the 30 of a day; "22-3" may be written so in a text as well. */
  private boolean isWholeFact() {
    return kind == Kind.FACT && (to - from == 1 || !isDate());
  }

  private boolean isDate() {
    Fact fact = query.factAt(from);
    return fact != null && fact.isDate();
  }

  /** Whether these are two words that were typed one after the other. */
  public static boolean isTwoWords(Concept left, Concept right) {
    return left.kind == Kind.WORD
        && right.kind == Kind.WORD
        && left.to == right.from
        && !left.word().number()
        && !right.word().number();
  }

  /** Passages that hold two such words near each other, with any marks. */
  public static Query near(Concept left, Concept right) {
    return Clauses.anyMarks(left.query.words().subList(left.from, right.to), NEAR);
  }

  /** Passages that hold all of these, words beside each other as they were typed, any marks. */
  public static Query inARow(List<Concept> concepts) {
    List<Query> all = new ArrayList<>();
    boolean besideLast = false;
    for (int i = 0; i < concepts.size(); i++) {
      Concept concept = concepts.get(i);
      boolean besideNext = i + 1 < concepts.size() && isTwoWords(concept, concepts.get(i + 1));
      if (besideNext) {
        all.add(Clauses.pair(concept.word(), concepts.get(i + 1).word()));
      } else if (!besideLast) {
        all.add(concept.looseWhole());
      }
      besideLast = besideNext;
    }
    return Clauses.all(all);
  }

  /** The same with the marks that were typed, or in what the document says of itself. */
  public static Query nearAsTyped(Concept left, Concept right) {
    List<TypedWord> two = left.query.words().subList(left.from, right.to);
    List<Query> ways = new ArrayList<>(List.of(Clauses.inContext(two)));
    if (two.stream().map(TypedWord::canonical).anyMatch(FunctionWords::isOfGrammar)) {
      ways.add(Clauses.pairAsTyped(two.getFirst(), two.getLast())); // "khẩu của" is no "của khẩu"
    } else {
      boolean exact = two.stream().allMatch(TypedWord::exact);
      ways.add(
          exact
              ? Clauses.sameMarks(Clauses.canonical(two), ONE_BETWEEN)
              : Clauses.pairAsTyped(two.getFirst(), two.getLast()));
      ways.add(Clauses.pairAsTyped(two.getLast(), two.getFirst())); // "gạo, sắn" for "sắn gạo"
    }
    return Clauses.any(ways);
  }

  /** Whether a number is part of it. */
  public boolean isNumbered() {
    return words().stream().anyMatch(TypedWord::number);
  }

  /** Whether it is written as names are. */
  public boolean isInCapitals() {
    return words().stream().allMatch(TypedWord::capital);
  }

  /** Passages whose document says it of itself: in its title, or of its meetings. */
  Query inContext() {
    var ways = new ArrayList<Query>();
    boolean oneWord = kind == Kind.WORD || kind == Kind.NUMBER && to == from + 1;
    List<List<TypedWord>> together = oneWord ? together() : List.of();
    if (together.isEmpty()) {
      ways.add(Clauses.inContext(words()));
    }
    together.forEach(words -> ways.add(Clauses.inContext(words)));
    if (kind == Kind.YEAR || kind == Kind.FACT) {
      ways.addAll(otherwise);
    }
    return Clauses.any(ways);
  }

  /** Passages that hold it with exactly the marks that were typed, and none where none were. */
  public Query withMarks() {
    return kind == Kind.WORD ? wordWithMarks() : or(exactly());
  }

  /** The same, but under no other name. */
  public Query ownWithMarks() {
    return kind == Kind.NAME ? exactly() : withMarks();
  }

  private Query exactly() {
    return Clauses.sameMarks(Clauses.canonical(words()), 0);
  }

  private Query wordWithMarks() {
    if (word().prefix()) {
      return Clauses.beginning(word());
    }
    List<Query> name =
        neighboursInName().stream()
            .map(pair -> Clauses.sameMarks(Clauses.canonical(pair), 0))
            .toList();
    return name.isEmpty() ? Clauses.sameMarks(word()) : Clauses.any(name);
  }

  /** Passages that hold it with any marks; a quoted phrase may be broken up. */
  Query loose() {
    if (kind == Kind.WORD && word().prefix()) {
      return Clauses.beginning(word());
    }
    Fact fact = query.factAt(from);
    if (isWholeFact() && fact != null) {
      return Clauses.any(Stream.concat(otherwise.stream(), Clauses.nearly(fact)).toList());
    }
    if (kind == Kind.WORD && !neighboursInHan().isEmpty()) {
      return besideAny(neighboursInHan());
    }
    return or(
        quoted()
            ? Clauses.all(words().stream().map(Clauses::anyMarks).toList())
            : Clauses.anyMarks(words(), word().han() ? 0 : NEAR));
  }

  /** Whether these are the syllables of one name, as capitals tell, and nothing else. */
  public static boolean isOneName(List<Concept> concepts) {
    return concepts.size() > 1
        && IntStream.range(1, concepts.size())
            .allMatch(i -> {
              Concept left = concepts.get(i - 1);
              Concept right = concepts.get(i);
              return isTwoWords(left, right) && isName(left.word(), right.word());
            });
  }

  /** Passages that hold a syllable of a name beside another of it, with any marks. */
  public Query besideItsName() {
    return besideAny(neighboursInName());
  }

  private static Query besideAny(List<List<TypedWord>> pairs) {
    return Clauses.any(
        pairs.stream().map(pair -> Clauses.pair(pair.getFirst(), pair.getLast())).toList());
  }

  /** The same, but a syllable of a name only beside another of it. */
  public Query looseWhole() {
    return kind == Kind.WORD && !neighboursInName().isEmpty() ? besideItsName() : loose();
  }

  /** The same, or that its document says it of itself. */
  public Query looseWholeOrInContext() {
    return Clauses.any(List.of(looseWhole(), inContext()));
  }

  /** Passages that hold it or a part of it, or whose document says it of itself. */
  public Query looseOrInContext() {
    return Clauses.any(List.of(loose(), inContext()));
  }

  private Query or(Query typed) {
    if (otherwise.isEmpty()) {
      return typed;
    }
    var ways = new ArrayList<Query>(otherwise);
    ways.add(typed);
    return Clauses.any(ways);
  }

  /** "mười" of "lần thứ mười" is not that of "mười năm". */
  private Query besideAnyNeighbour() {
    List<TypedWord> all = query.words();
    List<Query> ways = new ArrayList<>();
    if (from > 0 && !all.get(from - 1).quoted()) {
      ways.add(Clauses.asTyped(all.subList(from - 1, to)));
      BEFORE_NUMBERS.forEach(before -> ways.add(Clauses.after(before, words())));
    }
    if (to < all.size() && !all.get(to).quoted() && !all.get(to).prefix()) {
      ways.add(Clauses.asTyped(all.subList(from, to + 1)));
    }
    return ways.isEmpty() ? Clauses.asTyped(words()) : Clauses.any(ways);
  }

  private Query strictWord() {
    TypedWord word = word();
    if (word.prefix()) {
      return Clauses.beginning(word);
    }
    boolean exact = word.exact() || word.han();
    List<Query> beside = new ArrayList<>();
    together().forEach(pair -> beside.add(Clauses.pairAsTyped(pair.getFirst(), pair.getLast())));
    if (beside.isEmpty()) {
      return exact ? Clauses.sameMarks(word) : Clauses.anyMarks(word);
    }
    if (kind == Kind.WORD) {
      beside.addAll(otherwise);
    }
    if (word.number() && from > 0) { // "hội nghị 10" is "lần thứ 10", "nghị quyết 19" "số 19"
      BEFORE_NUMBERS.forEach(before -> beside.add(Clauses.after(before, words())));
    } else if (to < query.words().size() && query.words().get(to).number()) { // "lan thu 10"
      BEFORE_NUMBERS.forEach(before -> beside.add(Clauses.before(word, before)));
    }
    Query besideAny = Clauses.any(beside);
    return exact ? Clauses.all(List.of(Clauses.sameMarks(word), besideAny)) : besideAny;
  }

  /**
   * The word with each neighbour that it must stand beside, if any. A syllable without marks stands
   * for many words ("bay": bay, bảy, bày), one of which a long paragraph holds by chance; and the
   * syllables of a name ("Thanh Hóa") are no name apart.
   */
  public List<List<TypedWord>> together() {
    TypedWord word = word();
    if (word.han()) {
      return neighboursInHan();
    }
    boolean anyNeighbour = !word.exact() || word.number() && ofDates(word);
    return anyNeighbour ? neighbours((left, right) -> true) : neighboursInName();
  }

  /** A character with those directly beside it: by itself it says little. */
  private List<List<TypedWord>> neighboursInHan() {
    return neighbours((left, right) -> left.han() && right.han() && left.end() == right.start());
  }

  /** The word with each neighbour that is of the same name, as capitals tell. */
  private List<List<TypedWord>> neighboursInName() {
    return neighbours(Concept::isName);
  }

  /** But for dates and amounts: "4.400.000.000 USD" may stand there as "4,4 tỷ USD". */
  private List<List<TypedWord>> neighbours(BiPredicate<TypedWord, TypedWord> together) {
    List<TypedWord> all = query.words();
    var pairs = new ArrayList<List<TypedWord>>();
    if (from > 0 && query.factAt(from - 1) == null && together.test(all.get(from - 1), word())) {
      pairs.add(List.of(all.get(from - 1), word()));
    }
    if (to < all.size() && query.factAt(to) == null && together.test(word(), all.get(to))) {
      pairs.add(List.of(word(), all.get(to)));
    }
    return pairs;
  }

  /** In about how many entries it stands: by its rarest syllable or pair, else its other names. */
  public int frequency(TermCounts index) throws IOException {
    int rarest = Integer.MAX_VALUE;
    for (int i = from; i < to; i++) {
      String folded = query.words().get(i).folded();
      boolean paired = i + 1 < to;
      int holding =
          paired
              ? index.of(
                  PassageFields.PAIRS, PairFilter.pair(folded, query.words().get(i + 1).folded()))
              : index.of(PassageFields.FOLDED, folded);
      rarest = Math.min(rarest, holding);
    }
    return rarest == 0 && !otherwise.isEmpty() ? index.of(Clauses.any(otherwise)) : rarest;
  }

  /** "2" stands in every second date. */
  private static boolean ofDates(TypedWord word) {
    return word.number() && word.canonical().length() <= 2;
  }

  public static boolean isName(TypedWord left, TypedWord right) {
    return left.capital()
        && right.capital()
        && !left.number()
        && !right.number()
        && !left.prefix()
        && !right.prefix();
  }
}
