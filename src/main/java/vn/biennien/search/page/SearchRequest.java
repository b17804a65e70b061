package vn.biennien.search.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.biennien.search.index.Facet;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.Filters;
import vn.biennien.shared.Paging;

/**
 * What is searched for, and which part of what was found is shown.
 *
 * @param q what was typed, of a long text its beginning
 * @param paging which of the found documents
 * @param passages how many passages of a document, at most
 * @param marks whether marks count ("Phân biệt dấu")
 * @param order in which order found documents come
 * @param filters what the found documents are narrowed to, in the order of the address
 */
record SearchRequest(
    String q, Paging paging, int passages, boolean marks, SearchOrder order, List<Filter> filters) {

  /** A value that a found document must have; several of one facet: any of them. */
  record Filter(Facet facet, String value) {}

  private static final int LONGEST = 1000;
  private static final int USUAL_SIZE = 10;
  private static final int USUAL_PASSAGES = 3;
  private static final int MOST_PASSAGES = 20;

  /** Nobody reads further, and every page costs as much as all before it. */
  private static final int LAST_PAGE = 500;

  /**
   * Reads the parameters of an address.
   *
   * @throws BadParameter when one cannot be meant
   */
  static SearchRequest of(MultiValueMap<String, String> parameters) {
    String q = Filters.words("q", beginning(parameters.getFirst("q")), LONGEST);
    List<Filter> filters = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      for (String value : parameters.getOrDefault(facet.code(), List.of())) {
        if (!value.isBlank()) {
          filters.add(new Filter(facet, checked(facet, value.strip())));
        }
      }
    }
    return new SearchRequest(
        q == null ? "" : q.strip(),
        new Paging(
            Filters.number("page", parameters.getFirst("page"), 0, 0, LAST_PAGE),
            Filters.number("size", parameters.getFirst("size"), USUAL_SIZE, 1, Paging.MOST)),
        Filters.number("passages", parameters.getFirst("passages"), USUAL_PASSAGES, 1, MOST_PASSAGES),
        Boolean.parseBoolean(parameters.getFirst("marks")),
        order(parameters.getFirst("sort")),
        List.copyOf(filters));
  }

  /** A whole page that was pasted finds its like by its beginning. */
  private static @Nullable String beginning(@Nullable String typed) {
    if (typed == null || typed.length() <= LONGEST) {
      return typed;
    }
    int end = Character.isHighSurrogate(typed.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return typed.substring(0, end);
  }

  private static SearchOrder order(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return SearchOrder.RELEVANCE;
    }
    return Arrays.stream(SearchOrder.values())
        .filter(order -> order.code().equals(code.strip()))
        .findFirst()
        .orElseThrow(() -> new BadParameter("sort", "bad.code"));
  }

  private static String checked(Facet facet, String value) {
    if (facet.list() != null) {
      Filters.code(facet.code(), value, facet.list());
    } else if (facet != Facet.YEAR) {
      Filters.words(facet.code(), value, LONGEST);
    } else if (!value.matches("(19|20)\\d\\d")) {
      throw new BadParameter(facet.code(), "bad.year");
    }
    return value;
  }

  /** The values of a facet that were chosen; none means any. */
  List<String> chosen(Facet facet) {
    return filters.stream().filter(f -> f.facet() == facet).map(Filter::value).toList();
  }

  /** Whether found documents are narrowed to this value. */
  public boolean isChosen(String facet, String value) {
    return filters.stream()
        .anyMatch(f -> f.facet().code().equals(facet) && f.value().equals(value));
  }

  /** How many documents have to be known to show this page. */
  int documentsNeeded() {
    return paging.offset() + paging.size();
  }

  /** The address of this search, without the page. */
  public String address() {
    return address(q, order, filters);
  }

  /** The address of the same search in another order. */
  public String ordered(SearchOrder other) {
    return address(q, other, filters);
  }

  /** The address of the same search for other words. */
  public String addressOf(String words) {
    return address(words, order, filters);
  }

  /** The address of this search with one value of a facet more, or without it. */
  public String toggled(String facet, String value) {
    List<Filter> changed = new ArrayList<>(filters);
    if (!changed.removeIf(f -> f.facet().code().equals(facet) && f.value().equals(value))) {
      changed.add(new Filter(Facet.of(facet), value));
    }
    changed.sort(Comparator.comparing(Filter::facet)); // an address names each facet once
    return address(q, order, changed);
  }

  /**
   * The address of a found document, opened with the words still marked.
   *
   * @param place in it, such as {@code p7}; null for its beginning
   * @param words what was typed, or what it was read as
   */
  public String opened(String document, @Nullable String place, String words) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(document).fragment(place);
    if (words.isEmpty()) {
      return address.toUriString();
    }
    address.queryParam("q", "{words}");
    if (marks) {
      address.queryParam("marks", "true");
    }
    return address.encode().buildAndExpand(words).toUriString();
  }

  /** The address of this search where marks do not count. */
  public String unmarked() {
    return new SearchRequest(q, paging, passages, false, order, filters).address();
  }

  /** The address of this search without any filter. */
  public String unfiltered() {
    return address(q, order, List.of());
  }

  private String address(String words, SearchOrder order, List<Filter> filters) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search");
    List<Object> values = new ArrayList<>();
    address.queryParam("q", "{value}");
    values.add(words);
    if (marks) {
      address.queryParam("marks", "true");
    }
    if (order != SearchOrder.RELEVANCE) {
      address.queryParam("sort", order.code());
    }
    if (paging.size() != USUAL_SIZE) {
      address.queryParam("size", paging.size());
    }
    if (passages != USUAL_PASSAGES) {
      address.queryParam("passages", passages);
    }
    for (Filter filter : filters) {
      address.queryParam(filter.facet().code(), "{value}");
      values.add(filter.value());
    }
    return address.encode().buildAndExpand(values.toArray()).toUriString();
  }
}
