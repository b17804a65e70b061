package vn.biennien.entry;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentFile;
import vn.biennien.document.DocumentRepository;
import vn.biennien.document.DocumentType;
import vn.biennien.document.Provenance;
import vn.biennien.document.SecretMarking;
import vn.biennien.file.Attachments;
import vn.biennien.meeting.Meeting;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.MeetingReportRepository;
import vn.biennien.meeting.Meetings;
import vn.biennien.meeting.ReportFacts;
import vn.biennien.paper.Paper;
import vn.biennien.paper.Paper.PaperFacts;
import vn.biennien.paper.PaperRepository;
import vn.biennien.paper.PaperStatus;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.Faults;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.PartialDay;
import vn.biennien.shared.Refused;
import vn.biennien.shared.TypedDate;

/** Adds the text of a paper, or of an account, to a meeting that the archive knows. */
@Service
@RequiredArgsConstructor
class PaperEntry {
  private static final int TITLE_LINES = 12;

  private final Entries entries;
  private final EntityManager entities;
  private final DocumentRepository documents;
  private final MeetingReportRepository reports;
  private final Meetings meetings;
  private final PaperRepository papers;
  private final Attachments attachments;
  private final Clock clock;

  /**
   * Where a paper is.
   *
   * @param known whether the archive had the same text already: then only files and the meeting are
   *     new
   */
  record Kept(long document, boolean known) {}

  /**
   * @param files in the store already: what the words were taken from, and scans
   * @throws Refused when something is missing or cannot be
   */
  @Transactional
  Kept add(long meetingId, PaperForm form, List<Attachments.Taken> files) {
    entries.meeting(meetingId);
    HistoricalDate date = check(form);
    entries.oneAtATime();
    Meeting meeting = entities.find(Meeting.class, meetingId);
    String text =
        Normalizer.normalize(
            String.valueOf(form.text()).replace("\r\n", "\n"), Normalizer.Form.NFC);
    String sha256 = DigestUtils.sha256Hex(text);
    Optional<Document> known = documents.findBySha256(sha256);
    Document document = known.orElseGet(() -> store(form, text, sha256, date, files.isEmpty()));
    if (known.isEmpty()) {
      title(document, form);
    }
    MeetingReport report = report(meeting, document);
    if (known.isEmpty() && form.isPaper()) {
      papers.save(paper(document, report, form, date));
    }
    files.forEach(file -> attachments.add(document.id(), file, null));
    meetings.settle(meeting);
    entries.tell("/documents/" + document.id(), "/meetings/" + meetingId, document);
    return new Kept(document.id(), known.isPresent());
  }

  private static HistoricalDate check(PaperForm form) {
    Faults faults = new Faults();
    Optional<HistoricalDate> date = TypedDate.parse(form.date());
    faults.unless(
        ControlledList.DOCUMENT_TYPES.has(form.kind()) && !DocumentType.NOTE.is(form.kind()),
        "kind",
        "entry.refused.kind");
    faults.said("text", form.text(), "entry.refused.text");
    faults.unless(
        form.text() == null || !SecretMarking.isIn(form.text()), "text", "entry.refused.secret");
    if (date.isEmpty() || DatePrecision.DAY_NO_YEAR.is(date.get().precision())) {
      faults.add("date", "entry.refused.date");
    }
    faults.line("title", form.title());
    faults.line("number", form.number());
    faults.line("symbol", form.symbol());
    faults.line("publisher", form.publisher());
    faults.unless(
        ControlledList.SENSITIVITIES.has(form.sensitivity()),
        "sensitivity",
        "import.form.nosensitivity");
    faults.unless(Boolean.TRUE.equals(form.noSecret()), "noSecret", "import.form.unconfirmed");
    faults.refuse();
    return date.orElseThrow();
  }

  /**
   * @param pasted whether the words are all that there is; else they are kept in the file that they
   *     were taken from
   */
  private Document store(
      PaperForm form, String text, String sha256, HistoricalDate date, boolean pasted) {
    Document document =
        documents.saveAndFlush(
            new Document(
                text,
                sha256,
                new Provenance(
                    String.valueOf(form.kind()),
                    "vi",
                    null,
                    null,
                    null,
                    null,
                    form.publisher(),
                    DatePrecision.DAY.is(date.precision()) ? date.start() : null,
                    false),
                String.valueOf(form.sensitivity()),
                false,
                clock.instant()));
    if (pasted) {
      entities.persist(
          new DocumentFile(
              document,
              "van-ban-" + document.id() + ".txt",
              "text/plain; charset=utf-8",
              text.getBytes(StandardCharsets.UTF_8)));
    }
    return document;
  }

  /**
   * The title's own words, where the first lines hold them: no title is shown that nobody wrote.
   */
  private static void title(Document document, PaperForm form) {
    if (form.title() != null && !form.title().isBlank()) {
      document.passages().stream()
          .limit(TITLE_LINES)
          .flatMap(passage -> document.cite(passage.number(), form.title()).stream())
          .findFirst()
          .ifPresent(title -> document.titled(title, null));
    }
  }

  private MeetingReport report(Meeting meeting, Document document) {
    return reports.findByDocumentIdOrderByPosition(document.id()).stream()
        .filter(report -> report.meeting().id().equals(meeting.id()))
        .findFirst()
        .orElseGet(() -> {
          int position = entries.next(MeetingReport.class, document);
          return reports.saveAndFlush(
              new MeetingReport(
                  meeting,
                  document,
                  position,
                  Entries.localId(position),
                  // the text says no date here: that of the meeting comes from who told it
                  ReportFacts.entered(
                      meeting.series(),
                      meeting.title(),
                      null,
                      null,
                      meeting.editionYear(),
                      HistoricalDate.UNKNOWN,
                      null),
                  null,
                  null,
                  null,
                  null));
        });
  }

  private Paper paper(
      Document document, MeetingReport report, PaperForm form, HistoricalDate date) {
    Citation title = document.titleCitation();
    PartialDay signed = PartialDay.startOf(date);
    int position = entries.next(Paper.class, document);
    var paper =
        new Paper(
            document,
            position,
            Entries.localId(position),
            report,
            new PaperFacts(
                String.valueOf(form.kind()),
                PaperStatus.SIGNED.code(),
                name(document, form, title),
                form.number(),
                form.symbol(),
                null,
                null,
                signed.day(),
                signed.precision(),
                null),
            null,
            title);
    paper.fullText(document);
    return paper;
  }

  private static String name(Document document, PaperForm form, @Nullable Citation title) {
    return title != null
        ? title.quote()
        : form.title() != null && !form.title().isBlank()
            ? form.title().strip()
            : document.passages().getFirst().text().strip();
  }
}
