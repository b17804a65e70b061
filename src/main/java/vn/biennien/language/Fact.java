package vn.biennien.language;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date, an amount or a share that a text states, as keywords that are equal when the facts are:
 * "22/3/2019" and "ngày 22 tháng 3 năm 2019", "9,381 tỷ" and "9 tỷ 381 triệu".
 *
 * @param terms keywords, the most precise first: {@code d:2019-03-22}, {@code d:03-22}, {@code
 *     d:2019-03} (of a period each of its months), or {@code a:9381000000}, or {@code p:30}; of a
 *     question also a rounded amount: {@code a>:9300000000} for what is more
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
public record Fact(List<String> terms, int start, int end) {

  static final String AMOUNT_OF = "a:";

  /** No fact stands where none of these does; most questions have none. */
  private static final Pattern MAY_BE_STATED =
      Pattern.compile("\\d|thang|t[yi]\\b|trieu|ng(?:hi|a)n|phan tram");

  /** Sees the facts of one sort in a text, which it is given with its marks and without. */
  @FunctionalInterface
  private interface Recogniser {
    Stream<Fact> in(String composed, String folded, boolean asked);
  }

  /** Where two see something in the same words, the first is right. */
  private static final List<Recogniser> RECOGNISERS =
      List.of(StatedPeriods::in, StatedDates::in, StatedAmounts::in);

  /** The facts of a text, in its order and not overlapping. */
  public static List<Fact> in(String text) {
    return in(text, false);
  }

  /** The facts of a question, which may be written shorter ("22-3") or known only roughly. */
  public static List<Fact> asked(String text) {
    return in(text, true);
  }

  private static List<Fact> in(String text, boolean asked) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String folded = CanonicalForm.fold(composed).toLowerCase(Locale.ROOT);
    if (!MAY_BE_STATED.matcher(folded).find()) {
      return List.of();
    }
    var found = new ArrayList<Fact>();
    RECOGNISERS.stream()
        .flatMap(recogniser -> recogniser.in(composed, folded, asked))
        .filter(fact -> found.stream().noneMatch(fact::overlaps))
        .forEachOrdered(found::add);
    found.sort(Comparator.comparingInt(Fact::start));
    return List.copyOf(found);
  }

  private boolean overlaps(Fact other) {
    return other.start < end && start < other.end;
  }

  /** What a word stands for, typed with its marks or with none. */
  static <T> @Nullable T inWords(Map<String, T> words, String written) {
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

  /**
   * Whether this, of a text, states what is asked for. A day of another year does not; one without
   * a year does, because its text may be of that year.
   */
  public boolean states(Fact asked) {
    List<String> days = asked.terms.stream().filter(Fact::isFullDate).toList();
    if (days.isEmpty()) {
      return indexed().stream().anyMatch(asked.terms::contains);
    }
    return terms.stream()
        .anyMatch(isDay(terms.getFirst()) ? asked.terms::contains : days::contains);
  }

  /** The same amount, if it was said roughly: keywords of rounded amounts. */
  public List<String> roughly() {
    return isAmount()
        ? Arrays.stream(Rounding.values()).map(by -> by.term(amount())).toList()
        : List.of();
  }

  /** Whether this, of a text, states about the amount that is asked for. */
  public boolean nearlyStates(Fact asked) {
    return indexed().stream().anyMatch(asked.roughly()::contains);
  }

  private boolean isAmount() {
    return terms.getFirst().startsWith(AMOUNT_OF);
  }

  private BigDecimal amount() {
    return new BigDecimal(terms.getFirst().substring(AMOUNT_OF.length()));
  }

  /** The keywords under which a text that states it is found. */
  public List<String> indexed() {
    String first = terms.getFirst();
    if (isAmount()) {
      return Stream.concat(terms.stream(), Rounding.all(amount())).toList();
    }
    return isDay(first)
        ? Stream.concat(terms.stream(), terms.stream().map(Fact::withoutYear)).toList()
        : terms;
  }

  /** A day that is stated without its year: {@code y:03-22}. */
  public static String withoutYear(String day) {
    return "y" + day.substring(1);
  }

  private static boolean isDay(String term) {
    return term.startsWith("d:") && term.length() == "d:03-22".length();
  }

  public static boolean isFullDate(String term) {
    return term.startsWith("d:") && term.length() == "d:2019-03-22".length();
  }

  public static boolean isMonth(String term) {
    return term.startsWith("d:") && term.length() == "d:2019-03".length();
  }

  /** Whether it is a span of whole months, any of which is meant. */
  public boolean isPeriod() {
    return isMonth(terms.getFirst());
  }

  public boolean isDate() {
    return terms.getFirst().startsWith("d:");
  }

  /** The year of a full date. */
  public static String yearOf(String term) {
    return term.substring("d:".length(), "d:2019".length());
  }
}
