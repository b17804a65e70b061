package vn.biennien.commitment;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one document says of an undertaking.
 *
 * @param kind a code of {@code commitment_kinds}: it follows the speaker, not the subject of the
 *     sentence
 * @param statusAtArticle a code of {@code commitment_statuses}: how it stood by this document
 * @param attribution {@code explicit}, or {@code inherited} when the leading verb stands in an
 *     earlier sentence
 * @param deadline in the words of the source
 * @param deadlineOn the last day that the deadline may mean, where it is a date
 */
@Embeddable
public record CommitmentFacts(
    String kind,
    String statusAtArticle,
    String attribution,
    String field,
    String specificity,
    String summary,
    @Nullable String target,
    @Nullable String deadline,
    @Nullable LocalDate deadlineOn,
    @Nullable String leadAgency,
    @Nullable String result,
    @Nullable String obstacle,
    @Nullable String note) {

  private static final Set<String> OF_ONE_SIDE = Set.of("proposed_vn", "proposed_cn", "discussed");
  private static final Set<String> OF_BOTH = Set.of("agreed", "signed");

  /**
   * Whether such a thing may stand so: what one side proposed, or what was only discussed, is never
   * agreed (rule 1 of the domain; the database holds to it too).
   */
  public static boolean mayBe(@Nullable String kind, @Nullable String status) {
    return kind == null
        || status == null
        || !OF_ONE_SIDE.contains(kind)
        || !OF_BOTH.contains(status);
  }
}
