package vn.biennien.dossier.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.meetings.MeetingFilter;

/**
 * Lays meetings out by year and place. The mechanism with Guangxi and the one with Yunnan have rows
 * of their own, also for a province that belongs to both; a predecessor keeps its row beside its
 * successor, unless both bear the same name.
 */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
final class HomeMatrix {
  /** One stretch of years in which a Vietnamese jurisdiction belongs to a mechanism. */
  record Member(
      String mechanism,
      long jurisdictionId,
      String slug,
      String label,
      int fromYear,
      @Nullable Integer toYear) {
    boolean in(int year) {
      return fromYear <= year && (toYear == null || year <= toYear);
    }
  }

  /**
   * How many meetings.
   *
   * @param mechanism null when nothing tells with whom they belong
   */
  record Count(long jurisdictionId, int year, @Nullable String mechanism, int meetings) {}

  private final List<Member> members;
  private final List<Count> counts;
  private final List<Integer> years;

  static HomePage.Matrix of(
      List<Member> members, List<Count> counts, List<HomePage.SpringPlace> springs) {
    TreeSet<Integer> known = new TreeSet<>();
    counts.forEach(count -> known.add(count.year()));
    springs.forEach(spring -> known.add(spring.year()));
    List<Integer> years =
        known.isEmpty()
            ? List.of()
            : IntStream.rangeClosed(known.first(), known.last()).boxed().toList();
    return new HomePage.Matrix(
        years, byYear(years, springs), new HomeMatrix(members, counts, years).groups());
  }

  private static List<HomePage.@Nullable SpringPlace> byYear(
      List<Integer> years, List<HomePage.SpringPlace> springs) {
    List<HomePage.@Nullable SpringPlace> places = new ArrayList<>();
    for (int year : years) {
      places.add(springs.stream().filter(s -> s.year() == year).findFirst().orElse(null));
    }
    return places;
  }

  private List<HomePage.Group> groups() {
    Map<String, Map<String, List<Member>>> rows = new LinkedHashMap<>();
    for (Member member : members) {
      rows.computeIfAbsent(member.mechanism(), m -> new LinkedHashMap<>())
          .computeIfAbsent(member.slug(), s -> new ArrayList<>())
          .add(member);
    }
    return rows.entrySet().stream()
        .map(group -> new HomePage.Group(group.getKey(), rows(group.getValue().values())))
        .toList();
  }

  private List<HomePage.MemberYears> rows(Collection<List<Member>> rows) {
    int first = rows.stream().flatMap(List::stream).mapToInt(Member::fromYear).min().orElse(0);
    return rows.stream().map(row -> row(row, first)).toList();
  }

  private HomePage.MemberYears row(List<Member> row, int first) {
    int since = row.stream().mapToInt(Member::fromYear).min().orElse(first);
    return new HomePage.MemberYears(
        row.getFirst().label(),
        since > first ? since : null,
        years.stream().map(year -> cell(row, year)).toList());
  }

  private HomePage.Cell cell(List<Member> row, int year) {
    String mechanism = row.getFirst().mechanism();
    Set<Long> jurisdictions =
        row.stream().map(Member::jurisdictionId).collect(Collectors.toUnmodifiableSet());
    int meetings =
        counts.stream()
            .filter(c -> c.year() == year && jurisdictions.contains(c.jurisdictionId()))
            .filter(c -> mechanism.equals(c.mechanism()))
            .mapToInt(Count::meetings)
            .sum();
    MeetingFilter opened = new MeetingFilter(year, row.getFirst().slug(), null, null, mechanism);
    return new HomePage.Cell(
        year,
        meetings,
        row.stream().anyMatch(m -> m.in(year)),
        meetings == 0 ? null : opened.address(null));
  }
}
