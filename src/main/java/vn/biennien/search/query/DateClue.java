package vn.biennien.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.Fact;

/** A day, a month, or a span of them. */
public final class DateClue extends FactClue {

  private DateClue(TypedQuery query, int at, Fact fact) {
    super(query, at, fact);
  }

  static @Nullable Clue at(TypedQuery query, int at, List<OtherNames> names) {
    Fact fact = query.factAt(at);
    return fact == null || !fact.isDate() ? null : new DateClue(query, at, fact);
  }

  /** "22-3" may be written so in a text as well. */
  @Override
  boolean isWhole() {
    return to() == from() + 1;
  }
}
