package vn.biennien.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date, an amount or a share that a text states, as keywords that are equal when the facts are:
 * "22/3/2019" and "ngày 22 tháng 3 năm 2019", "9,381 tỷ" and "9 tỷ 381 triệu".
 *
 * @param terms keywords, the most precise first: {@code d:2019-03-22}, {@code d:03-22}, {@code
 *     d:2019-03}, or {@code a:9381000000}, or {@code p:30}; of a question also a rounded amount:
 *     {@code a>:9300000000} for what is more
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
record Fact(List<String> terms, int start, int end) {

  private static final String DAYS = "(?<day>\\d{1,2})(?:\\s*[-–]\\s*(?<last>\\d{1,2}))?";
  private static final String DAY_WORD = "(?:\\b(?:ngay|hom)\\s+)?(?:\\bm[ou]ng\\s+)?";

  /** A minus that excludes the fact is none of its dashes. */
  private static final String BEGIN = "(?<![\\d/.,])(?<!\\S-)";

  private static final String FINISH = "(?![\\d/]|[.,-]\\d)";

  /** Months in words. "6 tháng hai bên" is none: the word "ngày" or the year must tell. */
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("giêng", 1),
          Map.entry("một", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("tư", 4),
          Map.entry("năm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9),
          Map.entry("mười", 10),
          Map.entry("mười một", 11),
          Map.entry("mười hai", 12),
          Map.entry("chạp", 12));

  private static final String MONTH_IN_WORDS =
      "thang\\s+(?<month>muoi (?:mot|hai)|gieng|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|chap)\\b";

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
              + "(?:,?\\s*nam\\s+(?<year>\\d{4})(?!\\d)|(?!\\s+(?:\\d|ben\\b|nuoc\\b|tinh\\b|phia\\b)))");

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

  private static final String NUMBER = "\\d+(?:[.,]\\d+)*";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:\\b(?<about>hon|tren|gan|ngot|khoang|xap xi|chung)\\s+)?(?<![\\d.,/-])(?<number>"
              + NUMBER
              + "|\\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?=\\s))"
              + "\\s*(?<unit>(?:nghin|ngan)\\s+t[yi]|t[yi]|trieu|nghin|ngan)\\b"
              + "(?!\\s+(?:le|gia|so|trong|suat|phu)\\b)"
              + "(?:\\s+(?<rest>"
              + NUMBER
              + ")\\s*(?<restUnit>trieu|nghin|ngan)\\b)?"
              + "(?<money>\\s*(?:usd|do\\s+la(?:\\s+m[yi])?|(?<dollars>do)|dong|vnd|nhan\\s+dan\\s+te)\\b)?");

  /** Small amounts are written out: "hai tỷ đồng". */
  private static final List<String> NUMBERS =
      List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");

  private static final Set<String> MARKED_UNITS =
      Stream.of("tỷ", "triệu", "nghìn", "ngàn").map(CanonicalForm::of).collect(Collectors.toSet());

  private static final Pattern PERCENT =
      Pattern.compile("(?<![\\d.,/-])(?<number>" + NUMBER + ")\\s*(?:%|phan\\s+tram\\b)");
  private static final Pattern LONG_NUMBER =
      Pattern.compile("(?<![\\d.,/-])\\d{1,3}(?:\\.\\d{3}){2,}(?![\\d/]|[.,]\\d)");

  /** How an amount is asked for that is known only roughly, and which rounded one is meant. */
  private static final Map<String, Rounding> ROUGHLY =
      Map.of(
          "hơn", Rounding.DOWN,
          "trên", Rounding.DOWN,
          "gần", Rounding.UP,
          "ngót", Rounding.UP,
          "khoảng", Rounding.NEAREST,
          "xấp xỉ", Rounding.NEAREST,
          "chừng", Rounding.NEAREST);

  private enum Rounding {
    DOWN(RoundingMode.DOWN, "a>:"),
    UP(RoundingMode.UP, "a<:"),
    NEAREST(RoundingMode.HALF_UP, "a~:");

    private final RoundingMode mode;
    private final String prefix;

    Rounding(RoundingMode mode, String prefix) {
      this.mode = mode;
      this.prefix = prefix;
    }

    String term(BigDecimal value) {
      return prefix + plain(value);
    }
  }

  /** Who types as many digits may have rounded: "9,38 tỷ" for 9.381.000.000. */
  private static final int DIGITS_OF_ROUNDED = 3;

  /** A question may leave the dots out. */
  private static final Pattern ASKED_NUMBER =
      Pattern.compile(LONG_NUMBER.pattern() + "|(?<![\\d.,/-])\\d{7,15}(?![\\d/]|[.,]\\d)");

  /** The facts of a text, in its order and not overlapping. */
  static List<Fact> in(String text) {
    return in(text, DATES, LONG_NUMBER, false);
  }

  /** The facts of a question, which may be written shorter ("22-3") or known only roughly. */
  static List<Fact> asked(String text) {
    List<Pattern> dates =
        Stream.of(List.of(ASKED_IN_WORDS), DATES, ASKED).flatMap(List::stream).toList();
    return in(text, dates, ASKED_NUMBER, true);
  }

  private static List<Fact> in(
      String text, List<Pattern> dates, Pattern longNumber, boolean asked) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String folded = CanonicalForm.fold(composed).toLowerCase(Locale.ROOT);
    var found = new ArrayList<Fact>();
    for (Pattern pattern : dates) {
      Matcher matcher = pattern.matcher(folded);
      while (matcher.find()) {
        add(found, date(matcher, composed));
      }
    }
    Matcher amounts = AMOUNT.matcher(folded);
    while (amounts.find()) {
      if (isAmount(amounts, composed)) {
        add(found, asked ? askedAmount(amounts, composed) : amount(amounts, composed));
      }
    }
    Matcher shares = PERCENT.matcher(folded);
    while (shares.find()) {
      String term = "p:" + plain(scaled(shares.group("number"), ""));
      add(found, new Fact(List.of(term), shares.start(), shares.end()));
    }
    Matcher numbers = longNumber.matcher(folded);
    while (numbers.find()) {
      var value = new BigDecimal(numbers.group().replace(".", ""));
      add(found, new Fact(List.of(amountTerm(value)), numbers.start(), numbers.end()));
    }
    found.sort(Comparator.comparingInt(Fact::start));
    return List.copyOf(found);
  }

  /** Patterns are tried from the most to the least telling; a later one only fills gaps. */
  private static void add(List<Fact> found, @Nullable Fact fact) {
    if (fact != null && found.stream().noneMatch(f -> f.start < fact.end && fact.start < f.end)) {
      found.add(fact);
    }
  }

  private static @Nullable Fact date(MatchResult match, String composed) {
    Integer first = number(match.group("day"));
    Integer last = number(match.group("last"));
    Integer month = month(composed.substring(match.start("month"), match.end("month")));
    Integer year = fullYear(number(match.group("year")));
    if (month == null || month < 1 || month > 12) {
      return null;
    }
    int longest = YearMonth.of(year == null ? 2024 : year, month).lengthOfMonth();
    var full = new ArrayList<String>();
    var yearless = new ArrayList<String>();
    if (first != null) {
      int end = last == null ? first : last;
      if (first < 1 || end > longest || end < first) {
        return null;
      }
      for (int day = first; day <= end; day++) {
        if (year != null) {
          full.add("d:%04d-%02d-%02d".formatted(year, month, day));
        }
        yearless.add("d:%02d-%02d".formatted(month, day));
      }
    }
    full.addAll(yearless);
    if (year != null) {
      full.add("d:%04d-%02d".formatted(year, month));
    }
    return new Fact(List.copyOf(full), match.start(), match.end());
  }

  /**
   * Folded, "tỷ" looks like other syllables; with marks it must be itself. Beside a number in words
   * it must have them: "hai ngan hang" are two banks.
   */
  private static boolean isAmount(MatchResult match, String composed) {
    String unit = composed.substring(match.start("unit"), match.end("unit"));
    String word = CanonicalForm.of(unit.substring(unit.lastIndexOf(' ') + 1));
    if (!Character.isDigit(match.group("number").charAt(0))) {
      String number = composed.substring(match.start("number"), match.end("number"));
      return MARKED_UNITS.contains(word) && NUMBERS.contains(CanonicalForm.of(number));
    }
    return !CanonicalForm.fold(word).equals("ti") || word.equals("ti") || word.equals("tỉ");
  }

  private static Fact amount(MatchResult match, String composed) {
    return new Fact(List.of(amountTerm(value(match))), match.start("number"), end(match, composed));
  }

  private static Fact askedAmount(MatchResult match, String composed) {
    BigDecimal value = value(match);
    List<String> terms = new ArrayList<>(List.of(amountTerm(value)));
    Rounding roughly = roughly(match, composed);
    if (roughly != null) {
      terms.add(roughly.term(value));
    } else if (value.stripTrailingZeros().precision() >= DIGITS_OF_ROUNDED) {
      terms.add(Rounding.NEAREST.term(value));
    }
    int start = roughly == null ? match.start("number") : match.start("about");
    return new Fact(List.copyOf(terms), start, end(match, composed));
  }

  private static @Nullable Rounding roughly(MatchResult match, String composed) {
    if (match.start("about") < 0) {
      return null;
    }
    String written = composed.substring(match.start("about"), match.end("about"));
    return inWords(ROUGHLY, written);
  }

  /** What a word stands for, typed with its marks or with none. */
  private static <T> @Nullable T inWords(Map<String, T> words, String written) {
    String typed = CanonicalForm.of(written);
    return words.entrySet().stream()
        .filter(word -> {
          String known = CanonicalForm.of(word.getKey());
          return typed.equals(known) || typed.equals(CanonicalForm.fold(known));
        })
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static BigDecimal value(MatchResult match) {
    BigDecimal value = scaled(match.group("number"), match.group("unit"));
    return match.group("rest") == null
        ? value
        : value.add(scaled(match.group("rest"), match.group("restUnit")));
  }

  private static int end(MatchResult match, String composed) {
    int dollars = match.start("dollars");
    boolean by = dollars >= 0 && Character.toLowerCase(composed.charAt(dollars)) != 'đ';
    return by ? match.start("money") : match.end(); // "4 tỷ do", not "4 tỷ đô"
  }

  private static BigDecimal scaled(String number, String unit) {
    int zeros = 0;
    if (unit.contains("nghin") || unit.contains("ngan")) {
      zeros += 3;
    }
    if (unit.equals("trieu")) {
      zeros += 6;
    }
    if (unit.endsWith("ty") || unit.endsWith("ti")) {
      zeros += 9;
    }
    if (!Character.isDigit(number.charAt(0))) {
      int value = NUMBERS.stream().map(CanonicalForm::fold).toList().indexOf(number);
      return BigDecimal.valueOf(value).scaleByPowerOfTen(zeros);
    }
    String canonical = CanonicalForm.of(number).replace(',', '.');
    boolean oneDot = canonical.indexOf('.') == canonical.lastIndexOf('.');
    var value = new BigDecimal(oneDot ? canonical : canonical.replace(".", ""));
    return value.scaleByPowerOfTen(zeros);
  }

  private static String amountTerm(BigDecimal value) {
    return "a:" + plain(value);
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** The same amount with fewer digits, as people say it who know it roughly. */
  private static Stream<String> rounded(String amount) {
    var value = new BigDecimal(amount.substring("a:".length()));
    int digits = value.stripTrailingZeros().precision();
    return IntStream.range(1, digits)
        .boxed()
        .flatMap(fewer ->
            Arrays.stream(Rounding.values())
                .map(by -> by.term(value.round(new MathContext(fewer, by.mode)))));
  }

  private static @Nullable Integer month(String written) {
    return !written.isEmpty() && Character.isDigit(written.charAt(0))
        ? number(written)
        : inWords(MONTHS, written);
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? null : Integer.valueOf(digits);
  }

  /** "22/3/19" is of 2019: the archive holds nothing older than its mechanisms. */
  private static @Nullable Integer fullYear(@Nullable Integer year) {
    return year == null || year > 99 ? year : Integer.valueOf(year + 2000);
  }

  /**
   * Whether this, of a text, states what is asked for. A day of another year does not; one without
   * a year does, because its text may be of that year.
   */
  boolean states(Fact asked) {
    List<String> days = asked.terms.stream().filter(Fact::isFullDate).toList();
    if (days.isEmpty()) {
      return indexed().stream().anyMatch(asked.terms::contains);
    }
    return terms.stream()
        .anyMatch(isDay(terms.getFirst()) ? asked.terms::contains : days::contains);
  }

  /** The keywords under which a text that states it is found. */
  List<String> indexed() {
    String first = terms.getFirst();
    if (first.startsWith("a:")) {
      return Stream.concat(terms.stream(), rounded(first)).toList();
    }
    return isDay(first)
        ? Stream.concat(terms.stream(), terms.stream().map(Fact::withoutYear)).toList()
        : terms;
  }

  /** A day that is stated without its year: {@code y:03-22}. */
  static String withoutYear(String day) {
    return "y" + day.substring(1);
  }

  private static boolean isDay(String term) {
    return term.startsWith("d:") && term.length() == "d:03-22".length();
  }

  static boolean isFullDate(String term) {
    return term.startsWith("d:") && term.length() == "d:2019-03-22".length();
  }

  static boolean isMonth(String term) {
    return term.startsWith("d:") && term.length() == "d:2019-03".length();
  }

  boolean isDate() {
    return terms.getFirst().startsWith("d:");
  }

  /** The year of a full date. */
  static String yearOf(String term) {
    return term.substring("d:".length(), "d:2019".length());
  }
}
