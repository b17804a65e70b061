package vn.biennien.export.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import vn.biennien.dossier.prints.SheetRow;

/**
 * Finds the rows of a summary that are one item told by several documents, so that it is printed
 * once with every document named.
 *
 * <p>Rows are one item when they are of one meeting and of one kind, from different documents, both
 * specific or both general, when their speakers do not differ, and when at least four fifths of the
 * syllables of their summaries or of their quotes are the same. A proposal is never put together
 * with an agreement, nor what two speakers said; when in doubt the rows stay apart.
 */
public final class SameItems {
  private static final double SAME_WORDS = 0.8;
  private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private SameItems() {}

  /** The rows in their order, each with those that tell the same. */
  static List<List<SheetRow>> of(List<SheetRow> rows) {
    List<List<SheetRow>> items = new ArrayList<>();
    for (SheetRow row : rows) {
      items.stream()
          .filter(item -> item.stream().allMatch(other -> same(other, row)))
          .findFirst()
          .orElseGet(() -> {
            List<SheetRow> item = new ArrayList<>();
            items.add(item);
            return item;
          })
          .add(row);
    }
    return items;
  }

  static boolean same(SheetRow one, SheetRow other) {
    return one.meetingId() != null
        && one.meetingId().equals(other.meetingId())
        && one.words().document() != other.words().document()
        && one.facts().kind() == other.facts().kind()
        && one.facts().specificity() == other.facts().specificity()
        && one.words().illustrative() == other.words().illustrative()
        && Objects.equals(one.chainId(), other.chainId())
        && (one.speaker() == null
            || other.speaker() == null
            || one.speaker().equals(other.speaker()))
        && (alike(one.facts().summary(), other.facts().summary())
            || alike(one.words().quote(), other.words().quote()));
  }

  /** Whether at least four fifths of the syllables are the same. */
  public static boolean alike(String one, String other) {
    Set<String> these = syllables(one);
    Set<String> those = syllables(other);
    Set<String> shared = new HashSet<>(these);
    shared.retainAll(those);
    Set<String> all = new HashSet<>(these);
    all.addAll(those);
    return !shared.isEmpty() && shared.size() >= SAME_WORDS * all.size();
  }

  private static Set<String> syllables(String text) {
    Set<String> found = new HashSet<>();
    SYLLABLE
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .forEach(match -> found.add(match.group()));
    return found;
  }
}
