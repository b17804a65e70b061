package vn.biennien.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.Option;
import vn.biennien.shared.Refused;
import vn.biennien.shared.TypedDate;

/** What a form must say before anything is stored: every thing to mend is told at once. */
final class Checks {
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST = 4000;
  private static final int MOST_LINES = 60;
  private static final int MOST_ORDINAL = 200;
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;

  private Checks() {}

  /**
   * @throws Refused with everything that has to be mended
   */
  static void check(
      Sheet sheet,
      Map<String, String> values,
      List<Field> changed,
      Map<String, List<Option>> menus) {
    List<Refused.Fault> faults = new ArrayList<>();
    for (Field field : changed) {
      String key = fault(field, values.getOrDefault(field.name(), ""), menus.get(field.name()));
      if (key != null) {
        faults.add(new Refused.Fault(anchor(field), key, List.of()));
      }
    }
    if (sheet == Sheet.COMMITMENT
        && !CommitmentFacts.mayBe(values.get("commitment_kind"), values.get("status_at_article"))) {
      faults.add(new Refused.Fault("status_at_article", "entry.refused.proposal", List.of()));
    }
    if ((sheet == Sheet.GATE || sheet == Sheet.MENTION)
        && "".equals(values.get("vn"))
        && "".equals(values.get("cn"))) {
      faults.add(new Refused.Fault("vn", "revision.refused.names", List.of()));
    }
    faults.addAll(together(sheet, values));
    if (sheet == Sheet.JURISDICTION && "BOTH".equals(values.get("side"))) {
      faults.add(new Refused.Fault("side", "revision.refused.choice", List.of()));
    }
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
  }

  /** What each says may be right, and both together cannot be. */
  private static List<Refused.Fault> together(Sheet sheet, Map<String, String> values) {
    List<Refused.Fault> faults = new ArrayList<>();
    if (sheet == Sheet.GATE) {
      place(values, "latitude", 8, 24).ifPresent(faults::add);
      place(values, "longitude", 102, 110).ifPresent(faults::add);
    }
    if (sheet == Sheet.MEETING || sheet == Sheet.REPORT) {
      between(values, "ordinal", 1, MOST_ORDINAL, "revision.refused.between")
          .ifPresent(faults::add);
      between(values, "edition_year", 1990, LATEST, "revision.refused.between")
          .ifPresent(faults::add);
    }
    if (sheet == Sheet.DOCUMENT) {
      upTo(values, "clean_from", "clean_to").ifPresent(faults::add);
      upTo(values, "body_from", "body_to").ifPresent(faults::add);
    }
    if (sheet == Sheet.JURISDICTION) {
      Optional<LocalDate> from = day(values.get("valid_from"));
      Optional<LocalDate> to = day(values.get("valid_to"));
      if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
        faults.add(new Refused.Fault("valid_to", "revision.refused.order", List.of()));
      }
    }
    return faults;
  }

  private static boolean isOfOurTime(LocalDate day) {
    return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
  }

  private static Optional<Refused.Fault> between(
      Map<String, String> values, String name, int least, int most, String key) {
    String typed = values.getOrDefault(name, "");
    boolean outside =
        typed.matches("\\d{1,7}")
            && (Integer.parseInt(typed) < least || Integer.parseInt(typed) > most);
    return outside
        ? Optional.of(
            new Refused.Fault(name, key, List.of(String.valueOf(least), String.valueOf(most))))
        : Optional.empty();
  }

  /** Ends at a later paragraph than it begins, or at the same. */
  private static Optional<Refused.Fault> upTo(Map<String, String> values, String from, String to) {
    String first = values.getOrDefault(from, "");
    String last = values.getOrDefault(to, "");
    boolean known = first.matches("\\d{1,7}") && last.matches("\\d{1,7}");
    return known && Integer.parseInt(last) < Integer.parseInt(first)
        ? Optional.of(new Refused.Fault(to, "revision.refused.paragraphs", List.of()))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(@Nullable String typed) {
    return TypedDate.parse(typed).map(HistoricalDate::start);
  }

  private static Optional<Refused.Fault> place(
      Map<String, String> values, String name, int least, int most) {
    String typed = values.getOrDefault(name, "").replace(',', '.');
    boolean outside =
        typed.matches("\\d{1,3}(\\.\\d{1,5})?")
            && (Double.parseDouble(typed) < least || Double.parseDouble(typed) > most);
    return outside
        ? Optional.of(new Refused.Fault(name, "revision.refused.place", List.of()))
        : Optional.empty();
  }

  private static String anchor(Field field) {
    return field.quotes() ? field.name() + ".quote" : field.name();
  }

  private static @Nullable String fault(Field field, String value, @Nullable List<Option> menu) {
    if (value.isEmpty()) {
      return field.required() && field.sort() != Field.Sort.TICK ? "revision.refused.empty" : null;
    }
    return switch (field.sort()) {
      case TEXT ->
          value.length() > LONGEST_LINE || value.contains("\n") ? "revision.refused.long" : null;
      case WORDS -> value.length() > LONGEST ? "revision.refused.long" : null;
      case WORDS_CITED, WORDS_MARKED ->
          value.startsWith("|")
              ? "revision.refused.paragraph"
              : value.length() > LONGEST ? "revision.refused.long" : null;
      case NUMBER -> value.matches("[1-9]\\d{0,6}") ? null : "revision.refused.number";
      case DECIMAL -> value.matches("\\d{1,3}([.,]\\d{1,5})?") ? null : "revision.refused.decimal";
      case AMOUNT -> value.matches("-?\\d{1,15}([.,]\\d{1,4})?") ? null : "revision.refused.amount";
      case ADDRESS -> value.matches("https?://\\S{3,900}") ? null : "revision.refused.address";
      case DAY ->
          precision(value).filter("day"::equals).isPresent() ? null : "revision.refused.day";
      case DATE ->
          precision(value)
                  .filter(precision -> field.mayLackYear() || !precision.equals("day_no_year"))
                  .isEmpty()
              ? "entry.refused.date"
              : day(value).filter(Checks::isOfOurTime).isEmpty() ? "revision.refused.time" : null;
      case PARTIAL ->
          precision(value).filter(Set.of("day", "month", "year")::contains).isPresent()
              ? null
              : "revision.refused.partial";
      case CODE -> field.codes().contains(value) ? null : "revision.refused.choice";
      case CODES -> field.codes().containsAll(lines(value)) ? null : "revision.refused.choice";
      case CHOICE, PICKS, FROM_PARAGRAPH, TO_PARAGRAPH ->
          offered(menu).containsAll(lines(value)) ? null : "revision.refused.choice";
      case LINES ->
          lines(value).size() > MOST_LINES
                  || lines(value).stream().anyMatch(line -> line.length() > LONGEST_LINE)
              ? "revision.refused.long"
              : null;
      case TICK -> null;
    };
  }

  private static Optional<String> precision(String typed) {
    return TypedDate.parse(typed).map(HistoricalDate::precision);
  }

  private static Set<String> offered(@Nullable List<Option> menu) {
    return menu == null ? Set.of() : menu.stream().map(Option::value).collect(Collectors.toSet());
  }

  /** One on each line, none twice. */
  static List<String> lines(String value) {
    return Arrays.stream(value.split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }
}
