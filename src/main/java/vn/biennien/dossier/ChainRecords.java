package vn.biennien.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.shared.Readers;

/** Reads chains with where they stand: two statements for all of them, five for one. */
@Repository
class ChainRecords {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final JdbcClient sql;
  private final Readers readers;
  private final CommitmentChains chains;
  private final GateRows gates;
  private final Clock clock;

  ChainRecords(
      JdbcClient sql, Readers readers, CommitmentChains chains, GateRows gates, Clock clock) {
    this.sql = sql;
    this.readers = readers;
    this.chains = chains;
    this.gates = gates;
    this.clock = clock;
  }

  /**
   * A chain in the list.
   *
   * @param quiet later meetings of the series in which it was spoken of at which nothing is known
   *     to have been said of it; null where there are none, or where it is not open
   */
  record Row(
      long id,
      String name,
      int steps,
      int meetings,
      ChainStanding standing,
      @Nullable String quiet) {
    public String url() {
      return "/chains/" + id;
    }
  }

  /** The day on which things are asked: the one that the request names, else today. */
  LocalDate today() {
    LocalDate asOf = readers.asOf();
    return asOf == null ? LocalDate.now(clock.withZone(HERE)) : asOf;
  }

  List<Row> all() {
    Collection<List<CommitmentStep>> all = chains.all();
    Map<Long, String> quiet = quiet();
    return all.stream().map(steps -> row(steps, quiet.get(steps.getFirst().chain()))).toList();
  }

  Row row(List<CommitmentStep> steps, @Nullable String quiet) {
    ChainStanding standing = ChainStanding.of(steps, today());
    long meetings =
        steps.stream()
            .filter(s -> s.meeting() != null)
            .map(CommitmentStep::meeting)
            .distinct()
            .count();
    return new Row(
        steps.getFirst().chain(),
        steps.getFirst().chainName(),
        steps.size(),
        (int) meetings,
        standing,
        standing.open() ? quiet : null);
  }

  /** One chain; null when nobody who reads here knows of it on that day. */
  @Nullable ChainRecord find(long id) {
    List<CommitmentStep> steps = chains.of(id);
    if (steps.isEmpty()) {
      return null;
    }
    ChainStanding standing = ChainStanding.of(steps, today());
    List<GateRow> concerned = gates.ofChain(id);
    return new ChainRecord(
        id,
        steps.getFirst().chainName(),
        steps,
        standing,
        concerned,
        concerned.stream()
            .flatMap(gate ->
                gate.history().steps().stream()
                    .filter(gate.history()::clashes)
                    .map(step -> new ChainRecord.Otherwise(gate, step)))
            .toList(),
        standing.open() ? quiet(id, standing) : List.of());
  }

  /** Of every chain that has been spoken of at numbered or yearly meetings. */
  Map<Long, String> quiet() {
    Map<Long, String> quiet = new HashMap<>();
    sql.sql(
            """
            with last as (
              select chain_id, max(on_date) as on_date from commitment_step(array[:readable], :asof::date)
              where chain_id is not null and not illustrative group by 1
            ), spoken as (
              select distinct c.chain_id, m.series from commitment c
              join document d on d.id = c.document_id and d.sensitivity in (:readable) and not d.illustrative
              join meeting_report r on r.id = c.report_id join meeting m on m.id = r.meeting_id
              where c.chain_id is not null and m.series in ('spring_meeting', 'jwc', 'yunnan_annual', 'yunnan_jwg')
                and coalesce(m.date_start, make_date(m.edition_year, 1, 1)) <= :today
            )
            select l.chain_id, string_agg(m.title, '; ' order by m.date_start) as titles
            from last l
            join spoken s on s.chain_id = l.chain_id
            join meeting m on m.series = s.series and m.date_start > l.on_date and m.date_start <= :today
            where exists (select 1 from meeting_report r join document d on d.id = r.document_id
                          where r.meeting_id = m.id and r.role = 'main' and d.sensitivity in (:readable) and not d.illustrative)
            group by 1
            """)
        .param("readable", readers.sensitivities())
        .param("asof", readers.asOf())
        .param("today", today())
        .query(row -> {
          quiet.put(row.getLong("chain_id"), row.getString("titles"));
        });
    return quiet;
  }

  /**
   * Numbered or yearly meetings after the last step, of the series in which it was spoken of. That
   * no text tells of it does not say that it was dropped.
   */
  private List<ChainRecord.Quiet> quiet(long id, ChainStanding standing) {
    CommitmentStep last = standing.last();
    if (last == null || last.on() == null) {
      return List.of();
    }
    return sql.sql(
            """
            select m.id, m.title, m.date_start as start, m.date_end as "end", m.date_precision as precision
            from meeting m
            where m.series in ('spring_meeting', 'jwc', 'yunnan_annual', 'yunnan_jwg')
              and m.series in (
                select w.series from commitment c join meeting_report r on r.id = c.report_id join meeting w on w.id = r.meeting_id
                join document d on d.id = c.document_id and d.sensitivity in (:readable)
                where c.chain_id = :id and coalesce(w.date_start, make_date(w.edition_year, 1, 1)) <= :today)
              and m.date_start > :last and m.date_start <= :today
              and exists (select 1 from meeting_report r join document d on d.id = r.document_id
                          where r.meeting_id = m.id and r.role = 'main' and d.sensitivity in (:readable) and not d.illustrative)
            order by m.date_start, m.id limit 10
            """)
        .param("id", id)
        .param("readable", readers.sensitivities())
        .param("last", last.on())
        .param("today", today())
        .query(ChainRecord.Quiet.class)
        .list();
  }
}
