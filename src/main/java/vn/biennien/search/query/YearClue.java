package vn.biennien.search.query;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** A year, or several from one to another. */
public final class YearClue extends Clue {

  private YearClue(TypedQuery query, int from, int to) {
    super(query, from, to, Clauses.ofYears(query.words().get(from), query.words().get(to - 1)));
  }

  static @Nullable Clue at(TypedQuery query, int at, List<OtherNames> names) {
    return query.words().get(at).year() ? new YearClue(query, at, query.endOfYears(at)) : null;
  }

  @Override
  public Query inContext() {
    return or(super.inContext());
  }

  @Override
  public List<Query> scores(Weights weights) {
    Query ofThen = Clauses.boosted(new ConstantScoreQuery(strict()), weights.year());
    return Stream.concat(Stream.of(ofThen), super.scores(weights).stream()).toList();
  }

  @Override
  public boolean narrows() {
    return true;
  }

  @Override
  public String codeOfContext() {
    return "year";
  }
}
