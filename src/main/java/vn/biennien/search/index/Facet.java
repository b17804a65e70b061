package vn.biennien.search.index;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.ControlledList;

/** What found documents are counted by and may be narrowed to; see the view document_facet. */
public enum Facet {
  YEAR(null),
  JURISDICTION(null),
  KIND(ControlledList.DOCUMENT_TYPES),
  SERIES(ControlledList.MEETING_SERIES),
  FIELD(ControlledList.FIELDS),
  GATE(null),

  /** Where the document's commitments stand. */
  STATUS(ControlledList.COMMITMENT_STATUSES),

  /** Told only to those who may read more than what is public. */
  SENSITIVITY(ControlledList.SENSITIVITIES);

  private final @Nullable ControlledList list;

  Facet(@Nullable ControlledList list) {
    this.list = list;
  }

  /** Whose codes its values are; null where they are years or slugs. */
  public @Nullable ControlledList list() {
    return list;
  }

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

  /**
   * @throws IllegalArgumentException when it is the code of none
   */
  public static Facet of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Its name in the index, in addresses and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
