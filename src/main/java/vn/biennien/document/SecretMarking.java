package vn.biennien.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The markings of state secrets (Mật, Tối mật, Tuyệt mật): what bears one is not taken.
 *
 * <p>Source: Luật Bảo vệ bí mật nhà nước 2018, điều 8 (three degrees).
 */
public final class SecretMarking {
  /**
   * A line that says nothing else, its spaces taken out: a stamp is often set letter by letter. It
   * begins with a capital: words in lower case are the rest of a sentence that was broken into
   * lines. "Mật" alone may be honey, but to refuse that does less harm than to take a secret.
   */
  private static final Pattern LINE =
      Pattern.compile(
          "[(\\[]*(?:MẬT|Mật|TỐIMẬT|TUYỆTMẬT|TOIMAT|TUYETMAT"
              + "|T(?:ối|uyệt|oi|uyet)[Mm](?:ật|at)"
              + "|(?iu:(?:mức)?độmật[:.]?[(\\[]*(?:mật|tốimật|tuyệtmật|toimat|tuyetmat)))"
              + "[)\\]]*[.:]?(?iu:\\(?bảnsố:?\\d*\\)?)?");

  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00A0\\u2000-\\u200F\\u202F\\u2060\\uFEFF]+");

  private SecretMarking() {}

  /** Whether a text bears one. */
  public static boolean isIn(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .lines()
        .map(line -> SPACES.matcher(line).replaceAll(""))
        .anyMatch(line -> LINE.matcher(line).matches());
  }
}
