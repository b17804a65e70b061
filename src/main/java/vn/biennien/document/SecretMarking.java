package vn.biennien.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The markings of state secrets (Mật, Tối mật, Tuyệt mật): what bears one is not taken.
 *
 * <p>Source: Luật Bảo vệ bí mật nhà nước 2018, điều 8 (three degrees).
 */
public final class SecretMarking {
  /** A marking stands on a line of its own; "bí mật" in a sentence is none. */
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\s*\\(?(MẬT|TỐI MẬT|TUYỆT MẬT)\\)?\\s*$");

  private SecretMarking() {}

  /** Whether a text bears one. */
  public static boolean isIn(String text) {
    return LINE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).find();
  }
}
