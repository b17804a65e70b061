package vn.biennien.jurisdiction;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recognises jurisdictions in the words of a text, as of a date. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Jurisdictions {
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(tỉnh|thành phố|tp\\.?|khu|khu tự trị)\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final EntityManager entities;
  private final JdbcClient sql;
  private volatile @Nullable List<Named> names;

  /** One that a menu offers: today's name first, with what it was. */
  public record Choice(String slug, String name, String side) {}

  private record Named(long id, String name) {}

  /**
   * The jurisdiction that bears exactly this name, with or without "tỉnh", "thành phố", on that
   * day.
   */
  public Optional<Jurisdiction> named(@Nullable String words, @Nullable LocalDate on) {
    if (words == null) {
      return Optional.empty();
    }
    String bare = PREFIX.matcher(words.strip()).replaceFirst("");
    return pick(
        names().stream()
            .filter(
                n -> n.name().equalsIgnoreCase(words.strip()) || n.name().equalsIgnoreCase(bare))
            .toList(),
        on);
  }

  /**
   * The jurisdiction of a body: the one whose name ends the body's name ("Sở Ngoại vụ Lạng Sơn").
   */
  public Optional<Jurisdiction> ofBody(@Nullable String body, @Nullable LocalDate on) {
    Optional<Jurisdiction> same = named(body, on);
    if (same.isPresent() || body == null) {
      return same;
    }
    List<Named> endings =
        names().stream().filter(n -> body.strip().endsWith(" " + n.name())).toList();
    int longest = endings.stream().mapToInt(n -> n.name().length()).max().orElse(0);
    return pick(endings.stream().filter(n -> n.name().length() == longest).toList(), on);
  }

  /** Ids of the jurisdictions whose names stand in these words. */
  public Set<Long> namedIn(@Nullable String words, @Nullable LocalDate on) {
    if (words == null) {
      return Set.of();
    }
    return names().stream()
        .map(Named::name)
        .distinct()
        .filter(words::contains)
        .flatMap(name -> named(name, on).stream())
        .map(Jurisdiction::id)
        .collect(Collectors.toSet());
  }

  /**
   * Ids of the jurisdiction, of what it succeeded and of what succeeds it; not of what merged with
   * it: those stood side by side.
   */
  public Set<Long> lineage(Jurisdiction jurisdiction) {
    return sql.sql(
            """
            select reached_id from jurisdiction_reach where jurisdiction_id = :id
            union
            select jurisdiction_id from jurisdiction_reach where reached_id = :id
            """)
        .param("id", jurisdiction.id())
        .query(Long.class)
        .set();
  }

  /** Names were corrected: they are read again. */
  public void forget() {
    names = null;
  }

  /** Reference data, seldom corrected: read once. */
  private List<Named> names() {
    List<Named> known = names;
    if (known == null) {
      known =
          sql.sql("select jurisdiction_id as id, name from jurisdiction_name order by 1, 2")
              .query(Named.class)
              .list();
      names = known;
    }
    return known;
  }

  /** Of several that bear the name: the one of that day, else today's. */
  private Optional<Jurisdiction> pick(List<Named> found, @Nullable LocalDate on) {
    LocalDate day = on != null ? on : LocalDate.now();
    return found.stream()
        .map(n -> entities.find(Jurisdiction.class, n.id()))
        .distinct()
        .min(
            Comparator.comparing((Jurisdiction j) -> !j.existedOn(day))
                .thenComparing(Jurisdiction::id));
  }

  /** The jurisdictions of today that take part in some mechanism, in the order of the archive. */
  public List<Choice> choices() {
    return sql.sql(
            """
            select slug, name, side from jurisdiction
            where valid_to is null or slug = 'ha-giang' order by position
            """)
        .query(Choice.class)
        .list();
  }
}
