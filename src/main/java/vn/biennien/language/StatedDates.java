package vn.biennien.language;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the days and months that a text or a question states, however they are written. */
final class StatedDates {

  private static final String DAYS = "(?<day>\\d{1,2})(?:\\s*[-–]\\s*(?<last>\\d{1,2}))?";
  private static final String DAY_WORD = "(?:\\b(?:ngay|hom)\\s+)?(?:\\bm[ou]ng\\s+)?";

  /** A minus that excludes the fact is none of its dashes. */
  private static final String BEGIN = "(?<![\\d/.,])(?<!\\S-)";

  private static final String FINISH = "(?![\\d/]|[.,-]\\d)";

  /** Days and months in words: "mười bảy", "hai mươi hai", "hăm mốt", "tháng giêng". */
  private static final Map<String, Integer> IN_WORDS = inWords();

  /** "6 tháng hai bên" names none: the word "ngày" or the year must tell. */
  private static final String MONTH_WORDS =
      "muoi (?:mot|hai)|gieng|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|chap";

  private static final String MONTH_IN_WORDS = "thang\\s+(?<month>" + MONTH_WORDS + ")\\b";

  private static final String MONTH_OR_NUMBER =
      "thang\\s+(?<month>\\d{1,2}|" + MONTH_WORDS + ")\\b";

  /** All patterns read folded lower-case text: people type dates without marks too. */
  private static final List<Pattern> DATES =
      List.of(
          Pattern.compile(
              DAY_WORD
                  + BEGIN
                  + DAYS
                  + "\\s*(?<by>[/.-])\\s*(?<month>\\d{1,2})\\s*\\k<by>\\s*(?<year>\\d{4}|\\d{2})"
                  + FINISH),
          Pattern.compile(
              BEGIN
                  + "(?<year>\\d{4})(?<by>[/.-])(?<month>\\d{1,2})\\k<by>(?<day>\\d{1,2})(?<last>)"
                  + FINISH),
          Pattern.compile(
              DAY_WORD
                  + BEGIN
                  + "(?<day>\\d{1,2})(?:\\s*(?:-|–|va|den)\\s*(?<last>\\d{1,2}))?"
                  + "\\s+thang\\s+(?<month>\\d{1,2})"
                  + "(?:(?:,?\\s*nam\\s+|\\s*[/-]\\s*)(?<year>\\d{4}))?"
                  + FINISH),
          Pattern.compile(DAY_WORD + BEGIN + DAYS + "/(?<month>\\d{1,2})(?<year>)" + FINISH),
          Pattern.compile(
              "(?:\\bthang\\s+)?"
                  + BEGIN
                  + "(?<day>)(?<last>)(?<month>\\d{1,2})\\s*/\\s*(?<year>\\d{4})"
                  + FINISH),
          Pattern.compile(
              "\\bthang\\s+(?<day>)(?<last>)(?<month>\\d{1,2})\\s*(?:,?\\s*nam\\s+|[-.]\\s*)"
                  + "(?<year>\\d{4})"
                  + FINISH),
          Pattern.compile(
              BEGIN + "(?<day>)(?<last>)(?<year>(?:19|20)\\d{2})-(?<month>\\d{2})" + FINISH),
          Pattern.compile(
              "\\b(?:ngay|m[ou]ng)\\s+"
                  + "(?<day>\\d{1,2})(?:\\s*(?:-|–|va|den)\\s*(?<last>\\d{1,2}))?\\s+"
                  + MONTH_IN_WORDS
                  + "(?:(?:,?\\s*nam)?\\s+(?<year>\\d{4})(?!\\d))?"),
          Pattern.compile(
              "\\b(?<day>)(?<last>)" + MONTH_IN_WORDS + ",?\\s*nam\\s+(?<year>\\d{4})" + FINISH));

  /** A question may leave "ngày" out: to be read before the month alone is. */
  private static final Pattern ASKED_IN_WORDS =
      Pattern.compile(
          BEGIN
              + "(?<day>\\d{1,2})(?<last>)\\s+"
              + MONTH_IN_WORDS
              + "(?:,?\\s*nam\\s+(?<year>\\d{4})(?!\\d)|(?!\\s+(?:\\d|lan\\b|ben\\b|nuoc\\b|tinh\\b|phia\\b)))");

  /** "ngày mười bảy tháng bảy"; without "ngày" a day in one word is as often a number of months. */
  private static final Pattern DAY_ASKED_IN_WORDS =
      Pattern.compile(
          "\\b(?:(?:ngay|m[ou]ng)\\s+(?:m[ou]ng\\s+)?|(?=[a-z]+\\s+(?!thang)))"
              + "(?<day>(?:muoi |(?:hai|ba) (?:muoi )?|ham )?"
              + "(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi))(?<last>)\\s+"
              + MONTH_OR_NUMBER
              + "(?:(?:,?\\s*nam)?\\s+(?<year>\\d{4})(?!\\d))?");

  /** How only questions are written: in a text "3-4" are as often three or four. */
  private static final List<Pattern> ASKED =
      List.of(
          Pattern.compile(
              DAY_WORD + BEGIN + "(?<day>\\d{1,2})(?<last>)-(?<month>\\d{1,2})(?<year>)" + FINISH),
          Pattern.compile(
              "\\bngay\\s+(?<day>\\d{1,2})(?<last>)\\.(?<month>\\d{1,2})(?<year>)" + FINISH),
          Pattern.compile(
              BEGIN + "(?<day>)(?<last>)(?<month>\\d{1,2})-(?<year>(?:19|20)\\d{2})" + FINISH),
          Pattern.compile(
              BEGIN
                  + "(?<day>\\d{1,2})(?<last>)\\.(?<month>\\d{1,2})(?<year>)"
                  + FINISH
                  + "(?!\\s*(?:%|[a-z]))"));

  private StatedDates() {}

  /**
   * Those of a text, the most telling ways to write them first.
   *
   * @param asked whether it is a question, which may leave more out
   */
  static Stream<Fact> in(String composed, String folded, boolean asked) {
    Stream<Pattern> patterns =
        asked
            ? Stream.of(List.of(ASKED_IN_WORDS, DAY_ASKED_IN_WORDS), DATES, ASKED)
                .flatMap(List::stream)
            : DATES.stream();
    return patterns
        .flatMap(pattern -> pattern.matcher(folded).results())
        .map(match -> date(match, composed))
        .filter(Objects::nonNull);
  }

  private static @Nullable Fact date(MatchResult match, String composed) {
    Integer first = dayOrMonth(composed.substring(match.start("day"), match.end("day")));
    Integer last = number(match.group("last"));
    Integer month = dayOrMonth(composed.substring(match.start("month"), match.end("month")));
    Integer year = fullYear(number(match.group("year")));
    if (month == null || month < 1 || month > 12) {
      return null;
    }
    int longest = YearMonth.of(year == null ? 2024 : year, month).lengthOfMonth();
    int end = first == null || last == null ? Objects.requireNonNullElse(first, 0) : last;
    if (first != null && (first < 1 || end > longest || end < first)) {
      return null;
    }
    List<String> yearless =
        IntStream.rangeClosed(first == null ? 1 : first, end)
            .mapToObj(day -> "%02d-%02d".formatted(month, day))
            .toList();
    List<String> terms = new ArrayList<>();
    if (year != null) {
      yearless.forEach(day -> terms.add("d:%04d-%s".formatted(year, day)));
    }
    yearless.forEach(day -> terms.add("d:" + day));
    if (year != null) {
      terms.add("d:%04d-%02d".formatted(year, month));
    }
    return new Fact(List.copyOf(terms), match.start(), match.end());
  }

  private static Map<String, Integer> inWords() {
    Map<String, Integer> words = new HashMap<>(Map.of("tư", 4, "giêng", 1, "chạp", 12));
    words.putAll(
        Map.of("mười", 10, "hai mươi", 20, "ba mươi", 30, "ba mươi mốt", 31, "ba mốt", 31));
    words.putAll(Map.of("hai mươi tư", 24, "hăm tư", 24));
    for (int unit = 1; unit <= 9; unit++) {
      String alone = StatedAmounts.NUMBERS.get(unit);
      String after =
          switch (unit) {
            case 1 -> "mốt";
            case 5 -> "lăm";
            default -> alone;
          };
      words.put(alone, unit);
      words.put("mười " + (unit == 5 ? after : alone), 10 + unit);
      for (String twenty : List.of("hai ", "hai mươi ", "hăm ")) {
        words.put(twenty + after, 20 + unit);
      }
    }
    return Map.copyOf(words);
  }

  private static @Nullable Integer dayOrMonth(String written) {
    return written.isEmpty() || Character.isDigit(written.charAt(0))
        ? number(written)
        : Fact.inWords(IN_WORDS, written);
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? null : Integer.valueOf(digits);
  }

  /** "22/3/19" is of 2019: the archive holds nothing older than its mechanisms. */
  private static @Nullable Integer fullYear(@Nullable Integer year) {
    return year == null || year > 99 ? year : Integer.valueOf(year + 2000);
  }
}
