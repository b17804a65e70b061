package vn.biennien.dossier.commitments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;
import vn.biennien.shared.Paging;
import vn.biennien.shared.Readers;
import vn.biennien.shared.ResultPage;

/**
 * Reads commitments and proposals for lists, prints and JSON: specific ones first, the latest
 * meeting first.
 */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CommitmentRows {
  private static final String SELECT =
      """
      select c.id, @facts, s.status, t.open, d.illustrative, d.starting,
             @year as year, s.on_date as "on", @until as until, s.date_precision as precision,
             sp.name as speaker_name, sp.side as speaker_side, sp.person_id as speaker_person,
             array(select w.name from commitment_responsible w where w.commitment_id = c.id order by w.position) as responsible,
             array(select w.agency from commitment_supporting w where w.commitment_id = c.id order by w.position) as supporting_agencies,
             array(select w.addressee from commitment_addressee w where w.commitment_id = c.id order by w.position) as addressed_to,
             m.id as meeting_id, m.title as meeting_title, m.series as meeting_series,
             m.date_start as meeting_start, m.date_end as meeting_end, m.date_precision as meeting_precision,
             l.id as last_id, l.kind as last_kind, t.last_status, l.summary as last_summary,
             t.last_on, t.last_precision, @proof,
             @citation
      @from
      join citation_place p on p.id = c.citation_id
      left join participation sp on sp.id = c.speaker_id
      left join commitment l on l.id = t.last_id and (l.id <> c.id or t.last_citation <> c.citation_id)
      left join citation_place lp on lp.id = t.last_citation
      """
          .replace("@facts", CommitmentFacts.COLUMNS)
          .replace("@until", CommitmentConditions.UNTIL)
          .replace("@year", CommitmentConditions.YEAR)
          .replace("@citation", CommitmentCitation.columns("p"))
          .replace("@proof", CommitmentCitation.columns("lp", "last_proof"))
          .replace("@from\n", CommitmentConditions.FROM);

  private static final String ORDER =
      "\norder by (c.specificity = 'specific') desc,@first s.on_date desc nulls last, c.document_id, c.position";

  private final ReadableSql sql;
  private final Readers readers;

  /** A part of the list with its total. */
  public ResultPage<CommitmentRow> page(CommitmentFilter filter, Paging paging) {
    CommitmentConditions conditions = conditions(filter);
    long total =
        sql.sql("select count(*) " + CommitmentConditions.FROM + conditions.where())
            .params(conditions.values())
            .query(Long.class)
            .single();
    return new ResultPage<>(total, part(filter, paging.size(), paging.offset()), paging);
  }

  /** At most {@code most} of the list from {@code offset} on: two statements. */
  public List<CommitmentRow> part(CommitmentFilter filter, int most, int offset) {
    return concerning(rows(filter, most, offset));
  }

  /** The rows without the border objects that they concern. */
  List<CommitmentRow> rows(CommitmentFilter filter, int most, int offset) {
    CommitmentConditions conditions = conditions(filter);
    return sql.sql(SELECT + conditions.where() + order(filter) + "\nlimit :most offset :offset")
        .params(conditions.values())
        .param("most", most)
        .param("offset", offset)
        .query(RecordMapper.of(CommitmentRow.class))
        .list();
  }

  @Nullable CommitmentRow one(long id) {
    return sql.sql(SELECT + "where d.sensitivity in (:readable) and c.id = :id")
        .param("id", id)
        .query(RecordMapper.of(CommitmentRow.class))
        .optional()
        .map(row -> concerning(List.of(row)).getFirst())
        .orElse(null);
  }

  /** The rows with the border objects that they concern. */
  List<CommitmentRow> concerning(List<CommitmentRow> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    record Concerned(long commitmentId, CommitmentRow.Gate gate) {}
    Map<Long, CommitmentRow> byId =
        rows.stream().collect(Collectors.toMap(CommitmentRow::id, row -> row));
    sql.sql(
            """
            select cg.commitment_id, o.slug, o.object, o.vn, o.cn
            from commitment_gate cg
            join gate_mention g on g.id = cg.mention_id
            join border_object o on o.id = g.border_object_id
            where cg.commitment_id in (:ids) order by cg.commitment_id, cg.position
            """)
        .param("ids", byId.keySet())
        .query(RecordMapper.of(Concerned.class))
        .list()
        .forEach(it -> Objects.requireNonNull(byId.get(it.commitmentId())).gates().add(it.gate()));
    return rows;
  }

  /** The latest meeting first, unless what is due first is to come first. */
  private static String order(CommitmentFilter filter) {
    return ORDER.replace("@first", filter.sort() == null ? "" : " c.deadline_on nulls last,");
  }

  private CommitmentConditions conditions(CommitmentFilter filter) {
    return new CommitmentConditions(filter, readers.sensitivities(), readers.asOf());
  }
}
