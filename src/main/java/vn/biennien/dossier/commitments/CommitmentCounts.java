package vn.biennien.dossier.commitments;

import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.shared.Readers;

/**
 * How many commitments and proposals there are, year by year, under the filters of their list.
 * Fictitious ones do not count.
 */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CommitmentCounts {
  private final JdbcClient sql;
  private final Readers readers;

  /**
   * @param year as the list's filter knows it; null where neither meeting nor document has one
   * @param code of the status or of the field
   */
  public record Count(@Nullable Integer year, String code, int items) {}

  /** By the status of the item itself: each counts once. */
  public List<Count> byStatus(CommitmentFilter filter) {
    return counts(filter, "s.status", "");
  }

  /** By field: an item counts for its main field and for each other one. */
  public List<Count> byField(CommitmentFilter filter) {
    return counts(
        filter,
        "x.field",
        """
        join (select id as commitment_id, field from commitment
              union select commitment_id, field from commitment_field) x on x.commitment_id = c.id
        """);
  }

  private List<Count> counts(CommitmentFilter filter, String code, String join) {
    CommitmentConditions conditions =
        new CommitmentConditions(filter, readers.sensitivities(), readers.asOf());
    return sql.sql(
            """
            select @year as year, @code as code, count(*)::int as items
            @from
            @join
            @where and not d.illustrative
            group by 1, 2 order by 1 nulls last, 2
            """
                .replace("@year", CommitmentConditions.YEAR)
                .replace("@code", code)
                .replace("@from\n", CommitmentConditions.FROM)
                .replace("@join\n", join)
                .replace("@where", conditions.where()))
        .params(conditions.values())
        .query(Count.class)
        .list();
  }
}
