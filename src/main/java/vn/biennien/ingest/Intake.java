package vn.biennien.ingest;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.file.Attachments;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Refused;

/** Many texts handed in at once: what became of each, and the work that is left. */
@Service
@RequiredArgsConstructor
class Intake {
  private final JdbcClient sql;
  private final Attachments attachments;
  private final ImportService imports;
  private final Clock clock;

  /**
   * One of the files of a form: in the store, or refused at the door.
   *
   * @param taken null when it was refused
   */
  record Handed(String name, Attachments.@Nullable Taken taken, Refused.@Nullable Fault fault) {}

  /** One file as the page tells of it. */
  public record HandedFile(
      String name,
      String state,
      @Nullable Long documentId,
      @Nullable String fault,
      List<String> arguments) {}

  /**
   * Everything that was handed in together.
   *
   * @param rows in the order of the form
   */
  public record Batch(long id, Instant at, String by, List<HandedFile> rows) {
    public int done() {
      return (int) rows.stream().filter(row -> !row.state().equals("waiting")).count();
    }

    public boolean isFinished() {
      return done() == rows.size();
    }
  }

  /**
   * A file whose words are still to be taken out, and on whose behalf.
   *
   * @param fresh whether nothing else had put it into the store
   */
  record Job(
      long id,
      Attachments.Taken taken,
      boolean fresh,
      String sensitivity,
      String by,
      List<String> authorities) {}

  /**
   * Writes down what was handed in; the work comes later.
   *
   * @return under which number it is found again
   */
  @Transactional
  long handIn(List<Handed> files, String sensitivity) {
    Authentication editor =
        Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    long intake =
        sql.sql(
                """
                insert into intake (sensitivity, handed_in_at, handed_in_by, authorities)
                values (:sensitivity, :now, :by, :authorities) returning id
                """)
            .param("sensitivity", sensitivity)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", editor.getName())
            .param(
                "authorities",
                editor.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .toArray(String[]::new))
            .query(Long.class)
            .single();
    int position = 0;
    for (Handed file : files) {
      boolean fresh = file.taken() != null && attachments.keep(file.taken());
      sql.sql(
              """
              insert into intake_item (intake_id, position, name, sha256, fresh, state, fault, arguments)
              values (:intake, :position, :name, :sha256, :fresh, :state, :fault, :arguments)
              """)
          .param("intake", intake)
          .param("position", position++)
          .param("name", file.name())
          .param("sha256", file.taken() == null ? null : file.taken().sha256(), Types.VARCHAR)
          .param("fresh", fresh)
          .param("state", file.taken() == null ? "refused" : "waiting")
          .param("fault", file.fault() == null ? null : file.fault().key(), Types.VARCHAR)
          .param(
              "arguments", arguments(file.fault() == null ? List.of() : file.fault().arguments()))
          .update();
    }
    return intake;
  }

  private static String[] arguments(List<?> values) {
    return values.stream().map(String::valueOf).toArray(String[]::new);
  }

  /**
   * @throws NotFoundException when nothing was handed in under this number
   */
  Batch batch(long id) {
    record Head(Instant at, String by) {}
    Head head =
        sql.sql("select handed_in_at as at, handed_in_by as by from intake where id = ?")
            .param(id)
            .query(Head.class)
            .optional()
            .orElseThrow(() -> new NotFoundException("page"));
    List<HandedFile> rows =
        sql.sql(
                "select name, state, document_id, fault, arguments from intake_item where intake_id = ? order by position")
            .param(id)
            .query((row, number) ->
                new HandedFile(
                    row.getString("name"),
                    row.getString("state"),
                    row.getObject("document_id", Long.class),
                    row.getString("fault"),
                    strings(row, "arguments")))
            .list();
    return new Batch(id, head.at(), head.by(), rows);
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  /** The next file that waits, the oldest first. */
  Optional<Job> next() {
    return sql.sql(
            """
            select i.id, i.sha256, i.fresh, i.name, f.size, f.media_type, b.sensitivity, b.handed_in_by, b.authorities
            from intake_item i join intake b on b.id = i.intake_id join stored_file f on f.sha256 = i.sha256
            where i.state = 'waiting' order by i.id limit 1
            """)
        .query((row, number) ->
            new Job(
                row.getLong("id"),
                attachments.kept(
                    row.getString("sha256"),
                    row.getString("name"),
                    row.getLong("size"),
                    row.getString("media_type")),
                row.getBoolean("fresh"),
                row.getString("sensitivity"),
                row.getString("handed_in_by"),
                strings(row, "authorities")))
        .optional();
  }

  /**
   * Stores a text with the file that its words were taken from, or neither.
   *
   * @throws ImportRefused when the text is not taken
   */
  @Transactional
  ImportService.Receipt take(ImportService.Delivery text, Attachments.@Nullable Taken from) {
    ImportService.Receipt receipt = imports.take(text, from == null);
    if (from != null) {
      attachments.add(receipt.documentId(), from, null);
    }
    return receipt;
  }

  /**
   * Stores the text and, where it is more than words, the file that it was taken from.
   *
   * @param words as they become a text of the archive
   * @throws ImportRefused when the text is not taken
   * @throws AccessDeniedException when the archive has it, and others keep it
   */
  @Transactional
  void store(Job job, byte[] words) {
    ImportService.Receipt receipt =
        take(
            new ImportService.Delivery(job.taken().name(), words, null, job.sensitivity(), false),
            job.taken().isPlain() ? null : job.taken());
    end(job, receipt.added() ? "added" : "known", receipt.documentId(), null, List.of());
  }

  /** The text was not taken: nothing of it is kept. */
  @Transactional
  void refuse(Job job, String fault, List<?> arguments) {
    end(job, "refused", null, fault, arguments);
  }

  private void end(
      Job job, String state, @Nullable Long document, @Nullable String fault, List<?> arguments) {
    sql.sql(
            """
            update intake_item set state = :state, sha256 = null, document_id = :document, fault = :fault, arguments = :arguments
            where id = :id
            """)
        .param("state", state)
        .param("document", document, Types.BIGINT)
        .param("fault", fault, Types.VARCHAR)
        .param("arguments", arguments(arguments))
        .param("id", job.id())
        .update();
  }

  /** The file of an item that has ended goes, where only items of forms spoke of it. */
  @Transactional
  void release(Job job) {
    if (!job.fresh()) {
      return;
    }
    int others =
        sql.sql("update intake_item set fresh = true where sha256 = ?")
            .param(job.taken().sha256())
            .update();
    if (others == 0) {
      attachments.release(job.taken().sha256());
    }
  }
}
