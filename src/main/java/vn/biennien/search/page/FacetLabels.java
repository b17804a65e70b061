package vn.biennien.search.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.biennien.gate.BorderObject;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.index.Facet;
import vn.biennien.search.matching.PassageSearch;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Display;

/** Says what facet values are called, and puts them in the order in which they are read. */
@Component
@RequiredArgsConstructor
class FacetLabels {

  private final ArchiveIndex index;
  private final FoundRecords records;
  private final Display display;
  private volatile Names known = new Names(List.of(), Map.of());

  /**
   * What things are called.
   *
   * @param state of the index: whatever gets another name is indexed anew
   */
  private record Names(Object state, Map<String, String> bySlug) {}

  /**
   * Years from the latest, other values from the most frequent.
   *
   * @param passages where they were counted
   * @param withSensitivity whether the reader may read more than what is public
   */
  Map<String, List<SearchPage.Count>> label(
      Map<Facet, Map<String, Long>> counts, PassageSearch passages, boolean withSensitivity) {
    Map<String, String> names = names(passages);
    Map<String, List<SearchPage.Count>> labelled = new LinkedHashMap<>();
    counts.forEach((facet, values) -> {
      if (facet != Facet.SENSITIVITY || withSensitivity) {
        labelled.put(facet.code(), label(facet, values, names));
      }
    });
    return labelled;
  }

  private Map<String, String> names(PassageSearch passages) {
    Object gates = index.read(BorderObject.class, ArchiveIndex::state);
    List<Object> state = List.of(passages.state(), gates);
    Names names = known;
    if (!names.state().equals(state)) {
      names = new Names(state, records.names());
      known = names;
    }
    return names.bySlug();
  }

  /** A value that found documents must have, in words. */
  record Chosen(String facet, String value, String label) {}

  /** What a search is narrowed to, in the order of the address, whether it is found or not. */
  List<Chosen> chosen(SearchRequest request) {
    Map<String, String> names =
        records.names(request.chosen(Facet.JURISDICTION), request.chosen(Facet.GATE));
    return request.filters().stream()
        .map(filter ->
            new Chosen(
                filter.facet().code(),
                filter.value(),
                label(filter.facet(), filter.value(), names)))
        .toList();
  }

  /** What a search is narrowed to, in words: what each facet is called, and its values. */
  Map<String, String> words(SearchRequest request) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Chosen value : chosen(request)) {
      words.merge(
          display.say("search.facet." + value.facet()),
          value.label(),
          (one, other) -> one + ", " + other);
    }
    return words;
  }

  private List<SearchPage.Count> label(
      Facet facet, Map<String, Long> values, Map<String, String> names) {
    var counts = new ArrayList<SearchPage.Count>();
    values.forEach((value, count) ->
        counts.add(new SearchPage.Count(value, label(facet, value, names), count)));
    counts.sort(
        facet == Facet.YEAR
            ? Comparator.comparing(SearchPage.Count::value).reversed()
            : Comparator.comparing(SearchPage.Count::count)
                .reversed()
                .thenComparing(SearchPage.Count::value));
    return counts;
  }

  private String label(Facet facet, String value, Map<String, String> names) {
    ControlledList list = facet.list();
    return list == null
        ? names.getOrDefault(facet.code() + "/" + value, value)
        : display.say(list.messageKey(value));
  }
}
