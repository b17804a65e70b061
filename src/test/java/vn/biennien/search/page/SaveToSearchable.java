package vn.biennien.search.page;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.Term;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.biennien.document.Passage;
import vn.biennien.search.analysis.PassageFields;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.matching.Latencies;

/**
 * How long after a text is saved it is found. Texts come in through the interface for programs,
 * each with a word of its own, which is looked up in the index that searches read until it is
 * there. Nobody signs in for each: to check a password is made to be slow.
 */
final class SaveToSearchable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LOOK_EVERY = 10;
  private static final int WRITERS = 4;

  private final MockMvc web;
  private final ArchiveIndex index;
  private final Map<String, Long> saved = new ConcurrentHashMap<>();
  private final Latencies latencies = new Latencies();

  SaveToSearchable(MockMvc web, ArchiveIndex index) {
    this.web = web;
    this.index = index;
  }

  /**
   * @param perSecond how many texts come in
   * @param all how many texts in all
   */
  Latencies measure(int perSecond, int all) throws InterruptedException {
    try (ScheduledExecutorService writers = Executors.newScheduledThreadPool(WRITERS)) {
      for (int i = 0; i < all; i++) {
        String word = lettersOf(System.nanoTime() + i);
        writers.schedule(() -> save(word), i * 1000L / perSecond, TimeUnit.MILLISECONDS);
      }
      long end = System.nanoTime() + PATIENCE.toNanos() + all * 1_000_000_000L / perSecond;
      while (latencies.size() < all && System.nanoTime() < end) {
        look();
        Thread.sleep(LOOK_EVERY);
      }
    }
    if (latencies.size() < all) {
      throw new IllegalStateException(all - latencies.size() + " texts were not found");
    }
    return latencies;
  }

  /** A word that stands nowhere else; with a digit in it, it would be two. */
  private static String lettersOf(long number) {
    return "zq"
        + Long.toString(number)
            .chars()
            .map(digit -> 'a' + digit - '0')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
  }

  private void save(String word) {
    byte[] text = ("Bến phà " + word + " mở lại.").getBytes(StandardCharsets.UTF_8);
    try {
      web.perform(
              multipart("/api/v1/imports")
                  .file(new MockMultipartFile("text", word + ".txt", "text/plain", text))
                  .with(user("admin").roles("EDITOR", "READER")))
          .andExpect(status().isCreated());
      saved.put(word, System.nanoTime());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void look() {
    index.read(
        Passage.class,
        reader -> {
          for (Map.Entry<String, Long> text : saved.entrySet()) {
            if (reader.docFreq(new Term(PassageFields.TEXT, text.getKey())) > 0) {
              latencies.add(System.nanoTime() - text.getValue());
              saved.remove(text.getKey());
            }
          }
          return true;
        });
  }
}
