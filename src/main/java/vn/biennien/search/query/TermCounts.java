package vn.biennien.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.biennien.search.analysis.PassageFields;

/**
 * How many entries of an index hold a term, of those that its reader may read. What is decided by
 * such numbers (how a word is spelled, what belongs together, what tells something) must not differ
 * by what somebody may not read: whoever asks often enough could read it out.
 */
public final class TermCounts {

  private final IndexSearcher searcher;
  private final Query readable;

  /**
   * @param readable the entries that may be read
   */
  public TermCounts(IndexReader index, Query readable) {
    this.searcher = new IndexSearcher(index);
    this.readable = readable;
  }

  /** How many entries hold the term. */
  public int of(String field, String text) {
    return of(new TermQuery(new Term(field, text)));
  }

  /** Whether a word, or two beside each other, stand in any entry, with whatever marks. */
  public boolean knows(String folded) {
    return has(folded.indexOf(' ') > 0 ? PassageFields.PAIRS : PassageFields.FOLDED, folded);
  }

  /** Whether any entry holds the term: sooner told than how many. */
  public boolean has(String field, String text) {
    try {
      Query both = Clauses.all(List.of(new TermQuery(new Term(field, text)), readable));
      return searcher.search(both, 1).scoreDocs.length > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many entries match. */
  public int of(Query query) {
    try {
      return searcher.count(Clauses.all(List.of(query, readable)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many entries there are. */
  public int entries() {
    return of(new MatchAllDocsQuery());
  }
}
