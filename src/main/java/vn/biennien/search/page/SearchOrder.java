package vn.biennien.search.page;

import java.util.Locale;

/** In which order found documents are shown. */
enum SearchOrder {
  /** The best answer first. */
  RELEVANCE,
  /** The latest date first; those whose date is not known come last. */
  NEWEST,
  /** The earliest date first; those whose date is not known come last. */
  OLDEST;

  /** Its name in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
