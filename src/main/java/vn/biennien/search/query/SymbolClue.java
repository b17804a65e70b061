package vn.biennien.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper's number with its symbol. */
public final class SymbolClue extends Clue {

  private final PaperSymbol symbol;

  private SymbolClue(TypedQuery query, PaperSymbol symbol, List<OtherNames> names) {
    super(query, symbol.from(), symbol.to(), symbol.otherwise(names));
    this.symbol = symbol;
  }

  static @Nullable Clue at(TypedQuery query, int at, List<OtherNames> names) {
    PaperSymbol symbol = PaperSymbol.at(query, at);
    return symbol == null ? null : new SymbolClue(query, symbol, names);
  }

  public PaperSymbol symbol() {
    return symbol;
  }

  @Override
  public String code(boolean sameMarks) {
    return "symbol";
  }
}
