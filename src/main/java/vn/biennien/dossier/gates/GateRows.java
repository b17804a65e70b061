package vn.biennien.dossier.gates;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;

/**
 * Reads gate pairs and other border objects with their level histories: two statements. Objects
 * that belong to the archive's reference are always there, others when a readable document speaks
 * of them.
 */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class GateRows {
  private static final String OBJECTS =
      """
      with concerning as (
        select distinct g.border_object_id, c.id, coalesce(c.chain_id, -c.id) as thread, t.open
        from commitment_gate cg
        join gate_mention g on g.id = cg.mention_id
        join commitment c on c.id = cg.commitment_id
        join document d on d.id = c.document_id and d.sensitivity in (:readable)
        join commitment_state(array[:readable], :asof::date) t on t.commitment_id = c.id
      ), counted as (
        select border_object_id, count(*) as commitments, count(distinct thread) filter (where open) as open from concerning group by 1
      ), spoken_of as (
        select distinct g.border_object_id, g.cn_region, d.illustrative
        from gate_mention g join document d on d.id = g.document_id and d.sensitivity in (:readable)
      ), lies_in as (
        select o.id as object_id, o.jurisdiction_id from border_object o where o.jurisdiction_id is not null
        union
        select s.border_object_id, n.jurisdiction_id from spoken_of s join jurisdiction_name n on n.name = s.cn_region
      )
      select o.id, o.slug, o.object, o.vn, o.cn, o.cn_zh, j.slug as jurisdiction, jurisdiction_label(j, :asof::date) as jurisdiction_label,
             array(select distinct w.slug from lies_in i
                   join jurisdiction_reach jr on jr.reached_id = i.jurisdiction_id
                   join jurisdiction w on w.id = jr.jurisdiction_id
                   where i.object_id = o.id) as reaches,
             not o.reference and not exists (select 1 from spoken_of s where s.border_object_id = o.id and not s.illustrative) as illustrative,
             coalesce(n.commitments, 0) as commitments, coalesce(n.open, 0) as open
      from border_object o
      left join jurisdiction j on j.id = o.jurisdiction_id
      left join counted n on n.border_object_id = o.id
      where (o.reference or exists (select 1 from spoken_of s where s.border_object_id = o.id)) and @which
      order by o.position, o.vn, o.cn, o.id
      """;

  private final ReadableSql sql;

  /** All border objects, as yet without the steps of their histories. */
  public List<GateRow> all() {
    return rows("true", "");
  }

  /** The one of this slug or id. */
  public @Nullable GateRow one(String slugOrId) {
    String which = slugOrId.matches("\\d{1,18}") ? "o.id = :which::bigint" : "o.slug = :which";
    List<GateRow> found = rows(which, slugOrId);
    return found.isEmpty() ? null : withHistories(found).getFirst();
  }

  /** The gate pairs that a chain's links concern. */
  public List<GateRow> ofChain(long chain) {
    String which =
        """
        o.object = 'gate_pair' and o.id in (
          select g.border_object_id from commitment c
          join document cd on cd.id = c.document_id and cd.sensitivity in (:readable)
          join commitment_gate cg on cg.commitment_id = c.id
          join gate_mention g on g.id = cg.mention_id
          where c.chain_id = :which::bigint)\
        """;
    return withHistories(rows(which, String.valueOf(chain)));
  }

  private List<GateRow> rows(String which, String value) {
    return sql.sql(OBJECTS.replace("@which", which))
        .param("which", value)
        .query(RecordMapper.of(GateRow.class))
        .list();
  }

  /** The same objects with the steps; of several of a day the one told of that day comes first. */
  public List<GateRow> withHistories(List<GateRow> rows) {
    record Told(long borderObjectId, GateStep step) {}
    if (rows.isEmpty()) {
      return rows;
    }
    Map<Long, GateRow> byId = rows.stream().collect(Collectors.toMap(GateRow::id, row -> row));
    sql.sql(
            """
            select g.border_object_id, l.side, l.level, l.event, l.on_date as "on", l.date_precision as precision, @citation
            from gate_level l
            join gate_mention g on g.id = l.mention_id
            join citation_place p on p.id = l.citation_id
            join document_card k on k.id = p.document_id
            where g.border_object_id in (:ids) and p.sensitivity in (:readable) and not p.illustrative
              and (:asof::date is null or coalesce(l.on_date, k.date_start) <= :asof::date)
            order by l.on_date nulls first, (k.date_start = l.on_date) desc nulls last, p.document_id, l.id
            """
                .replace("@citation", CommitmentCitation.columns("p")))
        .param("ids", byId.keySet())
        .query(RecordMapper.of(Told.class))
        .list()
        .forEach(told ->
            Objects.requireNonNull(byId.get(told.borderObjectId())).steps().add(told.step()));
    return rows;
  }
}
