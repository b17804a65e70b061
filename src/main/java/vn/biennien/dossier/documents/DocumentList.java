package vn.biennien.dossier.documents;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.shared.Choice;
import vn.biennien.shared.DateView;
import vn.biennien.shared.Paging;
import vn.biennien.shared.ResultPage;

/**
 * The documents of the archive by kind, year and jurisdiction. A document's year is that of the
 * main meeting that it tells of (else of its publication); its jurisdictions are its parties and
 * those who attended that meeting, and a successor finds its predecessors' past.
 */
@Component
@RequiredArgsConstructor
class DocumentList {
  /**
   * What the list is narrowed to; null means not.
   *
   * @param kind a code of {@code document_types}
   * @param jurisdiction a slug
   */
  record Filter(@Nullable String kind, @Nullable Integer year, @Nullable String jurisdiction) {
    Filter withoutKind() {
      return new Filter(null, year, jurisdiction);
    }

    Filter withoutYear() {
      return new Filter(kind, null, jurisdiction);
    }

    Filter withoutJurisdiction() {
      return new Filter(kind, year, null);
    }
  }

  /**
   * A document as the list shows it.
   *
   * @param press whether the meeting that it tells of is known only from the press
   */
  @JsonIncludeProperties({
    "id", "url", "title", "kind", "date",
    "sensitivity", "starting", "illustrative", "publisher", "source_url"
  })
  @JsonPropertyOrder({
    "id", "url", "title", "kind", "date",
    "sensitivity", "starting", "illustrative", "publisher", "source_url"
  })
  record ListedDocument(
      long id,
      String kind,
      String title,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      String datePrecision,
      String sensitivity,
      boolean starting,
      boolean illustrative,
      boolean press,
      @Nullable String publisher,
      @Nullable String sourceUrl,
      @Nullable Long meetingId,
      @Nullable String meetingTitle,
      int passages) {

    @JsonProperty
    public String url() {
      return "/documents/" + id;
    }

    @JsonProperty
    public DateView date() {
      return DateView.of(dateStart, dateEnd, datePrecision);
    }

    public @Nullable String sourceHost() {
      return DocumentPage.hostOf(sourceUrl);
    }
  }

  private static final String FOUND =
      """
      with card as (
        select d.*, m.id as meeting_id, m.title as meeting_title,
               coalesce(extract(year from d.date_start)::int, m.year) as year
        from document_card d
        left join lateral (
          select m.id, m.title, meeting_year(m) as year
          from meeting_report r join meeting m on m.id = r.meeting_id
          where r.document_id = d.id and r.role = 'main' order by r.position limit 1
        ) m on true
        where d.sensitivity in (:readable)
          and (cast(:asof as date) is null or d.date_start <= cast(:asof as date))
      ), concerns as (
        select p.document_id, h.jurisdiction_id
        from party p join jurisdiction_reach h on h.reached_id = p.jurisdiction_id
        where p.role <> 'mentioned'
        union
        select r.document_id, h.jurisdiction_id
        from meeting_report r
        join meeting_attendance(array[:readable]) a on a.meeting_id = r.meeting_id
        join jurisdiction_reach h on h.reached_id = a.jurisdiction_id
        where r.role = 'main'
      ), found as (
        select c.* from card c
        where (cast(:kind as text) is null or c.kind = :kind)
          and (cast(:year as int) is null or c.year = :year)
          and (cast(:jurisdiction as text) is null or exists (
            select 1 from concerns x join jurisdiction j on j.id = x.jurisdiction_id
            where x.document_id = c.id and j.slug = :jurisdiction))
      )
      """;

  private static final String ROWS =
      FOUND
          + """
          select f.*, (select count(*) from passage p where p.document_id = f.id) as passages,
                 f.kind = 'article' and f.meeting_id is not null and not exists (
                   select 1 from meeting_report s join document p on p.id = s.document_id
                   where s.meeting_id = f.meeting_id and p.kind <> 'article' and not p.illustrative
                     and p.sensitivity in (:readable)) as press
          from found f
          order by coalesce(f.date_start, make_date(f.year, 1, 1)) desc nulls last, f.title, f.id
          limit :size offset :offset
          """;

  private final ReadableSql sql;

  ResultPage<ListedDocument> rows(Filter filter, Paging paging) {
    long total = found(FOUND + "select count(*) from found", filter).query(Long.class).single();
    return new ResultPage<>(total, part(filter, paging.size(), paging.offset()), paging);
  }

  /** At most {@code most} of the list from {@code offset} on. */
  List<ListedDocument> part(Filter filter, int most, int offset) {
    return found(ROWS, filter)
        .param("size", most)
        .param("offset", offset)
        .query(ListedDocument.class)
        .list();
  }

  List<Choice> kinds(Filter filter) {
    return choices(
        filter.withoutKind(),
        "select kind as value, null as label, count(*) as count from found group by kind"
            + " order by count(*) desc, kind");
  }

  List<Choice> years(Filter filter) {
    return choices(
        filter.withoutYear(),
        "select year::text as value, year::text as label, count(*) as count from found"
            + " where year is not null group by year order by year desc");
  }

  List<Choice> jurisdictions(Filter filter) {
    return choices(
        filter.withoutJurisdiction(),
        """
        select j.slug as value, jurisdiction_label(j, :asof::date) as label, count(*) as count
        from found f join concerns x on x.document_id = f.id join jurisdiction j on j.id = x.jurisdiction_id
        group by j.id order by j.position
        """);
  }

  private List<Choice> choices(Filter filter, String grouping) {
    return found(FOUND + grouping, filter).query(Choice.class).list();
  }

  private JdbcClient.StatementSpec found(String statement, Filter filter) {
    return sql.sql(statement)
        .param("kind", filter.kind())
        .param("year", filter.year())
        .param("jurisdiction", filter.jurisdiction());
  }
}
