package vn.biennien.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.biennien.search.query.Clauses;

/** Our query and Lucene's of the same meaning find the same. */
class AtLeastTests {

  private static final String FIELD = "text";
  private static final int WORDS = 12;
  private static final int PASSAGES = 1003;

  private static DirectoryReader index;

  @BeforeAll
  static void writeSeveralSegmentsWithGaps() throws IOException {
    var directory = new ByteBuffersDirectory();
    var random = new Random(7);
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (int i = 0; i < PASSAGES; i++) {
        var passage = new Document();
        passage.add(new TextField(FIELD, text(random), Field.Store.NO));
        writer.addDocument(passage);
        if (i % 400 == 399) {
          writer.commit();
        }
      }
      writer.deleteDocuments(new PhraseQuery(FIELD, "w1", "w2"));
    }
    index = DirectoryReader.open(directory);
  }

  /** Words are the rarer the higher their number. */
  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      words.add("w" + (int) (WORDS * random.nextDouble() * random.nextDouble()));
    }
    return String.join(" ", words);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @RepeatedTest(200)
  void findsWhatLucenesOwnQueryFinds(RepetitionInfo repetition) throws IOException {
    var random = new Random(repetition.getCurrentRepetition());
    List<Query> things =
        IntStream.rangeClosed(0, random.nextInt(9)).mapToObj(i -> thing(random)).toList();
    int number = 1 + random.nextInt(things.size() + 1);

    assertThat(found(new AtLeast(number, things))).isEqualTo(found(plain(number, things)));
  }

  @Test
  void findsNothingWhereThereAreFewerThingsThanAsked() throws IOException {
    assertThat(found(new AtLeast(3, List.of(word("w0"), word("w1"), word("never"))))).isEmpty();
  }

  @Test
  void countsAThingOnceThoughItIsSaidInSeveralWays() throws IOException {
    Query inTwoWays = Clauses.any(List.of(word("w0"), word("w1")));

    assertThat(found(new AtLeast(2, List.of(inTwoWays, word("w2")))))
        .isNotEmpty()
        .isEqualTo(found(Clauses.all(List.of(inTwoWays, word("w2")))));
  }

  private static Query thing(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new PhraseQuery(1 + random.nextInt(2), FIELD, any(random), any(random));
      case 1 -> Clauses.any(List.of(word(any(random)), thing(random)));
      case 2 -> Clauses.all(List.of(word(any(random)), word(any(random))));
      default -> word(any(random));
    };
  }

  private static String any(Random random) {
    return "w" + random.nextInt(WORDS + 1);
  }

  private static Query word(String word) {
    return new TermQuery(new Term(FIELD, word));
  }

  private static Query plain(int number, List<Query> things) {
    var plain = new BooleanQuery.Builder();
    things.forEach(thing -> plain.add(thing, Occur.SHOULD));
    return plain.setMinimumNumberShouldMatch(number).build();
  }

  private static List<Integer> found(Query query) throws IOException {
    ScoreDoc[] hits = new IndexSearcher(index).search(query, PASSAGES).scoreDocs;
    return IntStream.range(0, hits.length).map(i -> hits[i].doc).sorted().boxed().toList();
  }
}
