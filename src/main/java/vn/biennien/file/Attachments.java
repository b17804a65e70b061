package vn.biennien.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.biennien.document.Keepers;
import vn.biennien.document.SecretMarking;
import vn.biennien.shared.Access;
import vn.biennien.shared.Change;
import vn.biennien.shared.Damaged;
import vn.biennien.shared.DeletedException;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Readers;
import vn.biennien.shared.Refused;

/** Files of documents: taken, found again and checked each time before they are handed out. */
@Service
public class Attachments {
  private final FileStore store;
  private final TextReader texts;
  private final JdbcClient sql;
  private final Readers readers;
  private final Keepers keepers;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final KeptFiles kept;

  Attachments(
      FileStore store,
      TextReader texts,
      JdbcClient sql,
      Readers readers,
      Keepers keepers,
      ApplicationEventPublisher events,
      KeptFiles kept,
      Clock clock) {
    this.kept = kept;
    this.store = store;
    this.texts = texts;
    this.sql = sql;
    this.readers = readers;
    this.keepers = keepers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A file that came in and that nothing speaks of yet: should what follows fail, it is swept away
   * within days.
   *
   * @param name as it was called where it came from, with the ending of what it is
   */
  public record Taken(String sha256, String name, long size, String mediaType, Path at) {
    /** Whether it is nothing but words. */
    public boolean isPlain() {
      return mediaType.equals(FileType.TEXT.mediaType());
    }
  }

  /** One that belongs to a document, as pages list it. */
  public record Attached(
      long id, String name, @Nullable String note, long size, String mediaType, boolean damaged) {}

  /** What is handed out. */
  record Opened(Path file, String name, String mediaType) {}

  /**
   * Stores the bytes, before any record does; judged by them it must be a paper, a picture or a
   * text.
   *
   * @param field of the form, for what is refused
   */
  public Taken take(MultipartFile file, String field) {
    try (var bytes = file.getInputStream()) {
      FileStore.Stored stored = store.put(bytes);
      Optional<FileType> type = FileType.of(stored.coming());
      if (type.isEmpty()) {
        store.remove(stored.coming());
        throw new Refused(field, "files.refused.type", name(file, null));
      }
      return new Taken(
          stored.sha256(),
          name(file, type.get()),
          stored.size(),
          type.get().mediaType(),
          stored.coming());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that the archive has answered for since {@link #keep}. */
  public Taken kept(String sha256, String name, long size, String mediaType) {
    return new Taken(sha256, name, size, mediaType, store.place(sha256));
  }

  /**
   * The words of a file that was taken.
   *
   * @throws Refused when it has none that can be had
   */
  public String words(Taken taken, String field) {
    FileType type =
        Arrays.stream(FileType.values())
            .filter(t -> t.mediaType().equals(taken.mediaType()))
            .findFirst()
            .orElseThrow();
    return texts.read(type, taken.at(), field);
  }

  /**
   * The same of a file that is kept beside a text: one whose own words bear the marking of a state
   * secret is not taken, nor one into which nobody could look.
   */
  public Taken takeUnmarked(MultipartFile file, String field) {
    Taken taken = take(file, field);
    try {
      if (SecretMarking.isIn(words(taken, field))) {
        throw new Refused(field, "files.refused.secret", taken.name());
      }
    } catch (TextReader.NoWords e) {
      return taken; // a picture, or without words: nothing in it can be read here
    } catch (Refused.NotNow e) {
      forget(List.of(taken));
      throw new Refused.NotNow(field, "files.refused.unchecked", taken.name());
    } catch (Refused e) {
      forget(List.of(taken));
      throw e;
    }
    return taken;
  }

  /** What was taken is not wanted after all; the same bytes that another brought stay. */
  public void forget(List<Taken> taken) {
    taken.stream().filter(this::isComing).forEach(file -> store.remove(file.at()));
  }

  private boolean isComing(Taken taken) {
    return !taken.at().equals(store.place(taken.sha256()));
  }

  private static String name(MultipartFile file, @Nullable FileType type) {
    String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    String bare =
        Normalizer.normalize(given, Normalizer.Form.NFC)
            .replaceFirst("^.*[/\\\\]", "")
            .replaceAll("[\\p{Cntrl}\"<>|:*?]", "")
            .strip();
    String base = type == null ? bare : bare.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    String cut = base.substring(0, Math.min(180, base.length())).strip();
    return (cut.isEmpty() ? "tep" : cut) + (type == null ? "" : "." + type.ending());
  }

  /**
   * Makes the archive answer for a file that was taken, so that it is not swept away.
   *
   * @return whether it had not done so before
   */
  public boolean keep(Taken taken) {
    return kept.keep(taken);
  }

  /** See {@link KeptFiles#release}. */
  public void release(String sha256) {
    kept.release(sha256);
  }

  /** What a file that was taken consists of. */
  public byte[] bytes(Taken taken) {
    try {
      return Files.readAllBytes(taken.at());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a file to a document; the same bytes a second time change nothing.
   *
   * @throws NotFoundException when there is none that this editor may read
   */
  @Transactional
  public void add(long document, Taken taken, @Nullable String note) {
    require(document);
    keepers.require(document);
    keep(taken);
    int added =
        sql.sql(
                """
                insert into attachment (document_id, position, sha256, name, note, added_at, added_by)
                select :document, coalesce(max(position), -1) + 1, :sha256, :name, :note, :now, :by from attachment where document_id = :document
                on conflict (document_id, sha256) do nothing
                """)
            .param("document", document)
            .param("sha256", taken.sha256())
            .param("name", taken.name())
            .param("note", note)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor())
            .update();
    if (added > 0) {
      events.publishEvent(new Change("file.added", "/documents/" + document, taken.name()));
    }
  }

  private static String actor() {
    Authentication actor = SecurityContextHolder.getContext().getAuthentication();
    return actor == null ? "system" : actor.getName();
  }

  /** The document's title. */
  String require(long document) {
    return sql.sql("select title from document_card where id = :id and sensitivity in (:readable)")
        .param("id", document)
        .param("readable", readers.sensitivities())
        .query(String.class)
        .optional()
        .orElseThrow(() -> new NotFoundException("document"));
  }

  /** The files of a document that this reader has been shown. */
  public List<Attached> of(long document) {
    return sql.sql(
            """
            select a.id, a.name, a.note, f.size, f.media_type, f.damaged_at is not null as damaged
            from attachment a join stored_file f on f.sha256 = a.sha256 where a.document_id = ? order by a.position
            """)
        .param(document)
        .query(Attached.class)
        .list();
  }

  /**
   * Opens a file for whoever may read its document, once its bytes are found to be those that came
   * in.
   *
   * @throws Damaged when they are not: the file stays shut and an alert is raised
   */
  Opened open(long document, long attachment) {
    record File(String sha256, String name, String mediaType) {}
    File file =
        sql.sql(
                """
                select a.sha256, a.name, f.media_type from attachment a
                join stored_file f on f.sha256 = a.sha256 join document d on d.id = a.document_id
                where a.id = :id and d.id = :document and d.sensitivity in (:readable)
                """)
            .param("id", attachment)
            .param("document", document)
            .param("readable", readers.sensitivities())
            .query(File.class)
            .optional()
            .orElseThrow(() -> absent(document, attachment));
    if (!check(file.sha256())) {
      throw new Damaged("files.damaged");
    }
    return new Opened(store.place(file.sha256()), file.name(), file.mediaType());
  }

  /** A document that may be read tells also which of its files were taken out. */
  private RuntimeException absent(long document, long attachment) {
    boolean removed =
        sql.sql(
                """
                select exists (select from record_history h join document d on d.id = :document and d.sensitivity in (:readable)
                  where h.operation = 'removed' and h.relation = 'attachment' and h.row_key = jsonb_build_object('id', cast(:id as bigint))
                    and h.before ->> 'document_id' = d.id::text)
                """)
            .param("document", document)
            .param("readable", readers.sensitivities())
            .param("id", attachment)
            .query(Boolean.class)
            .single();
    return removed ? new DeletedException() : new NotFoundException("file");
  }

  /**
   * Looks whether a file is still what was stored, and writes down how it is.
   *
   * @return whether it is whole
   */
  boolean check(String sha256) {
    boolean whole = store.isWhole(sha256) || store.bringBack(sha256);
    int changed =
        sql.sql(
                """
                update stored_file set checked_at = :now, damaged_at = case when :whole then null else coalesce(damaged_at, :now) end
                where sha256 = :sha256 and (damaged_at is null) <> :whole
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("whole", whole)
            .param("sha256", sha256)
            .update();
    if (changed > 0) {
      events.publishEvent(
          new Access(whole ? "file.whole" : "file.damaged", "system", "/files/" + sha256, null));
    }
    return whole;
  }
}
