package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import vn.biennien.FreshDataDirectory;
import vn.biennien.document.Passage;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.index.IndexKeeper;
import vn.biennien.search.matching.SearchPlan;
import vn.biennien.search.query.Ranking;

/**
 * Compares the archive's search with nothing but Lucene and with PostgreSQL, in an archive of many
 * texts. {@code -Dbenchmark} names the corpus of a BEIR collection, {@code -Dbenchmark.passages}
 * how many passages there are to be (several numbers, ascending: measured at each); without it, a
 * few texts of our own keep the benchmark from rotting.
 */
@Tag("alone")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDataDirectory.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@DirtiesContext
class SearchBenchmarkTests {

  private static final String PAGE = "page";
  private static final String HTML = "page as HTML";
  private static final String LUCENE = "raw Lucene, texts at hand";
  private static final String STORED = "raw Lucene, texts stored";
  private static final String POSTGRES = "PostgreSQL, same page";
  private static final String EVERY_WORD = "PostgreSQL, every word";

  private static final String CORPUS = System.getProperty("benchmark");
  private static final String SIZES = System.getProperty("benchmark.passages", "300");

  /** With more, only the page is compared with Lucene: PostgreSQL would take hours. */
  private static final int MOST_COMPARED = 100_000;

  private static final int QUERIES = CORPUS == null ? 20 : 400;

  /** Until the machine has compiled what is to be measured; PostgreSQL needs one only. */
  private static final int WARM_UPS = CORPUS == null ? 0 : 4;

  private static final int TEXTS_SAVED = CORPUS == null ? 5 : 600;
  private static final int TEXTS_A_SECOND = 20;

  @Autowired JdbcClient sql;
  @Autowired ArchiveSearch archive;
  @Autowired ArchiveIndex index;
  @Autowired IndexKeeper keeper;
  @Autowired MockMvc web;
  @LocalServerPort int port;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void comparesWithLuceneAndPostgres() throws Exception {
    ManyTexts texts =
        CORPUS == null ? ManyTexts.ofStartingArchive() : ManyTexts.of(Path.of(CORPUS));
    print("different words in so many: real %s", HeapsCurve.of(texts.real()));
    print("  recombined %s", CORPUS == null ? "-" : HeapsCurve.of(texts.recombined()));
    var documents = new ManyDocuments(sql, texts.all());
    double first = 0;
    for (int passages : Arrays.stream(SIZES.split(",")).mapToInt(Integer::parseInt).toArray()) {
      keeper.checkNow().join(); // else it would come while documents come in, and mend
      documents.fill(passages);
      print("%,d passages", passages);
      boolean whole = passages <= MOST_COMPARED;
      if (whole) {
        compareIndexing();
      } else {
        keeper.rebuildNow().join();
      }
      SearchBenchmark benchmark = compareSearching(whole);
      double median = benchmark.percentile(PAGE, 50);
      first = first == 0 ? median : first;
      print("  %s: p50 is %.2f times that of the first size", PAGE, median / first);
    }
    print(
        "saved -> searchable: %s",
        new SaveToSearchable(web, index).measure(TEXTS_A_SECOND, TEXTS_SAVED));
  }

  private void compareIndexing() throws IOException, InterruptedException {
    long raw = rawIndexing();
    long start = System.nanoTime();
    keeper.rebuildNow().join();
    long mass = System.nanoTime() - start;
    raw = (raw + rawIndexing()) / 2;
    print(
        "  mass indexing %.1f s, raw Lucene %.1f s, ratio %.2f",
        mass / 1e9, raw / 1e9, (double) mass / raw);
  }

  /** Before and after the other, so that both meet the same machine. */
  private long rawIndexing() throws IOException, InterruptedException {
    long start = System.nanoTime();
    new RawIndexing(sql).run();
    return System.nanoTime() - start;
  }

  private SearchBenchmark compareSearching(boolean whole) throws Exception {
    try (var stored = new StoredTexts(sql)) {
      var storing = new RawLucene(stored::of);
      var atHand = new RawLucene(RawLucene.atHand(sql));
      var benchmark = new SearchBenchmark();
      benchmark.add(PAGE, this::page);
      benchmark.add(HTML, this::html);
      benchmark.add(LUCENE, asked -> lucene(atHand, asked));
      benchmark.add(STORED, asked -> lucene(storing, asked));
      for (int seed = 10; seed < 10 + WARM_UPS; seed++) {
        benchmark.warmUp(new ManyQueries(sql, seed).draw(QUERIES));
      }
      if (whole) {
        addPostgres(benchmark);
      }
      benchmark.warmUp(new ManyQueries(sql, 3).draw(QUERIES));
      benchmark.measure(new ManyQueries(sql, 4).draw(QUERIES));
      print("%s", benchmark);
      print("  %s", benchmark.ratio(PAGE, LUCENE));
      print("  %s", benchmark.ratio(PAGE, STORED));
      if (whole) {
        print("  %s", benchmark.ratio(POSTGRES, PAGE));
        print("  %s", benchmark.ratio(EVERY_WORD, PAGE));
      }
      return benchmark;
    }
  }

  private void addPostgres(SearchBenchmark benchmark) {
    var postgres = new PostgresSearch(sql);
    benchmark.add(
        POSTGRES, asked -> taking(() -> postgres.page(asked.request().q(), asked.filters())));
    benchmark.add(
        EVERY_WORD,
        asked -> taking(() -> postgres.everyWord(asked.request().q(), asked.filters())));
  }

  private static long taking(Runnable run) {
    long start = System.nanoTime();
    run.run();
    return System.nanoTime() - start;
  }

  private long page(ManyQueries.Asked asked) {
    long start = System.nanoTime();
    SearchPage page = archive.search(asked.request());
    long nanos = System.nanoTime() - start;
    assertThat(page.rebuilding()).isNull();
    return nanos;
  }

  private long html(ManyQueries.Asked asked) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + asked.address())).build();
    long start = System.nanoTime();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    long nanos = System.nanoTime() - start;
    assertThat(answer.statusCode()).isEqualTo(200);
    return nanos;
  }

  private long lucene(RawLucene lucene, ManyQueries.Asked asked) {
    return index.read(
        Passage.class,
        reader -> {
          SearchPlan plan = archive.asked(asked.request(), reader).plan();
          Ranking ranking = plan.better() == null ? plan.query().ranking() : plan.ranking();
          long start = System.nanoTime();
          lucene.search(reader, plan, ranking, asked.filters());
          return System.nanoTime() - start;
        });
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
