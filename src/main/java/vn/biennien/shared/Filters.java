package vn.biennien.shared;

import org.jspecify.annotations.Nullable;

/** Checks of filter parameters that several lists share. */
public final class Filters {
  private Filters() {}

  /**
   * @throws BadParameter when the value is no code of the list
   */
  public static @Nullable String code(String name, @Nullable String value, ControlledList list) {
    if (value != null && !list.has(value)) {
      throw new BadParameter(name, "bad.code");
    }
    return value;
  }

  /**
   * @throws BadParameter when no meeting can be of that year
   */
  public static @Nullable Integer year(@Nullable Integer year) {
    if (year != null && (year < 1900 || year > 2100)) {
      throw new BadParameter("year", "bad.year");
    }
    return year;
  }

  /** The same of a parameter as it came. */
  public static @Nullable Integer year(@Nullable String year) {
    if (year != null && !year.isEmpty() && !year.matches("\\d{1,9}")) {
      throw new BadParameter("year", "bad.type");
    }
    return year(year == null || year.isEmpty() ? null : Integer.valueOf(year));
  }

  /**
   * @throws BadParameter when it is longer than any name or query can be
   */
  public static @Nullable String words(String name, @Nullable String value, int most) {
    if (value != null && value.length() > most) {
      throw new BadParameter(name, "bad.long", String.valueOf(most));
    }
    return value == null
        ? null
        : java.text.Normalizer.normalize(value, java.text.Normalizer.Form.NFC);
  }

  /**
   * @param usual where nothing was given
   * @throws BadParameter when it is no number from {@code least} to {@code most}
   */
  public static int number(String name, @Nullable String value, int usual, int least, int most) {
    if (value == null || value.isBlank()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadParameter(name, "bad.number", String.valueOf(least), String.valueOf(most));
  }
}
