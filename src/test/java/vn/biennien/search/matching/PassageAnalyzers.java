package vn.biennien.search.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriterConfig;
import vn.biennien.search.analysis.ArchiveAnalyzer;
import vn.biennien.search.analysis.PassageFields;
import vn.biennien.search.query.Ranking;

/** The fields of a passage and their analyzers, for indexes that tests write themselves. */
public final class PassageAnalyzers {

  private static final Map<String, Analyzer> BY_FIELD = byField();
  private static final Map<String, Analyzer> OF_CONTEXT =
      Map.of(
          PassageFields.CONTEXT, ArchiveAnalyzer.canonical(),
          PassageFields.CONTEXT_FOLDED, ArchiveAnalyzer.folded(),
          PassageFields.CONTEXT_FACTS, ArchiveAnalyzer.facts());

  private PassageAnalyzers() {}

  private static Map<String, Analyzer> byField() {
    var analyzers = new LinkedHashMap<String, Analyzer>();
    analyzers.put(PassageFields.TEXT, ArchiveAnalyzer.canonical());
    analyzers.put(PassageFields.FOLDED, ArchiveAnalyzer.folded());
    analyzers.put(PassageFields.PAIRS, ArchiveAnalyzer.foldedPairs());
    analyzers.put(PassageFields.SPELLINGS, ArchiveAnalyzer.spellings());
    analyzers.put(PassageFields.FACTS, ArchiveAnalyzer.facts());
    return analyzers;
  }

  /** How an index is written that scores as the archive's does. */
  public static IndexWriterConfig writing() {
    Map<String, Analyzer> all = new LinkedHashMap<>(BY_FIELD);
    all.putAll(OF_CONTEXT);
    var analyzer = new PerFieldAnalyzerWrapper(ArchiveAnalyzer.canonical(), all);
    return new IndexWriterConfig(analyzer).setSimilarity(Ranking.WORDS);
  }

  /** Adds the words of a passage, to each field. */
  public static void addWords(Document document, String words) {
    BY_FIELD.keySet().forEach(field -> document.add(new TextField(field, words, Field.Store.NO)));
  }

  /** Adds what a document says of itself, to each field. */
  public static void addContext(Document document, String words) {
    OF_CONTEXT.keySet().forEach(field -> document.add(new TextField(field, words, Field.Store.NO)));
  }
}
