package vn.biennien.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/** Reads the trail, newest first. */
@Repository
@RequiredArgsConstructor
class AuditList {
  private static final String MATCHING =
      """
      from audit_event
      where (:actor::text is null or actor = :actor) and (:action::text is null or action = :action)
        and (:subject::text is null or subject = :subject)
        and (:day::date is null or (at at time zone 'Asia/Ho_Chi_Minh')::date = :day)
      """;

  private static final String NAMES =
      """
      select 'meetings' as kind, id::text as key, title as name from meeting where id = any (:numbers)
      union all select 'documents', id::text, title from document_card where id = any (:numbers)
      union all select 'people', id::text, name from person where id = any (:numbers)
      union all select 'commitments', id::text, summary from commitment where id = any (:numbers)
      union all select 'chains', id::text, name from commitment_chain where id = any (:numbers)
      union all select 'gates', slug, concat_ws(' – ', vn, cn) from border_object where slug = any (:slugs)
      union all select 'jurisdictions', slug, name from jurisdiction where slug = any (:slugs)
      """;

  private final JdbcClient sql;

  /** What is asked for; null where it does not matter. */
  record Filter(
      @Nullable String actor,
      @Nullable String action,
      @Nullable String subject,
      @Nullable LocalDate day) {}

  /** One line of the trail. */
  record Line(
      OffsetDateTime at, String actor, String action, String subject, @Nullable String detail) {}

  ResultPage<Line> lines(Filter filter, Paging paging) {
    List<Line> lines =
        of(
                "select at, actor, action, subject, detail "
                    + MATCHING
                    + " order by at desc, id desc limit :size offset :offset",
                filter)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(Line.class)
            .list();
    long total = of("select count(*) " + MATCHING, filter).query(Long.class).single();
    return new ResultPage<>(total, lines, paging);
  }

  private JdbcClient.StatementSpec of(String statement, Filter filter) {
    return sql.sql(statement)
        .param("actor", filter.actor())
        .param("action", filter.action())
        .param("subject", filter.subject())
        .param("day", filter.day());
  }

  /** What the trail holds, for the menu. */
  List<String> actions() {
    return sql.sql("select distinct action from audit_event order by 1").query(String.class).list();
  }

  /**
   * What records are called, in one statement: the names, by kind and key as addresses have them:
   * {@code meetings/3}.
   */
  Map<String, String> names(Collection<Place> places) {
    Map<String, String> names = new HashMap<>();
    sql.sql(NAMES)
        .param(
            "numbers",
            places.stream().flatMap(place -> place.number().stream()).toArray(Long[]::new))
        .param("slugs", places.stream().map(Place::key).toArray(String[]::new))
        .query(row -> {
          names.put(row.getString("kind") + "/" + row.getString("key"), row.getString("name"));
        });
    return names;
  }

  /**
   * Where something was done, as its address says.
   *
   * @param api whether programs speak there
   * @param kind the first part of the address: what sort of record it is about
   * @param key which one; empty for none
   * @param part what of it, as {@code edit}; empty for itself
   * @param ending of a file; empty for a page
   */
  record Place(boolean api, String kind, String key, String part, String ending) {
    private static final Pattern ADDRESS =
        Pattern.compile("(/api/v1)?/([^/.]*)(?:/([^/.]*))?(?:/([^/.]*))?[^.]*(?:\\.([a-z]+))?");

    static Place of(String address) {
      Matcher parts = ADDRESS.matcher(address.replaceFirst("[#?].*$", ""));
      return parts.matches()
          ? new Place(
              parts.group(1) != null,
              parts.group(2),
              filled(parts.group(3)),
              filled(parts.group(4)),
              filled(parts.group(5)))
          : new Place(false, "", "", "", "");
    }

    private static String filled(@Nullable String part) {
      return part == null ? "" : part;
    }

    Optional<Long> number() {
      return key.matches("\\d{1,18}") ? Optional.of(Long.valueOf(key)) : Optional.empty();
    }
  }
}
