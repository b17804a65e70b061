package vn.biennien.search.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills an archive with documents of twenty paragraphs, as fast as SQL does it: one of twenty is
 * not public.
 */
final class ManyDocuments {

  private static final int PARAGRAPHS = 20;
  private static final int DAYS = 5000;

  private static final String INSERT =
      """
      with d as (
        insert into document (sha256, text, kind, sensitivity, published_on, imported_at)
        values (:sha256, :text, :kind::document_type, case when :closed then 'internal' else 'public' end, :day, now()) returning id)
      insert into passage (document_id, number, start_at, end_at, text, searchable)
      select d.id, p.number, p.start_at, p.start_at + char_length(p.text), p.text, true
      from d, (
        select t.text, t.number,
               sum(char_length(t.text) + 1) over (order by t.number) - char_length(t.text) - 1 as start_at
        from unnest(string_to_array(:text, chr(10))) with ordinality t (text, number)) p
      """;

  /** Every tenth document tells of a meeting, which says its series and its provinces. */
  private static final String REPORTS =
      """
      insert into meeting_report (meeting_id, document_id, position, local_id, role, series, date_precision, format)
      select m.id, d.id, 0, 'M1', 'main', m.series, 'unknown', 'unknown'
      from document d
      join (select id, series, row_number() over (order by id) - 1 as n from meeting) m
        on m.n = d.id / 10 % (select count(*) from meeting)
      where d.id % 10 = 0 and not exists (select from meeting_report r where r.document_id = d.id)
      """;

  /** The beginning of a document is its title. */
  private static final String TITLES =
      """
      with t as (
        insert into citation (document_id, passage_id, start_at, end_at, quote)
        select d.id, p.id, 0, 60, left(p.text, 60)
        from document d join passage p on p.document_id = d.id and p.number = 1
        where d.title_citation_id is null and char_length(p.text) > 60
        returning id, document_id)
      update document d set title_citation_id = t.id from t where t.document_id = d.id
      """;

  private final JdbcClient sql;
  private final Supplier<String> texts;
  private final Random random = new Random(2);
  private int passages;

  ManyDocuments(JdbcClient sql, Supplier<String> texts) {
    this.sql = sql;
    this.texts = texts;
  }

  /** Adds documents until there are so many passages. */
  void fill(int wanted) {
    if (passages == 0) {
      addMeetings();
    }
    while (passages < wanted) {
      add(Math.min(PARAGRAPHS, wanted - passages));
    }
    sql.sql(REPORTS).update();
    sql.sql(TITLES).update();
    sql.sql("analyze").update();
  }

  private void addMeetings() {
    sql.sql(
            """
            insert into meeting (series, title, date_start, date_end, date_precision, format)
            select s.series, 'Cuộc họp ' || s.n, d.day, d.day, 'day', 'unknown'
            from unnest(array['spring_meeting', 'jwc', 'secretary_talks', 'gov_talks', 'visit', 'other']) with ordinality s (series, n),
                 lateral (select date '2012-03-01' + (s.n * 100)::int as day) d
            """)
        .update();
  }

  private void add(int paragraphs) {
    var text = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      text.append(i == 0 ? "" : "\n").append(texts.get());
    }
    sql.sql(INSERT)
        .param("sha256", sha256(text.toString()))
        .param("text", text.toString())
        .param("kind", random.nextInt(4) == 0 ? "minutes" : "article")
        .param("closed", random.nextInt(PARAGRAPHS) == 0)
        .param("day", LocalDate.of(2012, 1, 1).plusDays(random.nextInt(DAYS)))
        .update();
    passages += paragraphs;
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
