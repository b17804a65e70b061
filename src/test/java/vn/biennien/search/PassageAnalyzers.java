package vn.biennien.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriterConfig;

/** The fields of a passage and their analyzers, for indexes that tests write themselves. */
final class PassageAnalyzers {

  private static final Map<String, Analyzer> BY_FIELD = byField();

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
  static IndexWriterConfig writing() {
    var analyzer = new PerFieldAnalyzerWrapper(ArchiveAnalyzer.canonical(), BY_FIELD);
    return new IndexWriterConfig(analyzer).setSimilarity(PassageSearch.SIMILARITY);
  }

  /** Adds the words of a passage, to each field. */
  static void addWords(Document document, String words) {
    BY_FIELD.keySet().forEach(field -> document.add(new TextField(field, words, Field.Store.NO)));
  }
}
