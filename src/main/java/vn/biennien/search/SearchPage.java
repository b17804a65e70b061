package vn.biennien.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param query what was typed
 * @param total how many documents were found
 * @param approximate whether no passage holds every concept, so that these are only the nearest
 * @param suggestion a better spelling, or null
 * @param hits documents, best first
 * @param others meetings, commitments, people and gates that match
 * @param facets how the found documents spread over each facet's values
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SearchPage(
    String query,
    long total,
    boolean approximate,
    @Nullable String suggestion,
    List<Hit> hits,
    List<Other> others,
    Map<String, List<Count>> facets) {

  /** A document, with the passages that answer, best first. */
  record Hit(
      String type,
      long id,
      String title,
      String kind,
      String url,
      @Nullable Date date,
      List<Found> passages) {}

  /** When it was, as far as it is known, in ISO 8601. */
  record Date(@Nullable String start, @Nullable String end, String precision) {}

  /**
   * A passage that answers.
   *
   * @param text the whole paragraph as it is stored
   * @param html the same, escaped, with what was searched for in {@code <mark>}
   */
  record Found(int number, String text, String html, String url) {}

  /** Another record that what was typed names. */
  record Other(String type, long id, String title, String url) {}

  /** A value of a facet, and in how many of the found documents it occurs. */
  record Count(String value, String label, long count) {}

  static SearchPage empty(String query) {
    return new SearchPage(query, 0, false, null, List.of(), List.of(), Map.of());
  }
}
