package vn.biennien.search.query;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How what is found is put in order.
 *
 * @param query scores it
 * @param similarity how the length of a text and the repetition of a word count in that
 */
public record Ranking(Query query, Similarity similarity) {

  /**
   * Of few words. Length counts half as much as usual: a passage is one paragraph, and a paragraph
   * of one line is not six times as much about its words as one of six.
   */
  public static final Similarity WORDS = new BM25Similarity(1.2f, .5f);

  /**
   * Of many. Most words of a question are not what it is about, and a long text holds some of them
   * by chance: length counts almost in full, and a word said again adds less. That verbose queries
   * want more of this than short ones: Zhai and Lafferty, A study of smoothing methods for language
   * models applied to information retrieval, 2004.
   */
  public static final Similarity QUESTION = new BM25Similarity(.9f, .9f);

  /** Of few words. */
  public static Ranking byWords(Query query) {
    return new Ranking(query, WORDS);
  }

  /** Asks an index for the best. */
  public IndexSearcher searcher(IndexReader index) {
    var searcher = new IndexSearcher(index);
    searcher.setSimilarity(similarity);
    return searcher;
  }
}
