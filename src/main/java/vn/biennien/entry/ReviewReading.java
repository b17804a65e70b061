package vn.biennien.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Readers;

/** Reads what is to be gone through after a meeting: what earlier ones left open. */
@Repository
@RequiredArgsConstructor
class ReviewReading {
  private final JdbcClient sql;
  private final Readers readers;

  /** The meeting after which is gone through. */
  record After(
      long id,
      String title,
      String series,
      @Nullable LocalDate dateStart,
      String datePrecision,
      @Nullable LocalDate since) {}

  /** A text of that meeting; its words prove what became of an item. */
  record Source(long id, String title, String kind) {}

  /**
   * An open item of an earlier meeting.
   *
   * @param document whose editors may mark it
   * @param quote the words that it rests on
   * @param decided how it was already marked by a text of this meeting; null while it was not
   */
  record Item(
      long id,
      long document,
      String summary,
      String quote,
      String kind,
      String field,
      String specificity,
      long meeting,
      String meetingTitle,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      @Nullable String datePrecision,
      String lastStatus,
      @Nullable String decided) {}

  After after(long meeting) {
    return sql.sql(
            """
            select m.id, m.title, m.series::text as series, m.date_start, m.date_precision::text as date_precision,
                   coalesce(m.date_start, make_date(m.edition_year, 1, 1)) as since
            from meeting m where m.id = :id and exists
              (select from meeting_report r join document d on d.id = r.document_id
               where r.meeting_id = m.id and d.sensitivity = any (:readable))
            """)
        .param("id", meeting)
        .param("readable", readable())
        .query(After.class)
        .optional()
        .orElseThrow(() -> new NotFoundException("meeting"));
  }

  /** Signed papers first, notes last. */
  List<Source> sources(long meeting) {
    return sql.sql(
            """
            select d.id, d.title, d.kind::text as kind from meeting_report r join document_card d on d.id = r.document_id
            where r.meeting_id = :meeting and r.role = 'main' and d.sensitivity = any (:readable)
            order by d.kind = 'note', d.kind = 'article', d.id
            """)
        .param("meeting", meeting)
        .param("readable", readable())
        .query(Source.class)
        .list();
  }

  List<Likeness.Paragraph> paragraphs(long document) {
    return sql.sql("select number, text from passage where document_id = ? order by number")
        .param(document)
        .query(Likeness.Paragraph.class)
        .list();
  }

  /**
   * Of each chain its last link, and each item that stands alone.
   *
   * @param all of every series, as far as the same jurisdictions attended; else of this one
   */
  List<Item> items(After after, boolean all) {
    return sql.sql(
            """
            select * from (
              select c.id, c.document_id as document, c.summary, q.quote, c.kind::text as kind, c.field::text as field, c.specificity::text as specificity,
                     m.id as meeting, m.title as meeting_title, m.date_start, m.date_end, m.date_precision::text as date_precision,
                     t.last_status, t.open,
                     (select w.status::text from commitment_status_change w
                      left join citation x on x.id = w.citation_id left join paper p on p.id = w.paper_id
                      join meeting_report o on o.document_id = coalesce(x.document_id, p.document_id) and o.meeting_id = :meeting
                      where w.commitment_id = c.id order by w.id desc limit 1) as decided,
                     row_number() over (partition by coalesce(c.chain_id, -c.id)
                                        order by coalesce(m.date_start, make_date(m.edition_year, 1, 1)) desc, c.id desc) as place
              from commitment c
              join document d on d.id = c.document_id and d.sensitivity = any (:readable) and not d.illustrative
              join citation q on q.id = c.citation_id
              join commitment_state(:readable, null::date) t on t.commitment_id = c.id
              join meeting_report r on r.id = c.report_id
              join meeting m on m.id = r.meeting_id
              where m.id <> :meeting and coalesce(m.date_start, make_date(m.edition_year, 1, 1)) < :since
                and (m.series = :series
                     or :all and exists (select from meeting_attendance(:readable) a join meeting_attendance(:readable) b on b.jurisdiction_id = a.jurisdiction_id
                                         join jurisdiction j on j.id = a.jurisdiction_id and j.side = 'VN'
                                         where a.meeting_id = m.id and b.meeting_id = :meeting))
            ) s
            where s.place = 1 and (s.open or s.decided is not null)
            order by s.date_start desc nulls last, s.meeting, s.specificity desc, s.id
            """)
        .param("meeting", after.id())
        .param("readable", readable())
        .param("since", after.since())
        .param("series", after.series())
        .param("all", all)
        .query(Item.class)
        .list();
  }

  /**
   * What an item can be looked for by.
   *
   * @param filter {@code jurisdiction} or {@code gate}
   * @param object what a gate is, else null
   */
  record Mark(long item, String filter, String value, String label, @Nullable String object) {}

  List<Mark> marks(List<Item> items) {
    return sql.sql(
            """
            select distinct cj.commitment_id as item, 'jurisdiction' as filter, j.slug as value, jurisdiction_label(j) as label, null::text as object
            from commitment_jurisdiction(:readable) cj join jurisdiction_reach jr on jr.reached_id = cj.jurisdiction_id
            join jurisdiction j on j.id = jr.jurisdiction_id and (j.valid_to is null or j.slug = 'ha-giang')
            where cj.commitment_id = any (:items)
            union all
            select distinct cg.commitment_id, 'gate', o.slug, concat_ws(' – ', o.vn, o.cn), o.object::text
            from commitment_gate cg join gate_mention g on g.id = cg.mention_id join border_object o on o.id = g.border_object_id
            where cg.commitment_id = any (:items)
            order by filter, label, value
            """)
        .param("readable", readable())
        .param("items", items.stream().map(Item::id).toArray(Long[]::new))
        .query(Mark.class)
        .list();
  }

  /** The first item that a text marks in one of its paragraphs. */
  Optional<Long> markedIn(long document, int paragraph) {
    return sql.sql(
            """
            select c.id from commitment c join citation q on q.id = c.citation_id join passage p on p.id = q.passage_id
            where c.document_id = ? and p.number = ? order by c.position limit 1
            """)
        .param(document)
        .param(paragraph)
        .query(Long.class)
        .optional();
  }

  private String[] readable() {
    return readers.sensitivities().toArray(String[]::new);
  }
}
