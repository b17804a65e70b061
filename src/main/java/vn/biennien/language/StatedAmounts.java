package vn.biennien.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the amounts and shares that a text or a question states, however they are written. */
final class StatedAmounts {

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

  /** Small numbers are written out ("hai tỷ đồng"); each stands at its place. */
  static final List<String> NUMBERS =
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

  /** Who types as many digits may have rounded: "9,38 tỷ" for 9.381.000.000. */
  private static final int DIGITS_OF_ROUNDED = 3;

  /** A question may leave the dots out. */
  private static final Pattern ASKED_NUMBER =
      Pattern.compile(LONG_NUMBER.pattern() + "|(?<![\\d.,/-])\\d{7,15}(?![\\d/]|[.,]\\d)");

  private StatedAmounts() {}

  /**
   * Those of a text, the most telling ways to write them first.
   *
   * @param asked whether it is a question, which may be rough and leave dots out
   */
  static Stream<Fact> in(String composed, String folded, boolean asked) {
    Stream<Fact> amounts =
        AMOUNT
            .matcher(folded)
            .results()
            .filter(match -> isAmount(match, composed))
            .map(match -> asked ? askedAmount(match, composed) : amount(match, composed));
    Stream<Fact> shares =
        PERCENT.matcher(folded).results().map(match -> fact("p:" + share(match), match));
    Stream<Fact> numbers =
        (asked ? ASKED_NUMBER : LONG_NUMBER)
            .matcher(folded)
            .results()
            .map(match -> fact(term(new BigDecimal(match.group().replace(".", ""))), match));
    return Stream.of(amounts, shares, numbers).flatMap(same -> same);
  }

  private static Fact fact(String term, MatchResult match) {
    return new Fact(List.of(term), match.start(), match.end());
  }

  private static String term(BigDecimal amount) {
    return Fact.AMOUNT_OF + Rounding.plain(amount);
  }

  private static String share(MatchResult match) {
    return Rounding.plain(scaled(match.group("number"), ""));
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
    return new Fact(List.of(term(value(match))), match.start("number"), end(match, composed));
  }

  private static Fact askedAmount(MatchResult match, String composed) {
    BigDecimal value = value(match);
    List<String> terms = new ArrayList<>(List.of(term(value)));
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
    return Fact.inWords(ROUGHLY, written);
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
}
