package vn.biennien.search.page;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.biennien.search.index.Facet;

/**
 * What a search is narrowed to, as far as records beside its hits must be so too.
 *
 * @param documents those that the filters leave: one of them must tell of a record
 * @param chosen the values of each facet that filters, any of which a record must have that has
 *     some itself
 * @param isNone whether there is no filter
 */
record Narrowing(Set<Long> documents, Map<Facet, Set<String>> chosen, boolean isNone) {

  /** What some sort of record has itself, and not only the documents that tell of it. */
  static final Set<Facet> OWN = Set.copyOf(EnumSet.complementOf(EnumSet.of(Facet.SENSITIVITY)));

  static final Narrowing NONE = new Narrowing(Set.of(), Map.of(), true);

  /** The values of a facet that were chosen; none means any. */
  String[] values(Facet facet) {
    return chosen.getOrDefault(facet, Set.of()).toArray(String[]::new);
  }
}
