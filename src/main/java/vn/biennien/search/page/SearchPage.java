package vn.biennien.search.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.search.index.Facet;
import vn.biennien.search.index.IndexProgress;
import vn.biennien.search.matching.Reason;
import vn.biennien.shared.DateView;
import vn.biennien.shared.Paging;

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
 * @param complete how many documents hold every concept in one passage
 * @param excluded the words that were taken as excluded
 * @param decoded what was typed, read as keys of a keyboard that is off; null where it was not
 * @param readUntil the last words that were read of a text that is too long; null where all were
 * @param rebuilding how far the index has come that is being built, where there is none to ask
 * @param paging which part of all this is
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SearchPage(
    String query,
    long total,
    boolean approximate,
    @Nullable String suggestion,
    List<Hit> hits,
    List<Other> others,
    Map<String, List<Count>> facets,
    @JsonIgnore long complete,
    @JsonIgnore List<String> excluded,
    @JsonIgnore @Nullable String decoded,
    @JsonIgnore @Nullable String readUntil,
    @JsonIgnore @Nullable IndexProgress rebuilding,
    @JsonIgnore Paging paging) {

  /**
   * A document, with the passages that answer, best first.
   *
   * @param complete whether one of them holds every concept; else it is only nearly right
   */
  record Hit(
      String type,
      long id,
      String title,
      String kind,
      String url,
      DateView date,
      List<Found> passages,
      @JsonIgnore boolean complete,
      @JsonIgnore FoundRecords.StoredDocument document) {}

  /**
   * A passage that answers.
   *
   * @param text the whole paragraph as it is stored
   * @param html the same, escaped, with what was searched for in {@code <mark>}
   * @param excerpt its part that answers, marked likewise, for people who read many
   * @param words what to search for in its document to have the same marked
   * @param why how it answers what was asked for
   */
  record Found(
      int number,
      String text,
      String html,
      String url,
      @JsonIgnore String excerpt,
      @JsonIgnore String words,
      @JsonIgnore List<Reason> why) {}

  /**
   * Another record that what was typed names.
   *
   * @param code what sort of gate, meeting, commitment or paper it is, or whose side
   * @param detail what else tells it from its like
   * @param complete whether it holds every concept; else it is only nearly right
   * @param more whether others of its sort come before it that are enough at first
   */
  record Other(
      String type,
      long id,
      String title,
      String url,
      @JsonIgnore @Nullable String code,
      @JsonIgnore @Nullable String detail,
      @JsonIgnore boolean complete,
      @JsonIgnore boolean more,
      @JsonIgnore FoundRecords.Row row) {

    Other further() {
      return new Other(type, id, title, url, code, detail, complete, true, row);
    }
  }

  /** A value of a facet, and in how many of the found documents it occurs. */
  record Count(String value, String label, long count) {}

  /** How many documents are only nearly right. */
  public long near() {
    return total - complete;
  }

  /** How many of the others need not be shown at first. */
  public long moreOthers() {
    return others.stream().filter(Other::more).count();
  }

  /** The answer where nothing was asked, or while there is no index to ask. */
  static SearchPage empty(SearchRequest request, @Nullable IndexProgress rebuilding) {
    Map<String, List<Count>> none = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      if (facet != Facet.SENSITIVITY) {
        none.put(facet.code(), List.of());
      }
    }
    return new SearchPage(
        request.q(),
        0,
        false,
        null,
        List.of(),
        List.of(),
        none,
        0,
        List.of(),
        null,
        null,
        rebuilding,
        request.paging());
  }
}
