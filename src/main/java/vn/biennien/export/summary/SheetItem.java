package vn.biennien.export.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.export.paper.Texts;

/**
 * One item of a printed summary.
 *
 * @param specific false for general phrases, which are folded under a count
 * @param group what it stands under when the sheet is not grouped by kind
 * @param meeting the meeting at which it was said, where the sheet is of more than one
 * @param quote the exact words of the source
 * @param bases where it is written; the quote is from the first
 * @param raisedBy who said it, with office and side
 * @param deadline as stated, ready for print
 */
public record SheetItem(
    CommitmentKind kind,
    boolean specific,
    @Nullable String group,
    @Nullable String meeting,
    String content,
    @Nullable String quote,
    List<Basis> bases,
    @Nullable String raisedBy,
    Agencies agencies,
    @Nullable String deadline,
    Result result,
    List<String> notes) {
  public SheetItem {
    deadline = Texts.blankToNull(deadline);
  }

  /** Whether all that is known of this item was in the press. */
  public boolean pressOnly() {
    return !bases.isEmpty() && bases.stream().allMatch(Basis::pressOnly);
  }

  /**
   * Where a statement is written.
   *
   * @param label the document as it is cited, such as {@code Bài “Hội đàm giữa Bí thư 4 tỉnh…”}
   * @param brief how it is named in a row when the full label stands in the list of sources at the
   *     end, such as the newspaper; null when the row itself has the full label
   * @param passage number of the passage, null for a paper whose text the archive does not have
   * @param date the date of the document as far as it is known, ready for print
   * @param pressOnly whether the meeting is known only from the press
   * @param url address of the passage within the archive, for the page on screen
   */
  public record Basis(
      String label,
      @Nullable String brief,
      @Nullable Integer passage,
      @Nullable String date,
      boolean pressOnly,
      @Nullable String url) {}

  /** Who leads, who helps, to whom the item was put, and who is to do it. */
  public record Agencies(
      @Nullable String lead,
      List<String> supporting,
      List<String> addressedTo,
      List<String> responsible) {
    public Agencies {
      lead = Texts.blankToNull(lead);
    }
  }

  /**
   * What became of an item. A status is only printed with its dated sources; without any it is
   * unknown.
   */
  public record Result(@Nullable String status, @Nullable String text, List<Basis> sources) {
    public Result {
      status = Texts.blankToNull(status);
      text = Texts.blankToNull(text);
    }

    public boolean sourced() {
      return status != null && !sources.isEmpty();
    }
  }
}
