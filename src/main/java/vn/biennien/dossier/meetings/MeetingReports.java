package vn.biennien.dossier.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.meetings.Cites.Cite;
import vn.biennien.dossier.meetings.Cites.Source;
import vn.biennien.dossier.meetings.MeetingPage.Day;
import vn.biennien.dossier.meetings.MeetingPage.Fact;
import vn.biennien.dossier.meetings.MeetingPage.Version;
import vn.biennien.meeting.MeetingFormat;
import vn.biennien.meeting.MeetingReport.VenueRole;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.HistoricalDate;

/**
 * What each readable document reports of one meeting, side by side. Sources may disagree: every
 * version stays, and the one in use is marked (domain rules 5 and 6).
 */
final class MeetingReports {
  /** One document's report; {@code details} are its quotes, venues, hosts and evidence by kind. */
  record Report(
      long id,
      Source source,
      Day day,
      @Nullable Day external,
      @Nullable String timeOfDay,
      @Nullable String dateReason,
      String format,
      @Nullable String formatBasis,
      @Nullable Integer ordinal,
      @Nullable Integer ordinalExternal,
      @Nullable String venueNote,
      Map<String, List<Detail>> details) {
    List<Detail> details(String kind) {
      return details.getOrDefault(kind, List.of());
    }

    List<Cite> cites(String kind) {
      return details(kind).stream().map(Detail::cite).filter(Objects::nonNull).toList();
    }
  }

  /** Something of a report, with the words it rests on. */
  record Detail(String text, @Nullable String role, @Nullable String side, @Nullable Cite cite) {}

  private final Map<Long, Report> reports = new LinkedHashMap<>();

  void add(Report report) {
    reports.put(report.id(), report);
  }

  void detail(ResultSet r, Cites cites) throws SQLException {
    Report report = reports.get(r.getLong("report_id"));
    if (report != null) {
      Detail detail =
          new Detail(r.getString("text"), r.getString("role"), r.getString("side"), cites.of(r));
      report.details().computeIfAbsent(r.getString("kind"), k -> new ArrayList<>()).add(detail);
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
    Day used =
        new Day(
            meeting.dateStart(), meeting.dateEnd(), meeting.datePrecision(), meeting.monthDay());
    List<Version> versions =
        new ArrayList<>(
            grouped(r -> known(r.day()), Report::day).entrySet().stream()
                .map(e -> date(e.getKey(), e.getValue(), used))
                .sorted(Comparator.comparing(v -> !v.chosen()))
                .toList());
    grouped(r -> r.external() != null, r -> Objects.requireNonNull(r.external()))
        .forEach((day, from) ->
            versions.add(
                new Version(
                    null,
                    day,
                    false,
                    true,
                    List.of(),
                    from.stream().map(Report::source).toList(),
                    texts(from, "evidence"))));
    return versions;
  }

  private static Version date(Day day, List<Report> from, Day used) {
    return new Version(
        null,
        day,
        Objects.equals(day.start(), used.start())
            && Objects.equals(day.end(), used.end())
            && day.precision().equals(used.precision()),
        false,
        from.stream().flatMap(r -> r.cites("date").stream()).toList(),
        uncited(from, "date"),
        from.stream().map(Report::dateReason).filter(Objects::nonNull).distinct().toList());
  }

  private static boolean known(Day day) {
    return day.start() != null || day.monthDay() != null;
  }

  /** Two dates contradict each other when they share no day, or are as exact and not the same. */
  private boolean datesDiffer() {
    List<HistoricalDate> dates =
        reports.values().stream()
            .flatMap(r ->
                r.external() == null
                    ? List.of(r.day()).stream()
                    : List.of(r.day(), r.external()).stream())
            .filter(d -> d.start() != null)
            .map(d -> new HistoricalDate(d.start(), d.end(), d.precision(), d.monthDay()))
            .distinct()
            .toList();
    return dates.stream()
        .anyMatch(a ->
            dates.stream()
                .anyMatch(b -> !a.equals(b) && (!a.overlaps(b) || a.exactness() == b.exactness())));
  }

  private List<Version> formats(MeetingRow meeting) {
    return grouped(r -> !MeetingFormat.UNKNOWN.is(r.format()), Report::format).entrySet().stream()
        .map(e ->
            new Version(
                e.getKey(),
                null,
                e.getKey().equals(meeting.format()),
                false,
                e.getValue().stream().flatMap(r -> r.cites("format").stream()).toList(),
                uncited(e.getValue(), "format"),
                e.getValue().stream()
                    .map(Report::formatBasis)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList()))
        .sorted(Comparator.comparing(v -> !v.chosen()))
        .toList();
  }

  private List<Version> ordinals(MeetingRow meeting) {
    List<Version> versions = new ArrayList<>();
    grouped(r -> r.ordinal() != null, r -> Objects.requireNonNull(r.ordinal()))
        .forEach((n, from) -> versions.add(ordinal(n, from, meeting.ordinal(), false)));
    grouped(r -> r.ordinalExternal() != null, r -> Objects.requireNonNull(r.ordinalExternal()))
        .forEach((n, from) -> versions.add(ordinal(n, from, meeting.ordinal(), true)));
    versions.sort(Comparator.comparing(v -> !v.chosen()));
    return versions;
  }

  private static Version ordinal(
      int n, List<Report> from, @Nullable Integer used, boolean external) {
    return new Version(
        String.valueOf(n),
        null,
        used != null && used == n && !external,
        external,
        external ? List.of() : from.stream().flatMap(r -> r.cites("ordinal").stream()).toList(),
        external ? from.stream().map(Report::source).toList() : uncited(from, "ordinal"),
        List.of());
  }

  /** The words of the sources themselves, the same words once. */
  private List<Version> quotes(String kind) {
    Map<String, List<Cite>> byWords = new LinkedHashMap<>();
    for (Report report : reports.values()) {
      report
          .cites(kind)
          .forEach(c -> byWords.computeIfAbsent(c.quote(), q -> new ArrayList<>()).add(c));
    }
    return byWords.entrySet().stream()
        .map(e -> new Version(e.getKey(), null, false, false, e.getValue(), List.of(), List.of()))
        .toList();
  }

  /** Venues or hosts: the same name once, with every document that gives it. */
  private List<Version> listed(String kind, Predicate<Detail> wanted) {
    Map<String, List<Report>> byName = new LinkedHashMap<>();
    for (Report report : reports.values()) {
      report.details(kind).stream()
          .filter(wanted)
          .forEach(d -> byName.computeIfAbsent(d.text(), n -> new ArrayList<>()).add(report));
    }
    return byName.entrySet().stream().map(e -> listed(kind, e.getKey(), e.getValue())).toList();
  }

  private static Version listed(String kind, String name, List<Report> from) {
    List<Detail> details =
        from.stream()
            .flatMap(r -> r.details(kind).stream())
            .filter(d -> d.text().equals(name))
            .toList();
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
            .map(r ->
                r.details(kind).stream()
                    .filter(wanted)
                    .map(Detail::text)
                    .collect(Collectors.toSet()))
            .filter(names -> !names.isEmpty())
            .distinct()
            .count()
        > 1;
  }

  private static List<String> texts(List<Report> from, String kind) {
    return from.stream()
        .flatMap(r -> r.details(kind).stream())
        .map(Detail::text)
        .distinct()
        .toList();
  }

  private static List<Source> uncited(List<Report> from, String kind) {
    return from.stream()
        .filter(r -> r.cites(kind).isEmpty())
        .map(Report::source)
        .distinct()
        .toList();
  }

  private <K> Map<K, List<Report>> grouped(
      Predicate<Report> wanted, java.util.function.Function<Report, K> key) {
    return reports.values().stream()
        .filter(wanted)
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  static @Nullable Day day(ResultSet r, String prefix) throws SQLException {
    LocalDate start = r.getObject(prefix + "_start", LocalDate.class);
    String precision = r.getString(prefix + "_precision");
    if (prefix.equals("external") && start == null) {
      return null;
    }
    return new Day(
        start,
        r.getObject(prefix + "_end", LocalDate.class),
        precision == null ? DatePrecision.DAY.code() : precision,
        prefix.equals("date") ? r.getString("month_day") : null);
  }
}
