package vn.biennien.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * How many entries of an index hold a term, of those that its reader may read. What is decided by
 * such numbers (how a word is spelled, what belongs together, what tells something) must not differ
 * by what somebody may not read: whoever asks often enough could read it out.
 */
final class TermCounts {

  /** Which entries of a segment may be read. */
  @FunctionalInterface
  private interface Readable {
    Bits in(LeafReaderContext segment) throws IOException;
  }

  private final IndexReader index;
  private final @Nullable Readable readable;

  private TermCounts(IndexReader index, @Nullable Readable readable) {
    this.index = index;
    this.readable = readable;
  }

  /** Of an index all of which may be read. */
  static TermCounts of(IndexReader index) {
    return new TermCounts(index, null);
  }

  /** Of the passages of these documents. */
  static TermCounts of(IndexReader index, ReadableDocuments documents) {
    return new TermCounts(index, documents.isAll() ? null : documents::passages);
  }

  /** Of an index of records, for whoever may read these sensitivities. */
  static TermCounts ofRecords(IndexReader index, Collection<String> sensitivities)
      throws IOException {
    var searcher = new IndexSearcher(index);
    Query told = searcher.rewrite(new ConstantScoreQuery(RecordSearch.told(sensitivities)));
    Weight weight = searcher.createWeight(told, ScoreMode.COMPLETE_NO_SCORES, 1);
    return new TermCounts(index, segment -> matching(weight.scorer(segment), segment));
  }

  private static Bits matching(@Nullable Scorer scorer, LeafReaderContext segment)
      throws IOException {
    var matching = new FixedBitSet(Math.max(1, segment.reader().maxDoc()));
    if (scorer != null) {
      matching.or(scorer.iterator());
    }
    return matching;
  }

  /** How many entries hold the term. */
  int of(String field, String text) throws IOException {
    var term = new Term(field, text);
    int all = index.docFreq(term);
    if (readable == null || all == 0) {
      return all;
    }
    int count = 0;
    for (LeafReaderContext segment : index.leaves()) {
      PostingsEnum entries = segment.reader().postings(term, PostingsEnum.NONE);
      if (entries != null) {
        count += count(entries, readable.in(segment), segment.reader().getLiveDocs());
      }
    }
    return count;
  }

  private static int count(DocIdSetIterator entries, Bits readable, @Nullable Bits live)
      throws IOException {
    int count = 0;
    for (int at = entries.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = entries.nextDoc()) {
      if (readable.get(at) && (live == null || live.get(at))) {
        count++;
      }
    }
    return count;
  }

  /** How many entries there are. */
  int entries() throws IOException {
    if (readable == null) {
      return index.numDocs();
    }
    int count = 0;
    for (LeafReaderContext segment : index.leaves()) {
      count +=
          count(
              DocIdSetIterator.all(segment.reader().maxDoc()),
              readable.in(segment),
              segment.reader().getLiveDocs());
    }
    return count;
  }
}
