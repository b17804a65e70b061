package vn.biennien.search.query;

import java.util.List;
import java.util.stream.Collectors;
import vn.biennien.language.TypedWord;
import vn.biennien.search.analysis.PairFilter;
import vn.biennien.search.analysis.PassageFields;

/**
 * Which syllables belong together, as the archive's own texts and gates tell: where somebody types
 * "-lao động", the whole word is excluded, and in "Tà Lùng -Thủy Khẩu" the minus is a dash.
 */
public interface WordBonds {

  /** The names of a gate on either side of the border. */
  record Pair(String vn, String cn) {}

  /** Nothing is known of any word. */
  WordBonds NONE = new WordBonds() {};

  /** Whether the rarer of two syllables mostly stands beside the other. */
  default boolean oneWord(TypedWord left, TypedWord right) {
    return false;
  }

  /**
   * Whether a gate on the border is named so: one side ends the words, the other begins those
   * after.
   */
  default boolean oneName(List<TypedWord> before, List<TypedWord> after) {
    return false;
  }

  /** What these texts and these gates tell. */
  static WordBonds of(TermCounts passages, List<Pair> gates) {
    return new WordBonds() {
      @Override
      public boolean oneWord(TypedWord left, TypedWord right) {
        boolean marked = left.marked() || right.marked();
        String pair = PairFilter.pair(left.folded(), right.folded());
        int together =
            marked
                ? passages.of(
                    PassageFields.SPELLINGS,
                    PairFilter.spellingsOf(pair)
                        + PairFilter.pair(left.canonical(), right.canonical()))
                : passages.of(PassageFields.PAIRS, pair);
        int rarer = Math.min(single(left, marked), single(right, marked));
        return together > 0 && together * 2 >= rarer;
      }

      private int single(TypedWord word, boolean marked) {
        return marked
            ? passages.of(PassageFields.TEXT, word.canonical())
            : passages.of(PassageFields.FOLDED, word.folded());
      }

      @Override
      public boolean oneName(List<TypedWord> before, List<TypedWord> after) {
        String left = folded(before);
        String right = folded(after);
        return gates.stream()
            .anyMatch(gate ->
                isBetween(left, right, folded(gate.vn()), folded(gate.cn()))
                    || isBetween(left, right, folded(gate.cn()), folded(gate.vn())));
      }
    };
  }

  private static boolean isBetween(String before, String after, String left, String right) {
    return before.endsWith(left) && after.startsWith(right);
  }

  private static String folded(String name) {
    return folded(TypedQuery.of(name).words());
  }

  /** Each word with a space on either side, so that only whole words are equal. */
  private static String folded(List<TypedWord> words) {
    return words.stream().map(TypedWord::folded).collect(Collectors.joining(" ", " ", " "));
  }
}
