package vn.biennien.language;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Chinese read in Latin letters, with its tones or without. */
public final class Pinyin {

  /** A syllable without its tone; the letters that begin one end no other but n, g and r. */
  private static final String SYLLABLE =
      "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
          + "(?:iang|iong|uang|ueng|ang|eng|ong|ing|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou"
          + "|ua|ue|ui|un|uo|a|e|i|o|u|v)";

  private static final Pattern SYLLABLES = Pattern.compile("(?:" + SYLLABLE + ")+");

  /** Fang cheng gang qu, in one word, is shorter; longer ones may be cut in too many ways. */
  private static final int LONGEST = 20;

  /** Of the marks of Vietnamese, Pinyin has the acute and the grave only. */
  private static final String MARKS = "\u0300\u0301\u0304\u030C\u0308";

  private static final Transliterator READING = Transliterator.getInstance("Han-Latin/Names");

  /** How characters of the border's place names are read, where the database knows another word. */
  private static final Map<Integer, String> OF_PLACES =
      Map.of((int) '峙', "zhì", (int) '圩', "xū", (int) '弄', "lòng");

  private Pinyin() {}

  /** "guangxi" of "guǎngxī"; a word that is no Pinyin, or a syllable of Vietnamese, as it is. */
  public static String withoutTones(String word) {
    String plain = CanonicalForm.fold(word);
    return plain.equals(word)
            || word.length() > LONGEST
            || !hasTonesOnly(word)
            || VietnameseSyllable.parse(word) != null
            || !SYLLABLES.matcher(plain).matches()
        ? word
        : plain;
  }

  private static boolean hasTonesOnly(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .chars()
        .allMatch(c -> c >= 'a' && c <= 'z' || MARKS.indexOf(c) >= 0);
  }

  /** The readings of a name in characters, each in one word with its tones. */
  public static Set<String> of(String han) {
    var readings = new TreeSet<String>();
    readings.add(letters(READING.transliterate(han)));
    var ofPlace = new StringBuilder();
    han.codePoints()
        .forEach(c ->
            ofPlace.append(
                OF_PLACES.getOrDefault(c, READING.transliterate(Character.toString(c)))));
    readings.add(letters(ofPlace.toString()));
    return readings;
  }

  private static String letters(String reading) {
    return CanonicalForm.lower(reading.replaceAll("\\s+", ""));
  }
}
