package vn.biennien.search.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A test collection in the form of the BEIR benchmark: {@code corpus.jsonl}, {@code queries.jsonl}
 * and {@code qrels/test.tsv} in one directory.
 */
public record BeirCorpus(Path directory) {

  private static final JsonMapper JSON = new JsonMapper();

  /** A document of the corpus; its title may be missing. */
  public record Document(@JsonProperty("_id") String id, String title, String text) {

    /** The text as one passage, as the collection's judgements mean it, or cut at its lines. */
    List<String> passages(boolean cutAtLines) {
      return cutAtLines
          ? text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()
          : List.of(text);
    }
  }

  /** A query of the collection, judged or not. */
  record Query(@JsonProperty("_id") String id, String text) {}

  /** Takes what is read, one at a time: a corpus need not fit in memory. */
  @FunctionalInterface
  public interface Taker {
    void take(Document document) throws IOException;
  }

  public void documents(Taker taker) throws IOException {
    documents(directory.resolve("corpus.jsonl"), Long.MAX_VALUE, taker);
  }

  /**
   * Reads the documents of one file.
   *
   * @param most how many of them
   */
  public static void documents(Path file, long most, Taker taker) throws IOException {
    long taken = 0;
    try (MappingIterator<Document> documents =
        JSON.readerFor(Document.class).readValues(file.toFile())) {
      while (taken++ < most && documents.hasNextValue()) {
        taker.take(documents.nextValue());
      }
    }
  }

  List<Query> queries() throws IOException {
    try (MappingIterator<Query> queries =
        JSON.readerFor(Query.class).readValues(directory.resolve("queries.jsonl").toFile())) {
      return queries.readAll();
    }
  }

  /** The grades of the relevant documents of each query. */
  Map<String, Map<String, Integer>> judgements() throws IOException {
    Map<String, Map<String, Integer>> judgements = new HashMap<>();
    try (Stream<String> lines = Files.lines(directory.resolve("qrels").resolve("test.tsv"))) {
      lines
          .skip(1)
          .map(line -> line.split("\t"))
          .filter(line -> Integer.parseInt(line[2]) > 0)
          .forEach(line ->
              judgements
                  .computeIfAbsent(line[0], query -> new HashMap<>())
                  .put(line[1], Integer.valueOf(line[2])));
    }
    return judgements;
  }
}
