package vn.biennien.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How people say an amount with fewer digits who know it roughly, each with its own keyword. */
enum Rounding {
  DOWN(RoundingMode.DOWN, "a>:"),
  UP(RoundingMode.UP, "a<:"),
  NEAREST(RoundingMode.HALF_UP, "a~:");

  private final RoundingMode mode;
  private final String prefix;

  Rounding(RoundingMode mode, String prefix) {
    this.mode = mode;
    this.prefix = prefix;
  }

  /** The keyword of an amount that was rounded so. */
  String term(BigDecimal rounded) {
    return prefix + plain(rounded);
  }

  /** The keywords of an amount under all its shorter roundings. */
  static Stream<String> all(BigDecimal amount) {
    return IntStream.range(1, amount.stripTrailingZeros().precision())
        .boxed()
        .flatMap(digits ->
            Arrays.stream(values())
                .map(by -> by.term(amount.round(new MathContext(digits, by.mode)))));
  }

  /** The digits of an amount as keywords have them. */
  static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
