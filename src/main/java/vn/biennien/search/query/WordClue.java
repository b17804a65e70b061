package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.FunctionWords;
import vn.biennien.language.TypedWord;

/** A word, of whatever sort. */
public final class WordClue extends NeighbourClue {

  /** "Trung Quốc và Văn phòng" is far enough from "quốc phòng". */
  private static final int ONE_BETWEEN = 1;

  private WordClue(TypedQuery query, int at, List<Query> otherwise) {
    super(query, at, at + 1, otherwise);
  }

  static Clue at(TypedQuery query, int at, List<OtherNames> names) {
    return new WordClue(query, at, besideNumber(query, at, names));
  }

  /** "2 nuoc" is also "hai nước": the word beside the number, where that is written in letters. */
  private static List<Query> besideNumber(TypedQuery query, int at, List<OtherNames> names) {
    String word = query.words().get(at).folded();
    var pairs = new ArrayList<Query>();
    for (OtherNames name : names) {
      for (OtherNames.Variant variant : name.numerals()) {
        if (name.end() == at) {
          pairs.add(Clauses.pair(CanonicalForm.fold(variant.words().getLast()), word));
        } else if (name.at() == at + 1) {
          pairs.add(Clauses.pair(word, CanonicalForm.fold(variant.words().getFirst())));
        }
      }
    }
    return pairs;
  }

  @Override
  public boolean isWord() {
    return true;
  }

  @Override
  public Query strict() {
    return word().prefix() ? Clauses.beginning(word()) : besideNeighbours(otherwise());
  }

  @Override
  public Query loose() {
    if (word().prefix()) {
      return Clauses.beginning(word());
    }
    List<List<TypedWord>> han = neighboursInHan();
    return han.isEmpty() ? super.loose() : besideAny(han);
  }

  @Override
  public Query looseWhole() {
    return neighboursInName().isEmpty() ? loose() : besideItsName();
  }

  @Override
  public Query withMarks() {
    if (word().prefix()) {
      return Clauses.beginning(word());
    }
    List<List<TypedWord>> name = neighboursInName();
    return name.isEmpty()
        ? Clauses.sameMarks(word())
        : Clauses.any(
            name.stream().map(pair -> Clauses.sameMarks(Clauses.canonical(pair), 0)).toList());
  }

  @Override
  public Query besideItsName() {
    return besideAny(neighboursInName());
  }

  private static Query besideAny(List<List<TypedWord>> pairs) {
    return Clauses.any(
        pairs.stream().map(pair -> Clauses.pair(pair.getFirst(), pair.getLast())).toList());
  }

  /** Whether these are two words that were typed one after the other. */
  public static boolean areTwo(Clue left, Clue right) {
    return left.isWord()
        && right.isWord()
        && left.to() == right.from()
        && !left.word().number()
        && !right.word().number();
  }

  /** Whether these are the syllables of one name, as capitals tell, and nothing else. */
  public static boolean areOneName(List<Clue> clues) {
    return clues.size() > 1
        && IntStream.range(1, clues.size())
            .allMatch(i -> {
              Clue left = clues.get(i - 1);
              Clue right = clues.get(i);
              return areTwo(left, right) && isName(left.word(), right.word());
            });
  }

  public static boolean isName(TypedWord left, TypedWord right) {
    return left.capital()
        && right.capital()
        && !left.number()
        && !right.number()
        && !left.prefix()
        && !right.prefix();
  }

  /** Passages that hold two such words near each other, with any marks. */
  public static Query near(Clue left, Clue right) {
    return Clauses.anyMarks(left.query().words().subList(left.from(), right.to()), NEAR);
  }

  /** The same with the marks that were typed, or in what the document says of itself. */
  public static Query nearAsTyped(Clue left, Clue right) {
    List<TypedWord> two = left.query().words().subList(left.from(), right.to());
    Query inOrder = Clauses.pairAsTyped(two.getFirst(), two.getLast());
    Query inContext = Clauses.inContext(two);
    if (two.stream().map(TypedWord::canonical).anyMatch(FunctionWords::isOfGrammar)) {
      return Clauses.any(List.of(inContext, inOrder)); // "khẩu của" is no "của khẩu"
    }
    boolean exact = two.stream().allMatch(TypedWord::exact);
    return Clauses.any(
        List.of(
            inContext,
            exact ? Clauses.sameMarks(Clauses.canonical(two), ONE_BETWEEN) : inOrder,
            Clauses.pairAsTyped(two.getLast(), two.getFirst()))); // "gạo, sắn" for "sắn gạo"
  }

  /** Passages that hold all of these, words beside each other as they were typed, any marks. */
  public static Query inARow(List<Clue> clues) {
    List<Query> all = new ArrayList<>();
    boolean besideLast = false;
    for (int i = 0; i < clues.size(); i++) {
      Clue clue = clues.get(i);
      boolean besideNext = i + 1 < clues.size() && areTwo(clue, clues.get(i + 1));
      if (besideNext) {
        all.add(Clauses.pair(clue.word(), clues.get(i + 1).word()));
      } else if (!besideLast) {
        all.add(clue.looseWhole());
      }
      besideLast = besideNext;
    }
    return Clauses.all(all);
  }
}
