package vn.biennien.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.Fact;

/** An amount or a share. */
public final class AmountClue extends FactClue {

  private AmountClue(TypedQuery query, int at, Fact fact) {
    super(query, at, fact);
  }

  static @Nullable Clue at(TypedQuery query, int at, List<OtherNames> names) {
    Fact fact = query.factAt(at);
    return fact == null || fact.isDate() ? null : new AmountClue(query, at, fact);
  }

  @Override
  boolean isWhole() {
    return true;
  }
}
