package vn.biennien.ingest;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import vn.biennien.file.Attachments;
import vn.biennien.shared.Refused;

/**
 * Takes the words out of what was handed in, one file after the other, with the rights of whoever
 * handed it in. What a stopped program left is gone on with at the next start.
 */
@Component
@RequiredArgsConstructor
class IntakeWorker {
  private static final Logger log = LoggerFactory.getLogger(IntakeWorker.class);

  private final Intake intake;
  private final Attachments attachments;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "intake");
        worker.setDaemon(true);
        return worker;
      });
  private volatile boolean ending;

  /** There is work, or there may be. */
  @EventListener(ApplicationReadyEvent.class)
  void wake() {
    try {
      thread.execute(this::work);
    } catch (RejectedExecutionException e) {
      log.info("The program is ending: what was handed in is taken up at the next start");
    }
  }

  void work() {
    Optional<Intake.Job> job = next();
    while (job.isPresent() && as(job.get())) {
      job = next();
    }
  }

  private Optional<Intake.Job> next() {
    try {
      return ending ? Optional.empty() : intake.next();
    } catch (RuntimeException e) {
      log.error("What waits to be taken in could not be read", e);
      return Optional.empty();
    }
  }

  /**
   * @return false when what became of it could not even be written down: else the same item would
   *     come again at once
   */
  private boolean as(Intake.Job job) {
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                job.by(), null, AuthorityUtils.createAuthorityList(job.authorities()))));
    try {
      take(job);
      intake.release(job); // what becomes of the file changes nothing about the text
      return true;
    } catch (RuntimeException e) {
      log.error("Item {} was not ended", job.id(), e);
      return false;
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private void take(Intake.Job job) {
    try {
      byte[] words =
          job.taken().isPlain()
              ? attachments.bytes(job.taken())
              : attachments.words(job.taken(), "files").getBytes(StandardCharsets.UTF_8);
      intake.store(job, words);
    } catch (Refused refused) {
      Refused.Fault fault = refused.faults().getFirst();
      // there is no field to paste the words into on the page that tells it
      intake.refuse(
          job, fault.key().replace("files.refused.", "intake.refused."), fault.arguments());
    } catch (AccessDeniedException e) {
      intake.refuse(job, "intake.refused.others", List.of());
    } catch (RuntimeException e) {
      log.error("Item {} could not be taken in", job.id(), e);
      intake.refuse(job, "intake.refused.failed", List.of());
    }
  }

  @PreDestroy
  void end() {
    ending = true;
    thread.shutdown();
  }
}
