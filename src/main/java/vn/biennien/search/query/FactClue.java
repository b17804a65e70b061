package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import vn.biennien.language.Fact;

/** What is stated by figures, and equal however it is written. */
public abstract sealed class FactClue extends Clue permits DateClue, AmountClue {

  private final Fact fact;

  FactClue(TypedQuery query, int at, Fact fact) {
    super(query, at, query.endOf(fact), stated(fact));
    this.fact = fact;
  }

  private static List<Query> stated(Fact fact) {
    List<Query> stated = new ArrayList<>(Clauses.fact(fact));
    stated.add(Clauses.dateOfDocument(fact));
    return stated;
  }

  @Override
  public Fact fact() {
    return fact;
  }

  /** Whether the words that state it say nothing else: "30%" is not the 30 of a day. */
  abstract boolean isWhole();

  @Override
  public Query strict() {
    return isWhole() ? Clauses.any(otherwise()) : super.strict();
  }

  @Override
  public Query loose() {
    return isWhole()
        ? Clauses.any(Stream.concat(otherwise().stream(), Clauses.nearly(fact)).toList())
        : super.loose();
  }

  @Override
  public Query inContext() {
    return or(super.inContext());
  }

  @Override
  public List<Query> scores(Weights weights) {
    return List.of(); // facts count by themselves
  }

  @Override
  public boolean narrows() {
    return true;
  }

  @Override
  public boolean isOfSeveral() {
    return false;
  }

  @Override
  public String code(boolean sameMarks) {
    return "exact";
  }
}
