package vn.biennien.search.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.biennien.search.index.PassageBinder;
import vn.biennien.search.matching.PassageAnalyzers;

/**
 * Writes the same passages into the same fields with nothing but Lucene and three queries: what
 * mass indexing costs at the least.
 */
final class RawIndexing {

  /** As many as the mass indexer has. */
  private static final int THREADS = 2;

  private static final int WAITING = 1000;

  private record Known(String words, @Nullable Integer day, List<String[]> facets) {}

  private final JdbcClient sql;
  private final Map<Long, Known> documents = new HashMap<>();
  private final Semaphore waiting = new Semaphore(WAITING);

  RawIndexing(JdbcClient sql) {
    this.sql = sql;
  }

  /** Indexes all passages into a directory that is then deleted. */
  void run() throws IOException, InterruptedException {
    Path path = Files.createTempDirectory("raw");
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (FSDirectory directory = FSDirectory.open(path);
        var writer = new IndexWriter(directory, PassageAnalyzers.writing())) {
      readDocuments();
      sql.sql("select id, document_id, text from passage order by id")
          .withFetchSize(1000)
          .query((RowCallbackHandler) row -> add(row, writer, threads));
      threads.shutdown();
      threads.awaitTermination(1, TimeUnit.HOURS);
      writer.commit();
    } finally {
      FileSystemUtils.deleteRecursively(path);
    }
  }

  private void readDocuments() {
    sql.sql("select document_id, words, date_start - date '1970-01-01' from document_context")
        .query(
            (RowCallbackHandler)
                row ->
                    documents.put(
                        row.getLong(1),
                        new Known(
                            row.getString(2), row.getObject(3, Integer.class), new ArrayList<>())));
    sql.sql("select document_id, facet, value from document_facet")
        .query(
            (RowCallbackHandler)
                row ->
                    documents
                        .get(row.getLong(1))
                        .facets()
                        .add(new String[] {row.getString(2), row.getString(3)}));
  }

  private void add(ResultSet row, IndexWriter writer, ExecutorService threads) throws SQLException {
    long id = row.getLong(1);
    long document = row.getLong(2);
    String text = row.getString(3);
    waiting.acquireUninterruptibly();
    threads.execute(() -> {
      try {
        writer.addDocument(entry(id, document, text));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        waiting.release();
      }
    });
  }

  private Document entry(long id, long document, String text) {
    Known known = documents.get(document);
    var entry = new Document();
    entry.add(new StringField("id", String.valueOf(id), Field.Store.YES));
    PassageAnalyzers.addWords(entry, text);
    PassageAnalyzers.addContext(entry, known.words());
    entry.add(new SortedNumericDocValuesField(PassageBinder.RECORD, id));
    entry.add(new SortedNumericDocValuesField(PassageBinder.DOCUMENT, document));
    if (known.day() != null) {
      entry.add(new SortedNumericDocValuesField(PassageBinder.DAY, known.day()));
    }
    for (String[] facet : known.facets()) {
      entry.add(new StringField(facet[0], facet[1], Field.Store.NO));
      entry.add(new SortedSetDocValuesField(facet[0], new BytesRef(facet[1])));
    }
    return entry;
  }
}
