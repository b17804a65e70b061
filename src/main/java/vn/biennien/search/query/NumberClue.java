package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.TypedWord;

/** A number, in figures, in words or as Romans wrote it. */
public final class NumberClue extends NeighbourClue {

  private NumberClue(TypedQuery query, OtherNames number) {
    super(query, number.at(), number.end(), number.phrases(query));
  }

  static @Nullable Clue at(TypedQuery query, int at, List<OtherNames> names) {
    OtherNames name = OtherNames.at(names, at);
    return name == null || name.numerals().isEmpty() ? null : new NumberClue(query, name);
  }

  @Override
  public Query strict() {
    return or(word().number() ? besideNeighbours(List.of()) : besideAnyNeighbour());
  }

  /** "mười" of "lần thứ mười" is not that of "mười năm". */
  private Query besideAnyNeighbour() {
    List<TypedWord> all = query().words();
    List<Query> ways = new ArrayList<>();
    if (from() > 0 && !all.get(from() - 1).quoted()) {
      ways.add(Clauses.asTyped(all.subList(from() - 1, to())));
      BEFORE_NUMBERS.forEach(before -> ways.add(Clauses.after(before, words())));
    }
    if (to() < all.size() && !all.get(to()).quoted() && !all.get(to()).prefix()) {
      ways.add(Clauses.asTyped(all.subList(from(), to() + 1)));
    }
    return ways.isEmpty() ? Clauses.asTyped(words()) : Clauses.any(ways);
  }
}
