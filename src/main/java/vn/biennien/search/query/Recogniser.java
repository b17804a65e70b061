package vn.biennien.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees whether a clue of one sort begins at a word: what is surer, and longer, comes first. */
public enum Recogniser {
  PHRASE(PhraseClue::at),
  SYMBOL(SymbolClue::at),
  DATE(DateClue::at),
  AMOUNT(AmountClue::at),
  YEAR(YearClue::at),
  NUMBER(NumberClue::at),
  NAME(NameClue::at);

  @FunctionalInterface
  private interface Begins {
    @Nullable Clue at(TypedQuery query, int at, List<OtherNames> names);
  }

  private final Begins begins;

  Recogniser(Begins begins) {
    this.begins = begins;
  }

  @Nullable Clue at(TypedQuery query, int at, List<OtherNames> names) {
    return begins.at(query, at, names);
  }
}
