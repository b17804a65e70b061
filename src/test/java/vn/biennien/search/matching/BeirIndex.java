package vn.biennien.search.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.springframework.util.FileSystemUtils;
import vn.biennien.search.index.Facet;
import vn.biennien.search.index.PassageBinder;

/**
 * A throw-away index of a BEIR corpus. It has what the archive's index of passages has, so that the
 * archive's own search runs on it: every document is public.
 */
final class BeirIndex implements AutoCloseable {

  static final String SENSITIVITY = "public";

  private final Path path;
  private final FSDirectory directory;

  /** How the archive cuts its own texts; collections judge whole ones. */
  private static final boolean CUT_AT_LINES = Boolean.getBoolean("beir.lines");

  private final List<String> ids = new ArrayList<>();
  private final DirectoryReader reader;
  private long passages;

  private BeirIndex(BeirCorpus corpus, List<BeirCorpus.Document> distractors) throws IOException {
    path = Files.createTempDirectory("beir");
    directory = FSDirectory.open(path);
    try (var writer = new IndexWriter(directory, PassageAnalyzers.writing())) {
      corpus.documents(document -> add(document, writer));
      for (BeirCorpus.Document document : distractors) {
        add(document, writer);
      }
    }
    reader = DirectoryReader.open(directory);
  }

  /**
   * @param distractors documents of elsewhere among which those of the corpus are to be found
   */
  static BeirIndex of(BeirCorpus corpus, List<BeirCorpus.Document> distractors) throws IOException {
    return new BeirIndex(corpus, distractors);
  }

  private void add(BeirCorpus.Document document, IndexWriter writer) throws IOException {
    String title = document.title() == null ? "" : document.title();
    for (String passage : document.passages(CUT_AT_LINES)) {
      writer.addDocument(entry(ids.size(), passages++, passage, title));
    }
    ids.add(document.id());
  }

  private static Document entry(long document, long passage, String words, String title) {
    var entry = new Document();
    PassageAnalyzers.addWords(entry, words);
    PassageAnalyzers.addContext(entry, title);
    entry.add(new SortedNumericDocValuesField(PassageBinder.DOCUMENT, document));
    entry.add(new SortedNumericDocValuesField(PassageBinder.RECORD, passage));
    entry.add(new SortedSetDocValuesField(Facet.SENSITIVITY.code(), new BytesRef(SENSITIVITY)));
    return entry;
  }

  IndexReader reader() {
    return reader;
  }

  PassageSearch search() throws IOException {
    return new PassageSearch(reader, Set.of(SENSITIVITY), Map.of());
  }

  /** What the corpus calls a document. */
  String id(DocumentScore document) {
    return ids.get((int) document.document());
  }

  int documents() {
    return ids.size();
  }

  long passages() {
    return passages;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    FileSystemUtils.deleteRecursively(path);
  }
}
