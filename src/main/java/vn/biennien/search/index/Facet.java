package vn.biennien.search.index;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.ControlledList;

/** What found documents are counted by and may be narrowed to; see the view document_facet. */
public enum Facet {
  YEAR,
  JURISDICTION,
  KIND,
  SERIES,
  FIELD,
  GATE,

  /** Where the document's commitments stand. */
  STATUS,

  /** Told only to those who may read more than what is public. */
  SENSITIVITY;

  /**
   * How a value of it stands in the index. Where commitments stand is told by other documents too,
   * so it depends on who reads.
   *
   * @param sensitivities what the reader may read
   */
  public String indexed(String value, Set<String> sensitivities) {
    return this == STATUS ? most(sensitivities) + "|" + value : value;
  }

  /** The value that stands so in the index; null where it is for other readers. */
  public @Nullable String told(String indexed, Set<String> sensitivities) {
    String before = indexed("", sensitivities);
    return indexed.startsWith(before) ? indexed.substring(before.length()) : null;
  }

  private static String most(Set<String> sensitivities) {
    return ControlledList.SENSITIVITIES.codes().stream()
        .filter(sensitivities::contains)
        .reduce("", (one, other) -> other);
  }

  /** Its name in the index, in addresses and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
