package vn.biennien.dossier.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the first page shows. Illustrative records are not among it. */
final class HomePage {
  private HomePage() {}

  /**
   * How much the archive holds for this reader.
   *
   * @param stored documents of any kind, readable or not: none means an empty archive
   */
  record Tally(int stored, int documents, int meetings, int commitments, int gatePairs) {
    public boolean empty() {
      return stored == 0;
    }
  }

  /**
   * A chain, or an item that stands alone, by its last step.
   *
   * @param title of the chain, else of the item
   * @param step what the last step says, where the title is the chain's
   * @param since the year of the first step, where there are several
   */
  record OpenItem(
      long total,
      long id,
      String title,
      @Nullable String step,
      String kind,
      String status,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      String precision,
      @Nullable Integer since,
      @Nullable String gateSlug,
      @Nullable String gateName,
      @Nullable String addressee,
      long documentId,
      long citationId,
      String documentTitle,
      int passage) {}

  /** An open item in general words. */
  record GeneralItem(long total, long id, String summary, @Nullable Integer year) {}

  /**
   * A document that came in lately.
   *
   * @param press whether it is known to be an article and no paper
   */
  record NewDocument(
      long id, String title, boolean starting, boolean press, LocalDate importedOn) {}

  /** Where the yearly spring meeting was; online ones have no place. */
  record SpringPlace(int year, long meetingId, String format, @Nullable String place) {}

  /**
   * Meetings by year and jurisdiction.
   *
   * @param spring one a year, null where the archive knows none
   * @param groups the mechanism with Guangxi and the one with Yunnan, never mixed
   */
  record Matrix(List<Integer> years, List<@Nullable SpringPlace> spring, List<Group> groups) {}

  /**
   * @param mechanism {@code guangxi} or {@code yunnan}
   */
  record Group(String mechanism, List<MemberYears> rows) {}

  /**
   * @param since the first year in the mechanism, where that was later than the others'
   */
  record MemberYears(String label, @Nullable Integer since, List<Cell> cells) {}

  /**
   * @param member whether it belonged to the mechanism in that year
   * @param address of its meetings, where there are any
   */
  record Cell(int year, int count, boolean member, @Nullable String address) {
    /** How dark: 4 means four or more. */
    public int shade() {
      return Math.min(4, count);
    }
  }
}
