package vn.biennien.picture;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.documents.Figures.Figure;

/**
 * A sum of money in thousand millions, as Vietnamese texts write it: a comma parts the fraction, a
 * full stop thousands, and {@code 9 tỷ 381 triệu} is 9.381.
 *
 * @param currency {@code USD}, {@code CNY}, {@code VND}, or {@code unstated}
 */
record Amount(BigDecimal billions, String currency) {
  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)";
  private static final Pattern BILLIONS =
      Pattern.compile(NUMBER + "\\s*t[ỷỉ](?:\\s*" + NUMBER + "\\s*triệu)?");
  private static final Pattern MILLIONS = Pattern.compile(NUMBER + "\\s*triệu");
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  /** Null where the words hold no sum that is understood without doubt. */
  static @Nullable Amount of(Figure figure) {
    String words = (figure.value() + " " + (figure.unit() == null ? "" : figure.unit())).strip();
    String currency = currency(figure.currency() == null ? words : figure.currency());
    if (figure.normalized() != null && figure.currency() != null) {
      return new Amount(figure.normalized().movePointLeft(9), currency);
    }
    Matcher billions = BILLIONS.matcher(words);
    if (billions.find()) {
      BigDecimal sum = number(billions.group(1));
      String millions = billions.group(2);
      return new Amount(
          millions == null ? sum : sum.add(number(millions).divide(THOUSAND)), currency);
    }
    Matcher millions = MILLIONS.matcher(words);
    return millions.find()
        ? new Amount(number(millions.group(1)).divide(THOUSAND), currency)
        : null;
  }

  private static BigDecimal number(String words) {
    return new BigDecimal(words.replace(".", "").replace(',', '.'));
  }

  private static String currency(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("usd") || lower.contains("đô la")) {
      return "USD";
    }
    if (lower.contains("tệ") || lower.contains("cny") || lower.contains("ndt")) {
      return "CNY";
    }
    return lower.contains("đồng") || lower.contains("vnd") ? "VND" : "unstated";
  }
}
