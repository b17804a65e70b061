package vn.biennien.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.hibernate.Session;

/**
 * Reads what documents are filtered and counted by. The passages of a document are indexed one
 * after another, so what was read is kept as long as the session that read it.
 */
final class DocumentFacets {

  /** One value that a document has. */
  record Value(Facet facet, String value) {}

  private final Map<Session, Map<Long, List<Value>>> read =
      Collections.synchronizedMap(new WeakHashMap<>());

  List<Value> facets(Session session, long document) {
    return read.computeIfAbsent(session, key -> new HashMap<>())
        .computeIfAbsent(document, id -> read(session, id));
  }

  private static List<Value> read(Session session, long document) {
    return session
        .createNativeQuery(
            "select facet, value from document_facet where document_id = :document", Object[].class)
        .setParameter("document", document)
        .getResultStream()
        .map(row -> new Value(facet((String) row[0]), (String) row[1]))
        .toList();
  }

  private static Facet facet(String code) {
    return Arrays.stream(Facet.values())
        .filter(facet -> facet.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
