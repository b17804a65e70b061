package vn.biennien.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.meeting.DateQuote;
import vn.biennien.meeting.Host;
import vn.biennien.meeting.Meeting;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.MeetingReportRepository;
import vn.biennien.meeting.Meetings;
import vn.biennien.meeting.Party;
import vn.biennien.meeting.PartyFacts;
import vn.biennien.meeting.PartyRepository;
import vn.biennien.meeting.ReportFacts;
import vn.biennien.meeting.Venue;
import vn.biennien.shared.HistoricalDate;

/** Stores the parties that an annotation lists and what it tells of meetings. */
@Component
class MeetingWriter {
  private final Jurisdictions jurisdictions;
  private final Meetings meetings;
  private final MeetingReportRepository reports;
  private final PartyRepository parties;

  MeetingWriter(
      Jurisdictions jurisdictions,
      Meetings meetings,
      MeetingReportRepository reports,
      PartyRepository parties) {
    this.jurisdictions = jurisdictions;
    this.meetings = meetings;
    this.reports = reports;
    this.parties = parties;
  }

  List<MeetingReport> write(Account account) {
    Set<Long> attending = new HashSet<>();
    for (Party party : parties(account)) {
      Jurisdiction jurisdiction = party.jurisdiction();
      if (party.facts().attends() && jurisdiction != null) {
        attending.add(jurisdiction.id());
      }
    }
    int position = 0;
    List<MeetingReport> told = new java.util.ArrayList<>();
    for (Annotation.Meeting m : account.annotation().meetings()) {
      ReportFacts facts = reportFacts(m);
      Meeting meeting =
          meetings.recognise(
              facts,
              facts.role().equals("main")
                  ? attending
                  : jurisdictions.namedIn(m.seriesNameVi(), facts.date().start()));
      MeetingReport report =
          new MeetingReport(
              meeting,
              account.document(),
              position++,
              m.id(),
              facts,
              m.ordinal() == null ? null : account.cite(m.ordinal().start(), m.ordinal().end()),
              account.cite(m.formatMention()),
              account.cite(m.nameMention()),
              account.cite(m.theme()));
      report.tells(
          java.util.stream.Stream.concat(
                  m.date().stated().stream()
                      .map(s -> new DateQuote("stated", account.cite(s.start(), s.end()))),
                  m.date().basisQuotes().stream()
                      .map(s -> new DateQuote("basis", account.cite(s.start(), s.end()))))
              .toList(),
          m.date().externalEvidence(),
          m.host().stream()
              .map(h -> new Host(h.org(), h.side(), account.cite(h.mention())))
              .toList(),
          m.venues().stream()
              .map(v ->
                  new Venue(
                      v.place(), v.role(), v.country(), v.precision(), account.cite(v.mention())))
              .toList());
      told.add(reports.saveAndFlush(report));
      account.keep(m.id(), report);
      meetings.settle(meeting);
    }
    return told;
  }

  private List<Party> parties(Account account) {
    int position = 0;
    List<Party> listed = new java.util.ArrayList<>();
    for (Annotation.Party p : account.annotation().parties()) {
      Jurisdiction jurisdiction =
          p.type().equals("group") || p.side().equals("BOTH")
              ? null
              : jurisdictions.ofBody(p.nameVi(), account.day()).orElse(null);
      listed.add(
          parties.save(
              new Party(
                  account.document(),
                  position++,
                  p.id(),
                  new PartyFacts(p.nameVi(), p.type(), p.side(), p.role(), p.note()),
                  jurisdiction,
                  account.cite(p.mention()))));
    }
    return listed;
  }

  private static ReportFacts reportFacts(Annotation.Meeting m) {
    Annotation.When when = m.date();
    return new ReportFacts(
        m.role(),
        m.series(),
        m.seriesNameVi(),
        m.level(),
        m.ordinal() == null ? null : Integer.valueOf(m.ordinal().value()),
        m.ordinalExternal(),
        m.editionYear(),
        Dates.of(when).orElse(HistoricalDate.UNKNOWN),
        when.timeOfDay(),
        when.reasoning(),
        HistoricalDate.parse(when.externalStart()).map(HistoricalDate::start).orElse(null),
        HistoricalDate.parse(when.externalEnd()).map(HistoricalDate::end).orElse(null),
        when.externalPrecision(),
        when.externalConfidence(),
        m.format(),
        m.formatBasis(),
        m.venueNote());
  }
}
