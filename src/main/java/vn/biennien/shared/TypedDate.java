package vn.biennien.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as clerks type it, as far as it is known: "22/3/2019", "22-24/3/2019", "30/3-2/4/2019",
 * "3/2019", "2019", "22/3" where the year is missing, "khoảng 3/2019", or ISO 8601. Nothing typed
 * means unknown.
 */
public final class TypedDate {
  private static final String DASH = "\\s*[-–—]\\s*";
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern DAYS =
      Pattern.compile("(\\d{1,2})" + DASH + "(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern ACROSS_MONTHS =
      Pattern.compile(
          "(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?" + DASH + "(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
  private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})/(\\d{1,2})");

  /** "khoảng 3/2027", "đầu năm 2027": the month or the year is what is known. */
  private static final Pattern VAGUE =
      Pattern.compile("(?iU)(?:khoảng|chừng|đầu|giữa|cuối)\\s+(\\S.*)");

  private TypedDate() {}

  /** Empty when it is no date. */
  public static Optional<HistoricalDate> parse(@Nullable String typed) {
    String words = typed == null ? "" : typed.strip().replaceFirst("(?i)^(ngày|tháng|năm)\\s+", "");
    if (words.isEmpty()) {
      return Optional.of(HistoricalDate.UNKNOWN);
    }
    Matcher vague = VAGUE.matcher(words);
    if (vague.matches()) {
      return parse(vague.group(1)).map(TypedDate::atMostTheMonth);
    }
    try {
      return read(words).or(() -> HistoricalDate.parse(words));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<HistoricalDate> read(String words) {
    Matcher m = DAY.matcher(words);
    if (m.matches()) {
      return Optional.of(HistoricalDate.of(day(m.group(3), m.group(2), m.group(1))));
    }
    m = DAYS.matcher(words);
    if (m.matches()) {
      return range(
          day(m.group(4), m.group(3), m.group(1)), day(m.group(4), m.group(3), m.group(2)));
    }
    m = ACROSS_MONTHS.matcher(words);
    if (m.matches()) {
      String firstYear = m.group(3) == null ? m.group(6) : m.group(3);
      return range(day(firstYear, m.group(2), m.group(1)), day(m.group(6), m.group(5), m.group(4)));
    }
    m = MONTH.matcher(words);
    if (m.matches()) {
      return Optional.of(
          HistoricalDate.of(
              YearMonth.of(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)))));
    }
    m = NO_YEAR.matcher(words);
    if (m.matches()) {
      String monthDay = day("2024", m.group(2), m.group(1)).toString().substring(5);
      return Optional.of(new HistoricalDate(null, null, DatePrecision.DAY_NO_YEAR, monthDay));
    }
    return Optional.empty();
  }

  private static HistoricalDate atMostTheMonth(HistoricalDate date) {
    return date.start() == null || !date.precision().startsWith("day")
        ? date
        : HistoricalDate.of(YearMonth.from(date.start()));
  }

  private static Optional<HistoricalDate> range(LocalDate from, LocalDate to) {
    return from.isBefore(to)
        ? Optional.of(new HistoricalDate(from, to, DatePrecision.DAY_RANGE, null))
        : Optional.empty();
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  /** As it would be typed: what a form is filled with. */
  public static String of(HistoricalDate date) {
    LocalDate from = date.start();
    LocalDate to = date.end();
    if (from == null || to == null) {
      String monthDay = date.monthDay();
      return monthDay == null ? "" : monthDay.substring(3) + "/" + monthDay.substring(0, 2);
    }
    return switch (DatePrecision.of(date.precision())) {
      case YEAR -> String.valueOf(from.getYear());
      case MONTH -> from.getMonthValue() + "/" + from.getYear();
      case DAY_RANGE -> written(from) + "-" + written(to);
      default -> written(from);
    };
  }

  private static String written(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }
}
