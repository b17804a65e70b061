package vn.biennien.dossier.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.meetings.Cites.Cite;
import vn.biennien.dossier.meetings.Cites.Source;
import vn.biennien.dossier.meetings.MeetingPage.Fact;
import vn.biennien.dossier.meetings.MeetingPage.Version;
import vn.biennien.meeting.MeetingFormat;
import vn.biennien.meeting.MeetingReport.VenueRole;
import vn.biennien.shared.HistoricalDate;

/**
 * What each readable document reports of one meeting, side by side. Sources may disagree: every
 * version stays, and the one in use is marked (domain rules 5 and 6).
 */
final class MeetingReports {
  /** One document's report; {@code details} are its quotes, venues, hosts and evidence. */
  record Report(
      long reportId,
      Source source,
      HistoricalDate day,
      @Nullable HistoricalDate external,
      @Nullable String dateReason,
      String format,
      @Nullable String formatBasis,
      @Nullable Integer ordinal,
      @Nullable Integer ordinalExternal,
      List<Detail> details) {
    Stream<Detail> details(String kind) {
      return details.stream().filter(d -> d.kind().equals(kind));
    }

    Stream<Cite> cites(String kind) {
      return details(kind).map(Detail::cite).filter(Objects::nonNull);
    }
  }

  /** Something of a report, with the words it rests on. */
  record Detail(String kind, String text, @Nullable String role, @Nullable Cite cite) {}

  record Told(long reportId, Detail detail) {}

  private static final Comparator<Version> USED_FIRST = Comparator.comparing(v -> !v.chosen());

  private final Map<Long, Report> reports = new LinkedHashMap<>();

  void add(Report report) {
    reports.put(report.reportId(), report);
  }

  void add(Told told) {
    Report report = reports.get(told.reportId());
    if (report != null) {
      report.details().add(told.detail());
    }
  }

  /** The facts by name; what no source says is left out. */
  Map<String, Fact> facts(MeetingRow meeting) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    put(facts, "name", quotes("name"), false);
    put(facts, "date", dates(meeting), datesDiffer());
    List<Version> venues = listed("venue", d -> !VenueRole.MENTIONED.is(d.role()));
    put(facts, "venue", venues, disagree("venue", d -> VenueRole.HOST.is(d.role())));
    List<Version> formats = formats(meeting);
    put(facts, "format", formats, formats.size() > 1);
    put(facts, "host", listed("host", d -> true), disagree("host", d -> true));
    List<Version> ordinals = ordinals(meeting);
    put(facts, "ordinal", ordinals, values(ordinals) > 1);
    put(facts, "theme", quotes("theme"), false);
    return facts;
  }

  private static void put(
      Map<String, Fact> facts, String name, List<Version> versions, boolean differ) {
    if (!versions.isEmpty()) {
      facts.put(name, new Fact(versions, differ));
    }
  }

  private static long values(List<Version> versions) {
    return versions.stream().map(Version::value).distinct().count();
  }

  private List<Version> dates(MeetingRow meeting) {
    List<Version> versions = new ArrayList<>();
    grouped(r -> r.day().start() != null || r.day().monthDay() != null, Report::day)
        .forEach((day, from) -> {
          boolean used =
              Objects.equals(day.start(), meeting.dateStart())
                  && Objects.equals(day.end(), meeting.dateEnd())
                  && day.precision().equals(meeting.datePrecision());
          versions.add(version("date", null, day, used, from, Report::dateReason));
        });
    versions.sort(USED_FIRST);
    grouped(r -> r.external() != null, r -> Objects.requireNonNull(r.external()))
        .forEach((day, from) -> versions.add(external(null, day, from, "evidence")));
    return versions;
  }

  /** Two dates contradict each other when they share no day, or are as exact and not the same. */
  private boolean datesDiffer() {
    List<HistoricalDate> dates =
        reports.values().stream()
            .flatMap(r -> Stream.concat(Stream.of(r.day()), Stream.ofNullable(r.external())))
            .filter(d -> d.start() != null)
            .distinct()
            .toList();
    return dates.stream()
        .anyMatch(a ->
            dates.stream()
                .anyMatch(b -> !a.equals(b) && (!a.overlaps(b) || a.exactness() == b.exactness())));
  }

  private List<Version> formats(MeetingRow meeting) {
    return grouped(r -> !MeetingFormat.UNKNOWN.is(r.format()), Report::format).entrySet().stream()
        .map(e -> {
          boolean used = e.getKey().equals(meeting.format());
          return version("format", e.getKey(), null, used, e.getValue(), Report::formatBasis);
        })
        .sorted(USED_FIRST)
        .toList();
  }

  private List<Version> ordinals(MeetingRow meeting) {
    List<Version> versions = new ArrayList<>();
    grouped(r -> r.ordinal() != null, r -> Objects.requireNonNull(r.ordinal()))
        .forEach((n, from) -> {
          boolean used = n.equals(meeting.ordinal());
          versions.add(version("ordinal", n.toString(), null, used, from, r -> null));
        });
    grouped(r -> r.ordinalExternal() != null, r -> Objects.requireNonNull(r.ordinalExternal()))
        .forEach((n, from) -> versions.add(external(n.toString(), null, from, "")));
    versions.sort(USED_FIRST);
    return versions;
  }

  /** What these reports say alike. */
  private static Version version(
      String kind,
      @Nullable String value,
      @Nullable HistoricalDate day,
      boolean used,
      List<Report> from,
      Function<Report, @Nullable String> note) {
    return new Version(
        value,
        day,
        used,
        false,
        from.stream().flatMap(r -> r.cites(kind)).toList(),
        from.stream()
            .filter(r -> r.cites(kind).findAny().isEmpty())
            .map(Report::source)
            .distinct()
            .toList(),
        from.stream().map(note).filter(Objects::nonNull).distinct().toList());
  }

  /** What is known of it from elsewhere, as these reports note. */
  private static Version external(
      @Nullable String value, @Nullable HistoricalDate day, List<Report> from, String notes) {
    return new Version(
        value,
        day,
        false,
        true,
        List.of(),
        from.stream().map(Report::source).toList(),
        from.stream().flatMap(r -> r.details(notes)).map(Detail::text).distinct().toList());
  }

  /** The words of the sources themselves, the same words once. */
  private List<Version> quotes(String kind) {
    return reports.values().stream()
        .flatMap(r -> r.cites(kind))
        .collect(Collectors.groupingBy(Cite::quote, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> new Version(e.getKey(), null, false, false, e.getValue(), List.of(), List.of()))
        .toList();
  }

  /** Venues or hosts: the same name once, with every document that gives it. */
  private List<Version> listed(String kind, Predicate<Detail> wanted) {
    Map<String, List<Report>> byName = new LinkedHashMap<>();
    for (Report report : reports.values()) {
      report
          .details(kind)
          .filter(wanted)
          .forEach(d -> byName.computeIfAbsent(d.text(), n -> new ArrayList<>()).add(report));
    }
    return byName.entrySet().stream().map(e -> listed(kind, e.getKey(), e.getValue())).toList();
  }

  private static Version listed(String kind, String name, List<Report> from) {
    List<Detail> details =
        from.stream().flatMap(r -> r.details(kind)).filter(d -> d.text().equals(name)).toList();
    List<Cite> cites =
        details.stream().map(Detail::cite).filter(Objects::nonNull).distinct().toList();
    List<Source> uncited =
        from.stream()
            .map(Report::source)
            .filter(s -> cites.stream().noneMatch(c -> c.source().equals(s)))
            .distinct()
            .toList();
    boolean connected = details.stream().allMatch(d -> VenueRole.CONNECTION_POINT.is(d.role()));
    return new Version(
        name,
        null,
        false,
        false,
        cites,
        uncited,
        connected ? List.of(VenueRole.CONNECTION_POINT.code()) : List.of());
  }

  /** Whether documents that say it name different ones. */
  private boolean disagree(String kind, Predicate<Detail> wanted) {
    return reports.values().stream()
            .map(r -> r.details(kind).filter(wanted).map(Detail::text).collect(Collectors.toSet()))
            .filter(names -> !names.isEmpty())
            .distinct()
            .count()
        > 1;
  }

  private <K> Map<K, List<Report>> grouped(Predicate<Report> wanted, Function<Report, K> key) {
    return reports.values().stream()
        .filter(wanted)
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }
}
