package vn.biennien.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses made of names: without marks, words joined by hyphens. */
public final class Slugs {
  private Slugs() {}

  /** "Tà Lùng", "Thủy Khẩu" → {@code ta-lung-thuy-khau}; missing names are passed over. */
  public static String of(@Nullable String... names) {
    return Arrays.stream(names)
        .filter(Objects::nonNull)
        .map(Slugs::fold)
        .filter(slug -> !slug.isEmpty())
        .collect(Collectors.joining("-"));
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
