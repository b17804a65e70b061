package vn.biennien.search;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for, and which part of what was found is shown.
 *
 * @param q what was typed
 * @param page from 0
 * @param size documents on a page
 * @param passages passages of a document, at most
 * @param marks whether marks count ("Phân biệt dấu")
 */
record SearchRequest(
    String q,
    Integer page,
    Integer size,
    Integer passages,
    Boolean marks,
    List<String> year,
    List<String> jurisdiction,
    List<String> kind,
    List<String> series,
    List<String> field,
    List<String> gate) {

  private static final int MOST_DOCUMENTS = 200;
  private static final int MOST_PASSAGES = 20;

  /** Nobody reads further; deeper pages would only cost. */
  private static final int LAST_PAGE = 100;

  /** What an address leaves out, or gives out of range, becomes the nearest that there is. */
  SearchRequest {
    q = Objects.requireNonNullElse(q, "").strip();
    page = within(0, Objects.requireNonNullElse(page, 0), LAST_PAGE);
    size = within(1, Objects.requireNonNullElse(size, 10), MOST_DOCUMENTS);
    passages = within(1, Objects.requireNonNullElse(passages, 3), MOST_PASSAGES);
    marks = Boolean.TRUE.equals(marks);
    year = chosen(year);
    jurisdiction = chosen(jurisdiction);
    kind = chosen(kind);
    series = chosen(series);
    field = chosen(field);
    gate = chosen(gate);
  }

  private static int within(int least, int value, int most) {
    return Math.clamp(value, least, most);
  }

  private static List<String> chosen(@Nullable List<String> values) {
    return values == null
        ? List.of()
        : values.stream().filter(value -> !value.isBlank()).map(String::strip).toList();
  }

  /** The values of a facet that what is found must have one of; none chosen means any. */
  List<String> chosen(Facet facet) {
    return switch (facet) {
      case YEAR -> year;
      case JURISDICTION -> jurisdiction;
      case KIND -> kind;
      case SERIES -> series;
      case FIELD -> field;
      case GATE -> gate;
    };
  }

  /** How many documents have to be known to show this page. */
  int documentsNeeded() {
    return (page + 1) * size;
  }
}
