package vn.biennien.language;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chinese characters: whether a text has any, and how the simplified script writes them, how they
 * are read.
 */
public final class Han {

  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private static final Transliterator READING = Transliterator.getInstance("Han-Latin/Names");

  /** How characters of the border's place names are read, where the database knows another word. */
  private static final Map<Integer, String> OF_PLACES =
      Map.of((int) '峙', "zhì", (int) '圩', "xū", (int) '弄', "lòng");

  private Han() {}

  public static boolean isHan(CharSequence text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  public static String simplified(String han) {
    return SIMPLIFIED.transliterate(han);
  }

  /** The readings of a name in characters, each in one word with its tones. */
  public static Set<String> readings(String han) {
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
