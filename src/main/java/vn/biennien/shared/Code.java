package vn.biennien.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code of a {@link ControlledList} that the program decides by: an enum of the room whose concept
 * it is, with all codes of its list in their order. Records, forms and JSON hold the code itself;
 * who decides by it asks {@link #is}. Lists by which nothing is decided have no enum.
 */
public interface Code {
  /** As every enum has it. */
  String name();

  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  default boolean is(@Nullable String code) {
    return code().equals(code);
  }

  static boolean isOneOf(@Nullable String code, Code... these) {
    return Arrays.stream(these).anyMatch(one -> one.is(code));
  }

  /** The one of this code; empty where it is none of the list. */
  static <C extends Code> Optional<C> of(Class<C> list, @Nullable String code) {
    return Arrays.stream(list.getEnumConstants()).filter(one -> one.is(code)).findFirst();
  }
}
