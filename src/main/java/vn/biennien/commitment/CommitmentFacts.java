package vn.biennien.commitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Code;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.TypedDate;

/**
 * What one document says of an undertaking: the one shape that its annotation, its record, lists,
 * pages, prints and JSON share.
 *
 * @param statusAtArticle how it stood by this document
 * @param field a code of {@code fields}
 * @param summary one sentence
 * @param deadline in the words of the source
 * @param obstacle what stands in the way
 * @param cause why it does
 */
@Embeddable
public record CommitmentFacts(
    @Enumerated(EnumType.STRING) CommitmentKind kind,
    @Enumerated(EnumType.STRING) CommitmentStatus statusAtArticle,
    @Enumerated(EnumType.STRING) Attribution attribution,
    String field,
    @Enumerated(EnumType.STRING) Specificity specificity,
    String summary,
    @Nullable String target,
    @Nullable String deadline,
    @Nullable String leadAgency,
    @Nullable String result,
    @Nullable String obstacle,
    @Nullable String cause,
    @Nullable String note) {

  /** What a query of {@code commitment} {@code c} has to select for {@link #read}. */
  public static final String COLUMNS =
      """
      c.kind, c.status_at_article, c.attribution, c.field, c.specificity, c.summary, c.target, c.deadline, c.lead_agency,
      c.result, c.obstacle, c.cause, c.note\
      """;

  /** What a row with {@link #COLUMNS} says. */
  public static CommitmentFacts read(ResultSet row) throws SQLException {
    return new CommitmentFacts(
        CommitmentKind.of(row.getString("kind")).orElseThrow(),
        CommitmentStatus.of(row.getString("status_at_article")).orElseThrow(),
        Code.of(Attribution.class, row.getString("attribution")).orElseThrow(),
        row.getString("field"),
        Code.of(Specificity.class, row.getString("specificity")).orElseThrow(),
        row.getString("summary"),
        row.getString("target"),
        row.getString("deadline"),
        row.getString("lead_agency"),
        row.getString("result"),
        row.getString("obstacle"),
        row.getString("cause"),
        row.getString("note"));
  }

  /**
   * Whether such a thing may stand so; what is no code is for others to refuse.
   *
   * @see CommitmentKind#mayStand
   */
  public static boolean mayBe(@Nullable String kind, @Nullable String status) {
    return CommitmentKind.of(kind)
        .flatMap(one -> CommitmentStatus.of(status).map(one::mayStand))
        .orElse(true);
  }

  /**
   * The last day that the deadline may mean, by which lists are sorted; null where it is no date.
   */
  public @Nullable LocalDate deadlineOn() {
    return TypedDate.parse(deadline).map(HistoricalDate::end).orElse(null);
  }
}
