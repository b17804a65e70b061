package vn.biennien.search.page;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The texts of all passages as Lucene keeps what it is to give back: a program that is nothing but
 * Lucene has no other place for them. The archive's own index has no texts, so they are in one
 * beside it, in the same order.
 */
final class StoredTexts implements Closeable {

  private static final String TEXT = "text";

  private final Map<Long, Integer> places = new HashMap<>();
  private final Path path;
  private final DirectoryReader reader;

  StoredTexts(JdbcClient sql) throws IOException {
    path = Files.createTempDirectory("texts");
    FSDirectory directory = FSDirectory.open(path);
    try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      sql.sql("select id, text from passage order by id")
          .withFetchSize(1000)
          .query((RowCallbackHandler) row -> keep(row, writer));
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
  }

  private void keep(ResultSet row, IndexWriter writer) throws SQLException {
    var document = new Document();
    document.add(new StoredField(TEXT, row.getString(2)));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    places.put(row.getLong(1), places.size());
  }

  /** The text of a passage. */
  String of(long passage) throws IOException {
    return reader.storedFields().document(places.get(passage), Set.of(TEXT)).get(TEXT);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    FileSystemUtils.deleteRecursively(path);
  }
}
