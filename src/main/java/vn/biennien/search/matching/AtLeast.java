package vn.biennien.search.matching;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Passages that hold at least so many of several things; nothing is scored. A search counts every
 * such passage, often a tenth of the archive: so they are not found one by one, as Lucene's own
 * query of this kind does, but 64 at a time, see {@link BitCounts}.
 */
public final class AtLeast extends Query {

  private final int number;
  private final List<Query> things;

  /**
   * @param number at least 1
   */
  AtLeast(int number, List<Query> things) {
    this.number = number;
    this.things = List.copyOf(things);
  }

  public int number() {
    return number;
  }

  public List<Query> things() {
    return things;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var counts = new BitCounts(searcher.getIndexReader().maxDoc(), things.size());
    for (Query thing : things) {
      counts.add(PassageSet.of(searcher, thing).bits());
    }
    return new PassageSet(counts.atLeast(number));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    QueryVisitor inner = visitor.getSubVisitor(Occur.SHOULD, this);
    things.forEach(thing -> thing.visit(inner));
  }

  @Override
  public String toString(String field) {
    return number + " of " + things;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AtLeast that && number == that.number && things.equals(that.things);
  }

  @Override
  public int hashCode() {
    return 31 * things.hashCode() + number;
  }
}
