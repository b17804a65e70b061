package vn.biennien.entry;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentRepository;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.meeting.Meeting;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.MeetingReport.DateQuote;
import vn.biennien.meeting.MeetingReport.Host;
import vn.biennien.meeting.MeetingReport.Venue;
import vn.biennien.meeting.MeetingReport.VenueRole;
import vn.biennien.meeting.MeetingReportRepository;
import vn.biennien.meeting.Meetings;
import vn.biennien.meeting.Party;
import vn.biennien.meeting.Party.PartyFacts;
import vn.biennien.meeting.Party.PartyRole;
import vn.biennien.meeting.PartyRepository;
import vn.biennien.meeting.ReportFacts;
import vn.biennien.shared.HistoricalDate;

/**
 * Takes a meeting that a clerk enters. The form becomes a note, and the meeting is what the note
 * reports: a new one, or one that the archive knows and the clerk chose.
 */
@Service
@RequiredArgsConstructor
class MeetingEntry {
  private final Entries entries;
  private final EntityManager entities;
  private final DocumentRepository documents;
  private final Jurisdictions jurisdictions;
  private final Meetings meetings;
  private final SameMeetings same;
  private final MeetingReportRepository reports;
  private final PartyRepository parties;
  private final StatementEntry statements;
  private final MeetingNotes notes;
  private final Clock clock;

  /**
   * @return the id of the meeting: a new one, or the one that the archive knew
   * @throws vn.biennien.shared.Refused when something is missing or cannot be
   */
  @Transactional
  long enter(MeetingForm form) {
    Map<String, Jurisdiction> chosen = chosen(form);
    HistoricalDate date = MeetingChecks.check(form, chosen.keySet());
    entries.oneAtATime();
    MeetingNotes.Written written = notes.write(form, chosen);
    String sha256 = DigestUtils.sha256Hex(written.note().text());
    Optional<Document> sent = documents.findBySha256(sha256);
    if (sent.isPresent()) {
      return reports.findByDocumentIdOrderByPosition(sent.get().id()).getFirst().meeting().id();
    }
    ReportFacts facts = MeetingChecks.facts(form, date);
    Meeting meeting = same.chosen(form, facts);
    Document document =
        documents.saveAndFlush(
            new Document(
                written.note().text(),
                sha256,
                notes.provenance(),
                String.valueOf(form.sensitivity()),
                false,
                clock.instant()));
    document.titled(cite(document, written.name()), null);
    attend(document, form, chosen, written);
    MeetingReport report = report(meeting, document, facts, form, chosen, written);
    statements.enter(document, report, written);
    meetings.settle(meeting);
    entries.tell("/meetings/" + meeting.id(), facts.seriesName(), document);
    return meeting.id();
  }

  private Map<String, Jurisdiction> chosen(MeetingForm form) {
    Map<String, Jurisdiction> chosen = new LinkedHashMap<>();
    for (String slug : form.parties()) {
      entities
          .createQuery("from Jurisdiction where slug = :slug", Jurisdiction.class)
          .setParameter("slug", slug)
          .getResultStream()
          .findFirst()
          .ifPresent(jurisdiction -> chosen.put(slug, jurisdiction));
    }
    return chosen;
  }

  private void attend(
      Document document,
      MeetingForm form,
      Map<String, Jurisdiction> chosen,
      MeetingNotes.Written written) {
    int position = 0;
    for (Map.Entry<String, Jurisdiction> party : chosen.entrySet()) {
      Jurisdiction jurisdiction = party.getValue();
      boolean host = party.getKey().equals(form.host());
      parties.save(
          new Party(
              document,
              position,
              Entries.localId(position++),
              new PartyFacts(
                  jurisdiction.name(),
                  jurisdiction.type(),
                  jurisdiction.side(),
                  (host ? PartyRole.HOST : PartyRole.PARTICIPANT).code(),
                  null),
              jurisdiction,
              cite(document, written.parties().get(party.getKey()))));
    }
  }

  private MeetingReport report(
      Meeting meeting,
      Document document,
      ReportFacts facts,
      MeetingForm form,
      Map<String, Jurisdiction> chosen,
      MeetingNotes.Written written) {
    var report =
        new MeetingReport(
            meeting,
            document,
            0,
            Entries.localId(0),
            facts,
            cite(document, written.ordinal()),
            cite(document, written.format()),
            cite(document, written.name()),
            null);
    Jurisdiction host = form.host() == null ? null : chosen.get(form.host());
    Citation hosting = host == null ? null : cite(document, written.parties().get(form.host()));
    String country = host == null ? null : host.side();
    report.tells(
        Stream.ofNullable(cite(document, written.date()))
            .map(words -> new DateQuote("stated", words))
            .toList(),
        List.of(),
        Stream.ofNullable(host).map(one -> new Host(one.name(), one.side(), hosting)).toList(),
        Stream.ofNullable(cite(document, written.place()))
            .map(words -> new Venue(words.quote(), VenueRole.HOST.code(), country, null, words))
            .toList());
    return reports.saveAndFlush(report);
  }

  private static @Nullable Citation cite(Document document, Note.@Nullable Span span) {
    return span == null ? null : document.cite(span.start(), span.end());
  }
}
