package vn.biennien.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed while the Vietnamese keyboard was off: "cuwar khaaur" (Telex) and "cu73a
 * kha63u" (VNI) are "cửa khẩu". Keys may stand where the sound is or at the word's end ("cuawr",
 * "cua73"), as keyboard programs allow. Only for searches that found nothing.
 */
public final class Keystrokes {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
  private static final String VOWELS = "aeiouy";

  /** The keys of the tones, in Telex and in VNI, in the order of their marks. */
  private static final String TONE_KEYS = "sfrxj12345";

  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  /** What a key may make of the vowels typed before it, the likeliest first. */
  private static final List<String[]> HORNS_AND_BREVES =
      List.of(
          new String[] {"uo", "ươ"},
          new String[] {"oa", "oă"},
          new String[] {"ua", "ưa"},
          new String[] {"a", "ă"},
          new String[] {"o", "ơ"},
          new String[] {"u", "ư"});

  private static final List<String[]> HORNS =
      List.of(new String[] {"uo", "ươ"}, new String[] {"o", "ơ"}, new String[] {"u", "ư"});

  private Keystrokes() {}

  /** What was meant, or null when it does not look like keystrokes. */
  public static @Nullable String decode(String typed) {
    String decoded =
        WORD.matcher(typed)
            .replaceAll(match -> {
              String syllable = syllable(match.group().toLowerCase(Locale.ROOT));
              return syllable == null
                  ? match.group()
                  : VietnameseSyllable.inCaseOf(match.group(), syllable);
            });
    return decoded.equals(typed) ? null : decoded;
  }

  private static @Nullable String syllable(String keys) {
    // "oo" is a vowel of a few words (xoong), and the keys of a much commoner one
    if (VietnameseSyllable.parse(keys) != null && !keys.contains("oo")) {
      return null;
    }
    boolean vni = keys.chars().anyMatch(Character::isDigit);
    var typing = new Typing(vni);
    for (int i = 0; i < keys.length(); i++) {
      if (!typing.press(keys.charAt(i))) {
        return null;
      }
    }
    return typing.syllable();
  }

  /** A syllable as it comes into being. */
  @RequiredArgsConstructor
  private static final class Typing {
    private final boolean vni;
    private String letters = "";
    private char tone;

    /** Takes one key; false where no keyboard program would take it. */
    boolean press(char key) {
      boolean ofThisKeyboard = Character.isDigit(key) == vni;
      int newTone = ofThisKeyboard && hasVowel() ? TONE_KEYS.indexOf(key) : -1;
      if (newTone >= 0) {
        boolean first = tone == 0;
        tone = TONES.charAt(newTone % TONES.length());
        return first;
      }
      if (ofThisKeyboard && change(key)) {
        return true;
      }
      letters += key;
      return !Character.isDigit(key);
    }

    private boolean hasVowel() {
      return letters.chars().anyMatch(c -> VOWELS.indexOf(CanonicalForm.fold((char) c)) >= 0);
    }

    /** Puts a shape on what stands already; false where there is nothing that takes it. */
    private boolean change(char key) {
      return switch (key) {
        case '6' -> circumflex('a') || circumflex('e') || circumflex('o');
        case '7' -> shape(HORNS);
        case '8' -> replace("a", "ă");
        case '9', 'd' -> letters.startsWith("d") && replace("d", "đ");
        case 'w' -> shape(HORNS_AND_BREVES) || add();
        case 'a', 'e', 'o' -> circumflex(key);
        default -> false;
      };
    }

    private boolean circumflex(char vowel) {
      return letters.indexOf(vowel) >= 0
          && replace(
              String.valueOf(vowel), Normalizer.normalize(vowel + "\u0302", Normalizer.Form.NFC));
    }

    private boolean shape(List<String[]> shapes) {
      String onset = letters.startsWith("qu") ? "qu" : "";
      String rest = letters.substring(onset.length());
      for (String[] shape : shapes) {
        if (rest.contains(shape[0])) {
          letters = onset + rest.replace(shape[0], shape[1]);
          return true;
        }
      }
      // "uow" after "uw" gave "ưo" already
      return replace("ưo", "ươ");
    }

    private boolean replace(String plain, String shaped) {
      if (!letters.contains(plain)) {
        return false;
      }
      letters = letters.replace(plain, shaped);
      return true;
    }

    private boolean add() {
      letters += 'ư';
      return true;
    }

    private @Nullable String syllable() {
      VietnameseSyllable parsed = VietnameseSyllable.parse(letters);
      if (parsed == null) {
        return null;
      }
      return tone == 0
          ? Normalizer.normalize(letters, Normalizer.Form.NFC)
          : new VietnameseSyllable(parsed.onset(), parsed.vowels(), parsed.coda(), tone).spelled();
    }
  }
}
