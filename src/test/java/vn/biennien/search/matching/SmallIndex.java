package vn.biennien.search.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.biennien.search.analysis.ArchiveAnalyzer;
import vn.biennien.search.analysis.PassageFields;
import vn.biennien.search.query.Rules;
import vn.biennien.search.query.Synonyms;
import vn.biennien.search.query.TermCounts;
import vn.biennien.search.query.TypedQuery;

/** A few passages in memory, analysed as the archive analyses them. */
final class SmallIndex {

  private static final Synonyms SYNONYMS = Synonyms.load();

  private final List<String> passages = new ArrayList<>();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private SmallIndex(String year, List<String> texts) throws IOException {
    var directory = new ByteBuffersDirectory();
    var analyzer =
        new PerFieldAnalyzerWrapper(
            ArchiveAnalyzer.canonical(),
            Map.of(
                PassageFields.FOLDED, ArchiveAnalyzer.folded(),
                PassageFields.PAIRS, ArchiveAnalyzer.foldedPairs(),
                PassageFields.SPELLINGS, ArchiveAnalyzer.spellings(),
                PassageFields.FACTS, ArchiveAnalyzer.facts()));
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String text : texts) {
        passages.add(text);
        var document = new Document();
        document.add(new StringField(PassageFields.YEAR, year, Field.Store.NO));
        for (String field :
            List.of(
                PassageFields.TEXT,
                PassageFields.FOLDED,
                PassageFields.PAIRS,
                PassageFields.SPELLINGS,
                PassageFields.FACTS)) {
          document.add(new TextField(field, text, Field.Store.NO));
        }
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  static SmallIndex of(String... passages) {
    return ofYear("", passages);
  }

  static SmallIndex ofYear(String year, String... passages) {
    try {
      return new SmallIndex(year, List.of(passages));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ArchiveQuery query(String typed) {
    return ArchiveQuery.understand(
        SYNONYMS, TypedQuery.of(typed), word -> false, read -> List.of(), Rules.ALL);
  }

  /** The passages that hold every concept, best first. */
  List<String> find(String typed) {
    return passages(query(typed).strict());
  }

  /** The same where marks count. */
  List<String> findWithMarks(String typed) {
    List<String> found = passages(query(typed).strictWithMarks());
    return found.isEmpty() ? find(typed) : found;
  }

  /** All passages that share something with what was typed, best first. */
  List<String> rank(String typed) {
    return passages(query(typed).ranking().query());
  }

  List<String> nearest(String typed) {
    return passages(query(typed).nearest(counts()));
  }

  /** The passages that hold most of what was typed. */
  List<String> most(String typed) {
    return passages(query(typed).most(counts()));
  }

  private TermCounts counts() {
    return new TermCounts(reader, new MatchAllDocsQuery());
  }

  String suggest(String typed) {
    try {
      List<String> likely = new Spelling(reader, counts()).suggestions(TypedQuery.of(typed));
      return likely.isEmpty() ? null : likely.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> passages(Query query) {
    try {
      var found = new ArrayList<String>();
      for (ScoreDoc hit : searcher.search(query, 20).scoreDocs) {
        found.add(passages.get(hit.doc));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
