package vn.biennien.search.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.biennien.gate.BorderObject;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.index.Facet;
import vn.biennien.search.matching.PassageSearch;
import vn.biennien.shared.ControlledList;

/** Says what facet values are called, and puts them in the order in which they are read. */
@Component
class FacetLabels {

  private final ArchiveIndex index;
  private final FoundRecords records;
  private final MessageSource messages;
  private volatile Names known = new Names(List.of(), Map.of());

  /**
   * What things are called.
   *
   * @param state of the index: whatever gets another name is indexed anew
   */
  private record Names(Object state, Map<String, String> bySlug) {}

  FacetLabels(ArchiveIndex index, FoundRecords records, MessageSource messages) {
    this.index = index;
    this.records = records;
    this.messages = messages;
  }

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
                labels(filter.facet(), names).apply(filter.value())))
        .toList();
  }

  /** What a search is narrowed to, in words: what each facet is called, and its values. */
  Map<String, String> words(SearchRequest request) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Chosen value : chosen(request)) {
      String facet =
          String.valueOf(
              messages.getMessage(
                  "search.facet." + value.facet(), null, LocaleContextHolder.getLocale()));
      words.merge(facet, value.label(), (one, other) -> one + ", " + other);
    }
    return words;
  }

  private List<SearchPage.Count> label(
      Facet facet, Map<String, Long> values, Map<String, String> names) {
    UnaryOperator<String> label = labels(facet, names);
    var counts = new ArrayList<SearchPage.Count>();
    values.forEach(
        (value, count) -> counts.add(new SearchPage.Count(value, label.apply(value), count)));
    counts.sort(
        facet == Facet.YEAR
            ? Comparator.comparing(SearchPage.Count::value).reversed()
            : Comparator.comparing(SearchPage.Count::count)
                .reversed()
                .thenComparing(SearchPage.Count::value));
    return counts;
  }

  private UnaryOperator<String> labels(Facet facet, Map<String, String> names) {
    return switch (facet) {
      case YEAR -> year -> year;
      case JURISDICTION, GATE -> slug -> names.getOrDefault(facet.code() + "/" + slug, slug);
      case KIND -> code -> say(ControlledList.DOCUMENT_TYPES, code);
      case SERIES -> code -> say(ControlledList.MEETING_SERIES, code);
      case FIELD -> code -> say(ControlledList.FIELDS, code);
      case STATUS -> code -> say(ControlledList.COMMITMENT_STATUSES, code);
      case SENSITIVITY -> code -> say(ControlledList.SENSITIVITIES, code);
    };
  }

  private String say(ControlledList list, String code) {
    Locale locale = LocaleContextHolder.getLocale();
    return String.valueOf(messages.getMessage(list.messageKey(code), null, code, locale));
  }
}
