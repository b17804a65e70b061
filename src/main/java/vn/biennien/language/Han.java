package vn.biennien.language;

import com.ibm.icu.text.Transliterator;

/** Chinese characters: whether a text has any, and how the simplified script writes them. */
public final class Han {

  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private Han() {}

  public static boolean isHan(CharSequence text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  public static String simplified(String han) {
    return SIMPLIFIED.transliterate(han);
  }
}
