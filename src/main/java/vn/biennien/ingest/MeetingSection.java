package vn.biennien.ingest;

import static vn.biennien.shared.ControlledList.DATE_PRECISIONS;
import static vn.biennien.shared.ControlledList.MEETING_FORMATS;
import static vn.biennien.shared.ControlledList.MEETING_LEVELS;
import static vn.biennien.shared.ControlledList.MEETING_SERIES;
import static vn.biennien.shared.ControlledList.PARTY_ROLES;
import static vn.biennien.shared.ControlledList.PARTY_TYPES;
import static vn.biennien.shared.ControlledList.REPORT_ROLES;
import static vn.biennien.shared.ControlledList.SIDES;
import static vn.biennien.shared.ControlledList.VENUE_ROLES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.document.Document;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.jurisdiction.PartyType;
import vn.biennien.meeting.Meeting;
import vn.biennien.meeting.MeetingReport;
import vn.biennien.meeting.MeetingReport.DateQuote;
import vn.biennien.meeting.MeetingReport.Host;
import vn.biennien.meeting.MeetingReport.Venue;
import vn.biennien.meeting.MeetingReportRepository;
import vn.biennien.meeting.Meetings;
import vn.biennien.meeting.Party;
import vn.biennien.meeting.Party.PartyFacts;
import vn.biennien.meeting.PartyRepository;
import vn.biennien.meeting.ReportFacts;
import vn.biennien.meeting.ReportRole;
import vn.biennien.paper.Paper;
import vn.biennien.paper.PaperRepository;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.Side;

/**
 * The parties that an annotation lists and what it tells of meetings: read, stored, and told again.
 */
@Component
@RequiredArgsConstructor
class MeetingSection {
  private final Jurisdictions jurisdictions;
  private final Meetings meetings;
  private final MeetingReportRepository reports;
  private final PartyRepository parties;
  private final PaperRepository papers;

  static Annotation.Meeting read(Cursor at) {
    return new Annotation.Meeting(
        at.required("id"),
        at.code("role", REPORT_ROLES),
        at.code("series", MEETING_SERIES),
        at.text("series_name_vi"),
        at.codeOrNull("level", MEETING_LEVELS),
        ordinal(at),
        at.integer("ordinal_external", 1, 999),
        at.integer("edition_year", 1990, 2100),
        at.span("name_mention"),
        when(at.requiredObject("date")),
        at.code("format", MEETING_FORMATS),
        at.text("format_basis"),
        at.span("format_mention"),
        at.items("host").stream()
            .map(h ->
                new Annotation.Host(
                    h.required("org"), h.codeOrNull("side", SIDES), h.span("mention")))
            .toList(),
        at.items("venues").stream().map(MeetingSection::venue).toList(),
        at.text("venue_note"),
        at.span("theme"),
        at.references("reviews", "documents"));
  }

  private static Annotation.@Nullable Ordinal ordinal(Cursor meeting) {
    Cursor at = meeting.object("ordinal");
    if (at == null) {
      return null;
    }
    Integer value = at.integer("value", 1, 999);
    if (value == null) {
      if (!at.has("value")) {
        at.fault("value", "import.fault.required");
      }
      return null;
    }
    return new Annotation.Ordinal(value, at.quotedOrNull("quote"));
  }

  private static Annotation.Venue venue(Cursor at) {
    return new Annotation.Venue(
        at.required("place"),
        at.code("role", VENUE_ROLES),
        at.codeOrNull("country", SIDES),
        at.text("precision"),
        at.span("mention"));
  }

  private static Annotation.When when(Cursor at) {
    Annotation.When when =
        new Annotation.When(
            at.spans("stated"),
            at.spans("basis_quotes"),
            at.text("start"),
            at.text("end"),
            at.code("precision", DATE_PRECISIONS),
            at.text("month_day"),
            at.text("time_of_day"),
            at.text("reasoning"),
            at.text("external_start"),
            at.text("external_end"),
            at.codeOrNull("external_precision", DATE_PRECISIONS),
            at.text("external_confidence"),
            at.texts("external_evidence"));
    at.date("external_start");
    at.date("external_end");
    if (at.date("start").isPresent() && at.date("end").isPresent() && when.known().isEmpty()) {
      at.fault("precision", "import.fault.precision", when.precision());
    }
    return when;
  }

  static Annotation.Party readParty(Cursor at) {
    return new Annotation.Party(
        at.required("id"),
        new PartyFacts(
            at.required("name_vi"),
            at.code("type", PARTY_TYPES),
            at.code("side", SIDES),
            at.code("role", PARTY_ROLES),
            at.text("note")),
        at.span("mention"));
  }

  void store(AnnotatedDocument told) {
    Set<Long> attending = new HashSet<>();
    for (Party party : listed(told)) {
      Jurisdiction jurisdiction = party.jurisdiction();
      if (party.facts().attends() && jurisdiction != null) {
        attending.add(jurisdiction.id());
      }
    }
    int position = 0;
    for (Annotation.Meeting m : told.annotation().meetings()) {
      ReportFacts facts = reportFacts(m);
      Meeting meeting =
          meetings.recognise(
              facts,
              ReportRole.MAIN.is(facts.role())
                  ? attending
                  : jurisdictions.namedIn(m.seriesNameVi(), facts.date().start()));
      MeetingReport report =
          new MeetingReport(
              meeting,
              told.document(),
              position++,
              m.id(),
              facts,
              m.ordinal() == null ? null : told.citeOrNull(m.ordinal().words()),
              told.citeOrNull(m.formatMention()),
              told.citeOrNull(m.nameMention()),
              told.citeOrNull(m.theme()));
      report.tells(
          Stream.concat(
                  m.date().stated().stream().map(s -> new DateQuote("stated", told.cite(s))),
                  m.date().basisQuotes().stream().map(s -> new DateQuote("basis", told.cite(s))))
              .toList(),
          m.date().externalEvidence(),
          m.host().stream()
              .map(h -> new Host(h.org(), h.side(), told.citeOrNull(h.mention())))
              .toList(),
          m.venues().stream()
              .map(v ->
                  new Venue(
                      v.place(),
                      v.role(),
                      v.country(),
                      v.precision(),
                      told.citeOrNull(v.mention())))
              .toList());
      reports.saveAndFlush(report);
      told.keep(MeetingReport.class, m.id(), report);
      meetings.settle(meeting);
    }
  }

  private List<Party> listed(AnnotatedDocument told) {
    int position = 0;
    List<Party> listed = new ArrayList<>();
    for (Annotation.Party p : told.annotation().parties()) {
      PartyFacts facts = p.facts();
      Jurisdiction jurisdiction =
          PartyType.GROUP.is(facts.type()) || Side.BOTH.is(facts.side())
              ? null
              : jurisdictions.ofBody(facts.name(), told.day()).orElse(null);
      listed.add(
          parties.save(
              new Party(
                  told.document(),
                  position++,
                  p.id(),
                  facts,
                  jurisdiction,
                  told.citeOrNull(p.mention()))));
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
        when.known().orElse(HistoricalDate.UNKNOWN),
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

  List<Annotation.Meeting> of(Document document) {
    Map<Long, List<String>> reviews = new HashMap<>();
    for (Paper paper : papers.findByDocumentIdOrderByPosition(document.id())) {
      for (MeetingReport report : paper.reviewedAt()) {
        reviews.computeIfAbsent(report.id(), _ -> new ArrayList<>()).add(paper.localId());
      }
    }
    return reports.findByDocumentIdOrderByPosition(document.id()).stream()
        .map(r -> meeting(r, reviews.getOrDefault(r.id(), List.of())))
        .toList();
  }

  private static Annotation.Meeting meeting(MeetingReport report, List<String> reviews) {
    ReportFacts f = report.facts();
    Integer ordinal = f.ordinal();
    return new Annotation.Meeting(
        report.localId(),
        f.role(),
        f.series(),
        f.seriesName(),
        f.level(),
        ordinal == null
            ? null
            : new Annotation.Ordinal(ordinal, Span.ofNullable(report.ordinalCitation())),
        f.ordinalExternal(),
        f.editionYear(),
        Span.ofNullable(report.nameCitation()),
        when(report),
        f.format(),
        f.formatBasis(),
        Span.ofNullable(report.formatCitation()),
        report.hosts().stream()
            .map(
                h -> new Annotation.Host(h.organisation(), h.side(), Span.ofNullable(h.citation())))
            .toList(),
        report.venues().stream()
            .map(v ->
                new Annotation.Venue(
                    v.place(), v.role(), v.country(), v.precision(), Span.ofNullable(v.citation())))
            .toList(),
        f.venueNote(),
        Span.ofNullable(report.themeCitation()),
        reviews);
  }

  private static Annotation.When when(MeetingReport report) {
    ReportFacts f = report.facts();
    return new Annotation.When(
        dateQuotes(report, "stated"),
        dateQuotes(report, "basis"),
        f.date().isoStart(),
        f.date().isoEnd(),
        f.date().precision(),
        f.date().monthDay(),
        f.timeOfDay(),
        f.dateReason(),
        f.externalStart() == null ? null : f.externalStart().toString(),
        f.externalEnd() == null ? null : f.externalEnd().toString(),
        f.externalPrecision(),
        f.externalConfidence(),
        report.evidence());
  }

  private static List<Span> dateQuotes(MeetingReport report, String basis) {
    return report.dateQuotes().stream()
        .filter(q -> q.basis().equals(basis))
        .map(q -> Span.of(q.citation()))
        .toList();
  }

  List<Annotation.Party> parties(Document document) {
    return parties.findByDocumentIdOrderByPosition(document.id()).stream()
        .map(p -> new Annotation.Party(p.localId(), p.facts(), Span.ofNullable(p.citation())))
        .toList();
  }
}
