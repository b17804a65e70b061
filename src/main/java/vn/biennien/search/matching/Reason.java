package vn.biennien.search.matching;

import java.util.List;
import java.util.Set;

/**
 * Why a passage was found, for one thing that was asked for.
 *
 * @param code how it was found: {@code exact}, {@code unmarked}, {@code written} where it is the
 *     same word in other letters, {@code read} where it was read as another, {@code prefix}, {@code
 *     phrase}, {@code name}, {@code fact}, {@code symbol}, {@code year}, {@code context}, {@code
 *     marks} where it has other marks, {@code apart} where it stands away from its neighbour,
 *     {@code loose} where all its syllables do, {@code related} where the paragraph says nearly the
 *     same, {@code about} where it states about this amount, {@code part} where only some words of
 *     it stand together, or {@code missing} where it was not
 * @param typed what was asked for
 * @param found the words of the passage that answer, or the other name under which it was found; of
 *     words that stand apart, what was asked for together
 */
public record Reason(String code, String typed, String found) {

  private static final Set<String> LACKING = Set.of("missing", "apart", "loose", "part", "marks");

  /** How many of the words that were typed are not there as they were meant. */
  public static int lacking(List<Reason> reasons) {
    return reasons.stream()
        .filter(reason -> LACKING.contains(reason.code))
        .mapToInt(reason -> reason.typed.split(" ").length)
        .sum();
  }

  /** This and the next words, which answer alike. */
  Reason and(Reason next) {
    return new Reason(code, typed + " " + next.typed, (found + " " + next.found).strip());
  }
}
