package vn.biennien.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A written syllable, taken apart into onset, vowels, coda and tone.
 *
 * <p>The same syllable is written in several ways: schools teach <i>hoà, kỉ</i>, laws print <i>hòa,
 * kỷ</i>, and typing errors put the tone on a neighbouring vowel (<i>qủa</i>). Only parsing tells
 * these apart from words that really differ: <i>thuý</i> is <i>thúy</i>, yet <i>thúi</i> is another
 * word.
 */
public record VietnameseSyllable(String onset, String vowels, String coda, char tone) {

  /** The level tone, which is written without a mark. */
  private static final char LEVEL = 0;

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String VOWELS = "aăâeêioôơuưy";
  private static final String SHAPED_VOWELS = "ăâêôơư";

  /** Longest first, so that "ngh" is not read as "ng" or "n". */
  private static final String[] ONSETS = {
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h",
    "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"
  };

  private static final Set<String> NUCLEI =
      Set.of(
          ("a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ơi ua uâ uê"
                  + " ui uô uơ uy ưa ưi ươ ưu yê iêu oai oao oay oeo uây uôi uya uyê uyu ươi ươu"
                  + " yêu")
              .split(" "));

  private static final Set<String> PLAIN_NUCLEI =
      NUCLEI.stream().map(CanonicalForm::fold).collect(Collectors.toUnmodifiableSet());

  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");

  /** After these onsets y and i are the same vowel: Mỹ = Mĩ, but Thy is not Thi. */
  private static final Set<String> ONSETS_WITH_FREE_Y =
      Set.of("h", "k", "l", "m", "s", "t", "v", "qu", "b", "d", "r", "n");

  private static final int LONGEST = 7;

  /** Where the index writes i and official papers y: kỹ, lý, Mỹ, quý; "tỉ" is tỷ. */
  private static final Pattern PRINTED_WITH_Y = Pattern.compile("(?:[klm]|qu)[iíìỉĩị]|t[ỉị]");

  /** Parses one lower-case word in NFC; null when it is not a Vietnamese syllable. */
  public static @Nullable VietnameseSyllable parse(String word) {
    if (word.isEmpty() || word.length() > LONGEST + 3) {
      return null;
    }
    char tone = LEVEL;
    var letters = new StringBuilder(word.length());
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (TONES.indexOf(c) < 0) {
        letters.append(c);
      } else if (tone == LEVEL) {
        tone = c;
      } else {
        return null;
      }
    }
    String toneless = Normalizer.normalize(letters, Normalizer.Form.NFC);
    if (toneless.length() > LONGEST) {
      return null;
    }
    return parse(toneless, tone, NUCLEI);
  }

  private static @Nullable VietnameseSyllable parse(
      String toneless, char tone, Set<String> nuclei) {
    String onset = onsetOf(toneless);
    int end = onset.length();
    while (end < toneless.length() && VOWELS.indexOf(toneless.charAt(end)) >= 0) {
      end++;
    }
    String vowels = toneless.substring(onset.length(), end);
    String coda = toneless.substring(end);
    if (!nuclei.contains(vowels) || !CODAS.contains(coda)) {
      return null;
    }
    return new VietnameseSyllable(onset, vowels, coda, tone);
  }

  /** Whether a lower-case word is a syllable whose marks were left out: "trieu" is triệu. */
  public static boolean isPlain(String word) {
    return parse(word, LEVEL, PLAIN_NUCLEI) != null;
  }

  private static String onsetOf(String toneless) {
    for (String onset : ONSETS) {
      if (!toneless.startsWith(onset)) {
        continue;
      }
      boolean lendsItsVowel = onset.equals("gi") || onset.equals("qu");
      boolean vowelFollows =
          toneless.length() > onset.length()
              && VOWELS.indexOf(toneless.charAt(onset.length())) >= 0;
      if (!lendsItsVowel || vowelFollows) {
        return onset;
      }
    }
    return "";
  }

  /** The one way in which the index writes this syllable. */
  String canonical() {
    boolean freeY = vowels.equals("y") && coda.isEmpty() && ONSETS_WITH_FREE_Y.contains(onset);
    return spelled(freeY ? "i" : vowels);
  }

  /** The same with the y or the i that it has. */
  String spelled() {
    return spelled(vowels);
  }

  private String spelled(String written) {
    if (tone == LEVEL) {
      return onset + written + coda;
    }
    int at = toneVowel();
    String marked = written.substring(0, at + 1) + tone + written.substring(at + 1);
    return Normalizer.normalize(onset + marked + coda, Normalizer.Form.NFC);
  }

  /** A syllable of the index as official papers print it. */
  public static String printed(String canonical) {
    return PRINTED_WITH_Y.matcher(canonical).matches()
        ? canonical.substring(0, canonical.length() - 1)
            + "yýỳỷỹỵ".charAt("iíìỉĩị".indexOf(canonical.charAt(canonical.length() - 1)))
        : canonical;
  }

  /** Which vowel carries the tone, in the placement that official papers print (hòa, thủy). */
  private int toneVowel() {
    for (int i = vowels.length() - 1; i >= 0; i--) {
      if (SHAPED_VOWELS.indexOf(vowels.charAt(i)) >= 0) {
        return i;
      }
    }
    return switch (vowels.length()) {
      case 1 -> 0;
      case 2 -> coda.isEmpty() ? 0 : 1;
      default -> 1;
    };
  }

  /** A syllable in capitals where another has them. */
  public static String inCaseOf(String typed, String better) {
    if (typed.length() > 1 && typed.equals(typed.toUpperCase(Locale.ROOT))) {
      return better.toUpperCase(Locale.ROOT);
    }
    return Character.isUpperCase(typed.charAt(0))
        ? better.substring(0, 1).toUpperCase(Locale.ROOT) + better.substring(1)
        : better;
  }
}
