package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.PaperSymbol;
import vn.biennien.language.TypedWord;
import vn.biennien.search.analysis.PassageFields;

/** A paper's number with its symbol. */
public final class SymbolClue extends Clue {

  /** Letters that may be left out between the number and those that were typed. */
  private static final int LEFT_OUT = 2;

  private final TypedWord number;

  /** What was typed beside the number: its year, and the letters of its symbol. */
  private final List<TypedWord> parts;

  private SymbolClue(TypedQuery query, PaperSymbol symbol, List<OtherNames> names) {
    super(query, symbol.from(), symbol.to(), otherwise(symbol, names));
    this.number = symbol.numbers().getFirst();
    this.parts = parts(symbol);
  }

  static @Nullable Clue at(TypedQuery query, int at, List<OtherNames> names) {
    PaperSymbol symbol = PaperSymbol.at(query.words(), at);
    return symbol == null ? null : new SymbolClue(query, symbol, names);
  }

  private static List<TypedWord> parts(PaperSymbol symbol) {
    return Stream.concat(symbol.numbers().stream().skip(1), symbol.letters().stream()).toList();
  }

  /**
   * What names it otherwise than all that was typed in a row: each of its letters soon after its
   * number, in the passage or in what its document says of itself; and, because "4 TP" is no paper,
   * the number beside what the letters stand for.
   *
   * @param names what abbreviations in the query stand for
   */
  private static List<Query> otherwise(PaperSymbol symbol, List<OtherNames> names) {
    TypedWord number = symbol.numbers().getFirst();
    List<Query> ways = new ArrayList<>();
    ways.add(inPart(symbol, PassageFields.FOLDED));
    ways.add(inPart(symbol, PassageFields.CONTEXT_FOLDED));
    if (symbol.letters().size() == 1
        && symbol.numbers().size() == 1
        && symbol.to() - symbol.from() == 2) {
      names.stream()
          .filter(name -> name.at() == symbol.to() - 1)
          .flatMap(name -> name.variants().stream())
          .map(full -> Stream.concat(Stream.of(number.canonical()), full.words().stream()))
          .forEach(words -> ways.add(Clauses.sameMarks(words.toList(), 0)));
    }
    return ways;
  }

  private static Query inPart(PaperSymbol symbol, String field) {
    int between = LEFT_OUT + symbol.numbers().size() - 1;
    return Clauses.all(
        parts(symbol).stream()
            .map(part -> Clauses.inOrder(field, symbol.numbers().getFirst(), part, between))
            .toList());
  }

  /** From its number to its last letters. */
  @Override
  public @Nullable Place in(List<PassageWord> passage) {
    for (int at = 0; at < passage.size(); at++) {
      int most = Math.min(passage.size(), at + 1 + parts.size() + LEFT_OUT);
      if (passage.get(at).is(number)) {
        int end = endOf(passage.subList(at + 1, most));
        if (end > 0) {
          return new Place(at, at + 1 + end);
        }
      }
    }
    return null;
  }

  /** Behind the last of its parts, where all of them are among these words; else 0. */
  private int endOf(List<PassageWord> words) {
    int end = 0;
    for (TypedWord part : parts) {
      int at = PassageWord.find(words, List.of(part), PassageWord::is, 0);
      if (at < 0) {
        return 0;
      }
      end = Math.max(end, at + 1);
    }
    return end;
  }

  @Override
  public String code(boolean sameMarks) {
    return "symbol";
  }
}
