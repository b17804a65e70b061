package vn.biennien.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The form under which a word is indexed and searched: one spelling for what readers take to be one
 * word or one number, marks kept ({@link #of}) or dropped ({@link #fold}).
 */
public final class CanonicalForm {

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
  private static final Pattern ENGLISH_GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3}){2,}");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");
  private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");

  /** A language has a few thousand syllables; the limit only guards against odd input. */
  private static final int CACHE_LIMIT = 20_000;

  /** How far letters of full width are from those of ASCII. */
  private static final int WIDE = 0xFEE0;

  private static final String CYRILLIC = "асеорхуіһк";
  private static final String LATIN = "aceopxyihk";

  /** Vietnamese letters stand before this. */
  private static final char LAST_LATIN = 0x1EFF;

  private static final char[] FOLDED = folded();

  private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

  private CanonicalForm() {}

  /** The canonical form of one word as the tokenizer cut it, with its marks. */
  public static String of(String word) {
    String known = CACHE.get(word);
    if (known != null) {
      return known;
    }
    String computed = compute(word);
    String canonical = computed.equals(word) ? word : computed;
    if (CACHE.size() < CACHE_LIMIT && word.length() <= 16) {
      CACHE.put(word, canonical);
    }
    return canonical;
  }

  private static String compute(String word) {
    String lower = lower(word);
    if (!lower.isEmpty() && isDigit(lower.charAt(0))) {
      return number(lower);
    }
    if (Han.isHan(lower)) {
      return Han.simplified(lower);
    }
    VietnameseSyllable syllable = VietnameseSyllable.parse(lower);
    return syllable == null ? lower : syllable.canonical();
  }

  /**
   * Lower case in NFC, with one đ for its three look-alikes, letters and digits of full width (as
   * Chinese keyboards type them) in their usual one, and Cyrillic letters that slipped in among
   * Latin ones as what they look like.
   */
  public static String lower(String word) {
    String lower =
        Normalizer.normalize(word, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace('\u00F0', 'đ')
            .replace('\u0256', 'đ');
    boolean plain = lower.chars().noneMatch(c -> isWide(c) || CYRILLIC.indexOf(c) >= 0);
    return plain ? lower : withoutLookAlikes(lower);
  }

  private static String withoutLookAlikes(String lower) {
    boolean latin = lower.chars().anyMatch(c -> c >= 'a' && c <= 'z' || c >= 0xC0 && c < 0x250);
    var usual = new StringBuilder(lower.length());
    for (char c : lower.toCharArray()) {
      int lookAlike = latin ? CYRILLIC.indexOf(c) : -1;
      usual.append(isWide(c) ? (char) (c - WIDE) : lookAlike >= 0 ? LATIN.charAt(lookAlike) : c);
    }
    return Normalizer.normalize(usual, Normalizer.Form.NFC);
  }

  private static boolean isWide(int c) {
    return c > 0xFF00 && c < 0xFF5F;
  }

  /**
   * Numbers as Vietnamese papers write them: a dot groups thousands, a comma starts decimals; 4.4
   * can only mean 4,4, and 03 is 3.
   */
  private static String number(String word) {
    String number = word;
    if (GROUPED.matcher(number).matches()) {
      number = number.replace(".", "");
    } else if (ENGLISH_GROUPED.matcher(number).matches()) {
      number = number.replace(",", "");
    } else if (DECIMAL.matcher(number).matches()) {
      number = number.replace('.', ',');
    } else if (!number.chars().allMatch(c -> isDigit((char) c))) {
      return number;
    }
    return LEADING_ZEROS.matcher(number).replaceFirst("");
  }

  /** The canonical form without any mark; one character for one, so that offsets stay. */
  public static String fold(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString();
  }

  public static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : c;
  }

  private static char[] folded() {
    char[] folded = new char[LAST_LATIN + 1];
    for (char c = 0; c < folded.length; c++) {
      folded[c] =
          switch (c) {
            case 'đ', 'ð', 'ɖ' -> 'd';
            case 'Đ', 'Ð', 'Ɖ' -> 'D';
            default ->
                Character.isLetter(c)
                    ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0)
                    : c;
          };
    }
    return folded;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
