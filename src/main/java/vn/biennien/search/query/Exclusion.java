package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import vn.biennien.language.TypedWord;

/** What a passage must not hold: "-22/3/2019" excludes the day however it is written. */
public final class Exclusion extends Clue {

  private final String said;

  /**
   * @param said as it was typed
   * @param held the words and facts of nothing else
   */
  Exclusion(String said, TypedQuery held) {
    super(held, 0, held.words().size(), otherwise(held));
    this.said = said;
  }

  /** "-2019" excludes what is of that year. */
  private static List<Query> otherwise(TypedQuery held) {
    List<Query> ways = new ArrayList<>();
    TypedWord first = held.words().getFirst();
    if (held.words().size() == 1 && first.year()) {
      ways.addAll(Clauses.ofYear(first.canonical()));
    }
    held.facts().forEach(fact -> ways.addAll(Clauses.fact(fact)));
    return ways;
  }

  public String said() {
    return said;
  }
}
