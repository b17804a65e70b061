package vn.biennien.search.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A facet as the page offers it: every value is a link that chooses it, or leaves it again.
 *
 * @param shown the first values and all that are chosen
 * @param folded the others
 */
record FacetRail(String facet, List<Choice> shown, List<Choice> folded) {

  /** How many values are seen at once; one more would cost a click to save a line. */
  private static final int SHOWN = 7;

  /** A value, in how many documents it is found, and where a click leads. */
  record Choice(String label, long count, boolean chosen, String address) {}

  /** What may be chosen beside what was found; chosen values stay, even where they find nothing. */
  static List<FacetRail> of(
      SearchRequest request, SearchPage found, List<FacetLabels.Chosen> chosen) {
    List<FacetRail> rails = new ArrayList<>();
    found
        .facets()
        .forEach((facet, counts) -> {
          List<Choice> shown = new ArrayList<>();
          List<Choice> folded = new ArrayList<>();
          boolean fits = counts.size() <= SHOWN + 1;
          for (int i = 0; i < counts.size(); i++) {
            SearchPage.Count count = counts.get(i);
            Choice choice = choice(request, facet, count.value(), count.label(), count.count());
            (fits || i < SHOWN || choice.chosen() ? shown : folded).add(choice);
          }
          chosen.stream()
              .filter(value -> value.facet().equals(facet))
              .filter(
                  value -> counts.stream().noneMatch(count -> count.value().equals(value.value())))
              .map(value -> choice(request, facet, value.value(), value.label(), 0))
              .forEach(shown::add);
          if (!shown.isEmpty()) {
            rails.add(new FacetRail(facet, shown, folded));
          }
        });
    return rails;
  }

  private static Choice choice(
      SearchRequest request, String facet, String value, String label, long count) {
    return new Choice(label, count, request.isChosen(facet, value), request.toggled(facet, value));
  }
}
