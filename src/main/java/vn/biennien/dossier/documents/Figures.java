package vn.biennien.dossier.documents;

import java.math.BigDecimal;
import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;

/** Reads the figures that documents state. */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Figures {
  private final ReadableSql sql;

  /**
   * A figure as a document states it.
   *
   * @param value the number as it is written, such as {@code 9 tỷ 381 triệu}
   * @param approx the word before it: {@code hơn}, {@code gần}
   * @param yearStated false where the year was only inferred
   * @param normalized the number in full, where the annotation has it
   */
  public record Figure(
      String what,
      String value,
      @Nullable String unit,
      @Nullable String approx,
      @Nullable String year,
      boolean yearStated,
      @Nullable String scope,
      @Nullable BigDecimal normalized,
      @Nullable String currency,
      CommitmentCitation citation) {}

  /** What was traded, by year: turnover and trade, but no shares of them. */
  public List<Figure> turnover() {
    return sql.sql(
            """
            select f.what, f.value, f.unit, f.approx, f.year, f.year_basis is distinct from 'inferred' as year_stated,
                   f.scope, f.normalized_value as normalized, f.currency, @citation
            from figure f
            join citation_place p on p.id = f.citation_id
            join document_card k on k.id = f.document_id
            where p.sensitivity in (:readable) and not p.illustrative and f.value is not null
              and f.what ~* '(kim ngạch|thương mại|xuất nhập khẩu|xuất khẩu|nhập khẩu)'
              and coalesce(f.unit, '') ~* '(tỷ|tỉ|triệu|usd|đô la|tệ|đồng|vnd|cny)'
              and (:asof::date is null or k.date_start <= :asof::date)
            order by f.year nulls last, f.document_id, f.position limit 200
            """
                .replace("@citation", CommitmentCitation.columns("p")))
        .query(RecordMapper.of(Figure.class))
        .list();
  }
}
