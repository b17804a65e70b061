package vn.biennien.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.biennien.ArchiveTest;

/**
 * Two who bring the same bytes at once: what one was answered for, the other does not take away.
 */
@ArchiveTest
class SameBytesTests {
  private static final int RUNS = 8;

  @Autowired Attachments attachments;
  @Autowired FileStore store;
  @Autowired JdbcClient sql;
  @Autowired PlatformTransactionManager transactions;

  private final ExecutorService two = Executors.newFixedThreadPool(2);
  private Attachments.Taken mine;
  private Attachments.Taken yours;

  private void bothBring(String words) {
    mine = bring(words);
    yours = bring(words);
  }

  private Attachments.Taken bring(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    return attachments.take(new MockMultipartFile("files", "a.txt", null, bytes), "files");
  }

  @AfterEach
  void letGo() {
    two.shutdownNow();
    attachments.release(mine.sha256());
    assertThat(store.isWhole(mine.sha256())).isFalse();
  }

  @RepeatedTest(RUNS)
  void aFileThatIsKeptStaysWhenAnotherForgetsTheSame() throws Exception {
    bothBring("Cùng một bản chụp.");

    atOnce(
        () -> attachments.keep(mine),
        () -> {
          attachments.forget(java.util.List.of(yours));
          return true;
        });

    assertThat(isNamed()).isTrue();
    assertThat(store.isWhole(mine.sha256())).isTrue();
  }

  @RepeatedTest(RUNS)
  void aFileThatIsKeptAgainStaysWhenTheFirstIsReleased() throws Exception {
    bothBring("Cùng một bản chụp, hai lượt.");
    attachments.keep(mine);

    atOnce(
        () -> attachments.keep(yours),
        () -> {
          attachments.release(mine.sha256());
          return true;
        });

    assertThat(store.isWhole(mine.sha256())).as("as the records say").isEqualTo(isNamed());
  }

  /** The release waits in a transaction of its own while the same bytes are kept again. */
  @Test
  void aReleaseThatEndsLateTakesNothingAway() throws Exception {
    bothBring("Cùng một bản chụp, lượt trước kết thúc sau.");
    attachments.keep(mine);
    Future<Boolean> kept =
        new TransactionTemplate(transactions)
            .execute(status -> {
              attachments.release(mine.sha256());
              return two.submit(() -> attachments.keep(yours));
            });

    assertThat(kept.get(20, TimeUnit.SECONDS)).as("it is the first again").isTrue();
    assertThat(isNamed()).isTrue();
    assertThat(store.isWhole(mine.sha256())).isTrue();
  }

  @Test
  void whatWasUndoneIsNotKept() {
    bothBring("Không lưu được.");
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          attachments.keep(mine);
          status.setRollbackOnly();
        });

    assertThat(store.isWhole(mine.sha256())).isFalse();
  }

  private boolean isNamed() {
    return sql.sql("select exists (select from stored_file where sha256 = ?)")
        .param(mine.sha256())
        .query(Boolean.class)
        .single();
  }

  private void atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Future<Boolean> first =
        two.submit(() -> {
          start.await();
          return one.call();
        });
    Future<Boolean> second =
        two.submit(() -> {
          start.await();
          return other.call();
        });
    first.get(20, TimeUnit.SECONDS);
    second.get(20, TimeUnit.SECONDS);
  }
}
