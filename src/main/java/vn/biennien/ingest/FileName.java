package vn.biennien.ingest;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** File names as senders give them. */
final class FileName {
  private FileName() {}

  /** Without folders and control characters, NFC, at most 200 characters. */
  static String bare(@Nullable String name) {
    String plain =
        name == null ? "" : name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    String normal = Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
    return normal.isEmpty() ? "van-ban.txt" : normal.substring(0, Math.min(200, normal.length()));
  }
}
