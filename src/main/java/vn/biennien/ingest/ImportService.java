package vn.biennien.ingest;

import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentFactsChanged;
import vn.biennien.document.DocumentFile;
import vn.biennien.document.DocumentRepository;
import vn.biennien.document.Provenance;
import vn.biennien.document.SecretMarking;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.MeetingReportRepository;
import vn.biennien.shared.Change;
import vn.biennien.shared.CodePointText;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.OneWriter;

/** Takes texts in, all or nothing: one transaction an article. */
@Service
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ImportService {
  private final DocumentRepository documents;
  private final MeetingReportRepository reports;
  private final AnnotationRecords records;
  private final EntityManager entities;
  private final OneWriter writer;
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /**
   * What is put in.
   *
   * @param fileName as it was called; only shown
   * @param bytes the text in UTF-8
   * @param sensitivity a code of {@code sensitivities}
   * @param starting whether it belongs to the starting archive
   */
  record Delivery(
      String fileName,
      byte[] bytes,
      @Nullable JsonNode annotation,
      String sensitivity,
      boolean starting) {

    /** A name as senders give it, without folders and control characters; at most 200 letters. */
    static String bare(@Nullable String name) {
      String plain =
          name == null ? "" : name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
      String normal = Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
      return normal.isEmpty() ? "van-ban.txt" : normal.substring(0, Math.min(200, normal.length()));
    }
  }

  /**
   * What became of it.
   *
   * @param added false when the archive had it already and nothing was added
   * @param meetings ids of the meetings that the text tells of
   */
  public record Receipt(long documentId, boolean added, List<Long> meetings) {}

  /**
   * Stores a text, with its annotation where it has one. The same bytes again add nothing; a text
   * that was stored without an annotation takes one later.
   *
   * @param original whether these bytes are the text as it was published; words that were taken out
   *     of a file are not: that file is
   * @throws ImportRefused when the text or the annotation cannot be stored, or when more people may
   *     read the stored text than this delivery asks for; then nothing is stored
   */
  @Transactional
  Receipt take(Delivery delivery, boolean original) {
    writer.begin();
    String sha256 = DigestUtils.sha256Hex(delivery.bytes());
    Optional<Document> known = documents.findBySha256(sha256);
    if (known.isPresent()
        && ControlledList.SENSITIVITIES.codes().indexOf(known.get().sensitivity())
            < ControlledList.SENSITIVITIES.codes().indexOf(delivery.sensitivity())) {
      throw new ImportRefused("/sensitivity", "import.fault.wider");
    }
    if (known.isPresent() && (known.get().annotated() || delivery.annotation() == null)) {
      return new Receipt(known.get().id(), false, meetings(known.get()));
    }
    String text = decode(delivery.bytes());
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (SecretMarking.isIn(normal)) {
      throw new ImportRefused("/text", "import.fault.secret");
    }
    Annotation annotation = null;
    if (delivery.annotation() != null) {
      if (!normal.equals(text)) {
        throw new ImportRefused("", "import.fault.notnfc");
      }
      annotation =
          new AnnotationReader(delivery.annotation(), new CodePointText(text), sha256).read();
    }
    Document document = known.orElseGet(() -> store(delivery, normal, sha256, original));
    if (annotation != null) {
      write(document, annotation);
      events.publishEvent(new DocumentFactsChanged(document.id()));
    }
    events.publishEvent(
        new Change("document.imported", "/documents/" + document.id(), delivery.fileName()));
    return new Receipt(document.id(), known.isEmpty(), meetings(document));
  }

  /** The history tells that the text came, not each of its statements one by one. */
  private void write(Document document, Annotation annotation) {
    takingIn("on");
    records.store(document, annotation);
    entities.flush();
    takingIn("");
  }

  private void takingIn(String on) {
    sql.sql("select set_config('biennien.taking_in', :on, true)")
        .param("on", on)
        .query(String.class)
        .single();
  }

  private Document store(Delivery delivery, String text, String sha256, boolean original) {
    Document document =
        documents.saveAndFlush(
            new Document(
                text,
                sha256,
                Provenance.UNKNOWN,
                delivery.sensitivity(),
                delivery.starting(),
                clock.instant()));
    if (original) {
      entities.persist(
          new DocumentFile(
              document, delivery.fileName(), "text/plain; charset=utf-8", delivery.bytes()));
    }
    return document;
  }

  private List<Long> meetings(Document document) {
    return reports.findByDocumentIdOrderByPosition(document.id()).stream()
        .map(MeetingReport::meeting)
        .map(m -> m.id())
        .distinct()
        .toList();
  }

  /** The content decides, not the name: strict UTF-8 with words in it. */
  private static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new ImportRefused("/text", "import.fault.binary");
      }
      if (text.replace("\uFEFF", "").isBlank()) {
        throw new ImportRefused("/text", "import.fault.empty");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new ImportRefused("/text", "import.fault.encoding");
    }
  }
}
