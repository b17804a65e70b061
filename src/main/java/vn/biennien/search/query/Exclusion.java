package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import vn.biennien.language.Fact;
import vn.biennien.language.TypedWord;

/**
 * What a passage must not hold.
 *
 * @param said as it was typed
 * @param words its words
 */
public record Exclusion(String said, List<TypedWord> words) {

  /** "-22/3/2019" excludes the day however it is written, "-2019" what is of that year. */
  public Query query() {
    List<Query> ways = new ArrayList<>(List.of(Clauses.asTyped(words)));
    TypedWord first = words.getFirst();
    if (words.size() == 1 && first.year()) {
      ways.addAll(Clauses.ofYear(first.canonical()));
    }
    Fact.asked(said).forEach(fact -> ways.addAll(Clauses.fact(fact)));
    return Clauses.any(ways);
  }
}
