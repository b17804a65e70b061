package vn.biennien.language;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the quarters and parts of a year that a question names: "quý III/2025", "6 tháng đầu năm
 * 2025", "nửa cuối năm 2024". They are their months. Quarters are those of the calendar, as the Law
 * on Accounting (88/2015/QH13, article 12) has them.
 */
final class StatedPeriods {

  private static final int MONTHS = 12;
  private static final int HALF = 6;

  /** The number of a quarter, or of months that are reported on together. */
  private static final Map<String, Integer> NUMBERS =
      Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "ba", 3, "sau", 6, "chin", 9);

  private static final String OF_YEAR = "(?<year>(?:19|20)\\d\\d)(?!\\d)";

  private static final Pattern QUARTER =
      Pattern.compile(
          "\\b(?<word>quy|qui)\\s+(?<number>i{1,3}|iv|[1-4])(?:\\s*[/,-]\\s*(?:nam\\s+)?|\\s+(?:nam\\s+)?)"
              + OF_YEAR);

  private static final Pattern PART =
      Pattern.compile(
          "(?:\\b(?<number>\\d|1[01]|ba|sau|chin)\\s+thang|\\bnua)\\s+(?<end>dau|cuoi)\\s+(?:cua\\s+)?nam\\s+"
              + OF_YEAR);

  private StatedPeriods() {}

  /** Those of a question; a text states the days themselves. */
  static Stream<Fact> in(String composed, String folded, boolean asked) {
    return asked
        ? Stream.concat(
            QUARTER
                .matcher(folded)
                .results()
                .filter(found -> isQuarter(found, composed))
                .map(StatedPeriods::quarter),
            PART.matcher(folded).results().map(StatedPeriods::part))
        : Stream.empty();
  }

  /** "quỹ 3/2025" is a fund. */
  private static boolean isQuarter(MatchResult found, String composed) {
    String word = CanonicalForm.of(composed.substring(found.start("word"), found.end("word")));
    return word.equals("quí") || word.equals("qui");
  }

  private static Fact quarter(MatchResult found) {
    int last = 3 * number(found.group("number"));
    return months(found, last - 2, last);
  }

  private static Fact part(MatchResult found) {
    String written = found.group("number");
    int months = written == null ? HALF : number(written);
    return found.group("end").equals("dau")
        ? months(found, 1, months)
        : months(found, MONTHS - months + 1, MONTHS);
  }

  private static int number(String written) {
    Integer inLetters = NUMBERS.get(written);
    return inLetters == null ? Integer.parseInt(written) : inLetters;
  }

  private static Fact months(MatchResult found, int first, int last) {
    List<String> terms =
        IntStream.rangeClosed(first, last)
            .mapToObj(month -> "d:%s-%02d".formatted(found.group("year"), month))
            .toList();
    return new Fact(terms, found.start(), found.end());
  }
}
