package vn.biennien.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed while the Vietnamese keyboard was off: "cuwar khaaur" (Telex) and "cu73a
 * kha63u" (VNI) are "cửa khẩu". Only for searches that found nothing.
 */
final class Keystrokes {

  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
  private static final Map<Character, Character> TELEX_TONES =
      Map.of('f', '\u0300', 's', '\u0301', 'x', '\u0303', 'r', '\u0309', 'j', '\u0323');
  private static final Map<Character, Character> VNI_TONES =
      Map.of('2', '\u0300', '1', '\u0301', '4', '\u0303', '3', '\u0309', '5', '\u0323');
  private static final String[][] TELEX_LETTERS = {
    {"dd", "đ"},
    {"uow", "ươ"},
    {"aa", "â"},
    {"ee", "ê"},
    {"oo", "ô"},
    {"aw", "ă"},
    {"ow", "ơ"},
    {"uw", "ư"},
    {"w", "ư"}
  };
  private static final String[][] VNI_LETTERS = {
    {"d9", "đ"},
    {"uo7", "ươ"},
    {"a6", "â"},
    {"e6", "ê"},
    {"o6", "ô"},
    {"a8", "ă"},
    {"o7", "ơ"},
    {"u7", "ư"}
  };

  private Keystrokes() {}

  /** What was meant, or null when it does not look like keystrokes. */
  static @Nullable String decode(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    String decoded =
        WORD.matcher(lower)
            .replaceAll(match -> {
              String syllable = syllable(match.group());
              return syllable == null ? match.group() : syllable;
            });
    return decoded.equals(lower) ? null : decoded;
  }

  private static @Nullable String syllable(String keys) {
    if (VietnameseSyllable.parse(keys) != null) {
      return null;
    }
    boolean vni = keys.chars().anyMatch(Character::isDigit);
    return vni
        ? syllable(keys, VNI_TONES, VNI_LETTERS)
        : syllable(keys, TELEX_TONES, TELEX_LETTERS);
  }

  private static @Nullable String syllable(
      String keys, Map<Character, Character> tones, String[][] letters) {
    Character tone = null;
    var rest = new StringBuilder();
    for (int i = 0; i < keys.length(); i++) {
      Character mark = i == 0 ? null : tones.get(keys.charAt(i));
      if (mark == null) {
        rest.append(keys.charAt(i));
      } else if (tone == null) {
        tone = mark;
      } else {
        return null;
      }
    }
    String plain = rest.toString();
    for (String[] letter : letters) {
      plain = plain.replace(letter[0], letter[1]);
    }
    VietnameseSyllable syllable = VietnameseSyllable.parse(plain);
    if (syllable == null) {
      return null;
    }
    return tone == null
        ? Normalizer.normalize(plain, Normalizer.Form.NFC)
        : new VietnameseSyllable(syllable.onset(), syllable.vowels(), syllable.coda(), tone)
            .canonical();
  }
}
