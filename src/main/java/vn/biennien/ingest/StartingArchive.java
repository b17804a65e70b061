package vn.biennien.ingest;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.document.DocumentRepository;
import vn.biennien.shared.ArchiveProperties;
import vn.biennien.shared.Sensitivity;

/**
 * The accounts that the program brings along, compiled from the press, so that an archive need not
 * begin empty. They come in by the same import as everything else.
 */
@Service
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class StartingArchive implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(StartingArchive.class);

  private final ArchiveProperties properties;
  private final DocumentRepository documents;
  private final ImportService imports;
  private final JsonMapper json;
  private final EntityManager entities;

  /** All or none here too: a start that was cut short leaves an empty archive for the next one. */
  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (properties.sample() && documents.count() == 0) {
      load();
    }
  }

  /**
   * Puts every account in, all or none. Those that are there already stay as they are.
   *
   * @return how many came in
   */
  @Transactional
  public int load() {
    int before = documents.countByStartingTrue();
    List<Resource> texts = texts();
    log.info("Đang nạp tư liệu khởi đầu: {} văn bản…", texts.size());
    int done = 0;
    try {
      for (Resource text : texts) {
        if (++done % 20 == 0) {
          log.info("Đã nạp {}/{}…", done, texts.size());
        }
        String name = Objects.requireNonNull(text.getFilename());
        Resource annotation = text.createRelative(name.replace(".txt", ".json"));
        imports.take(
            new ImportService.Delivery(
                name,
                text.getContentAsByteArray(),
                json.readTree(annotation.getContentAsByteArray()),
                Sensitivity.PUBLIC.code(),
                true),
            true);
        // what is stored need not be compared again at every query of the accounts to come
        entities.flush();
        entities.clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // without figures of its tables PostgreSQL reads a list of 2,000 rows thirty times as long
    entities.createNativeQuery("analyze").executeUpdate();
    log.info("Đã nạp tư liệu khởi đầu.");
    return documents.countByStartingTrue() - before;
  }

  private static List<Resource> texts() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources("classpath:sample/*.txt"))
          .sorted(Comparator.comparing(r -> Objects.requireNonNull(r.getFilename())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
