package vn.biennien.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads what documents are filtered, counted and sorted by. The passages of a document are indexed
 * one after another, so what was read is kept as long as the session that read it.
 */
final class DocumentFacets {

  /** One value that a document has. */
  record Value(Facet facet, String value) {}

  /**
   * What is known of a document.
   *
   * @param context what it says of itself: title, meetings, when and where
   * @param day the first day that its date may mean, in days since 1970-01-01; null if unknown
   * @param fingerprints of its passages, by their ids
   */
  record Known(
      List<Value> values, String context, @Nullable Long day, Map<Long, Long> fingerprints) {}

  private final Map<Session, Map<Long, Known>> read =
      Collections.synchronizedMap(new WeakHashMap<>());

  Known of(Session session, long document) {
    return read.computeIfAbsent(session, key -> new HashMap<>())
        .computeIfAbsent(document, id -> read(session, id));
  }

  private static Known read(Session session, long document) {
    List<Object[]> rows =
        session
            .createNativeQuery(
                """
                select facet, value, null from document_facet where document_id = :document
                union all
                select null, words, date_start - date '1970-01-01' from document_context where document_id = :document
                """,
                Object[].class)
            .setParameter("document", document)
            .getResultList();
    List<Value> values = new ArrayList<>();
    String context = "";
    Long day = null;
    for (Object[] row : rows) {
      if (row[0] != null) {
        values.add(new Value(facet((String) row[0]), (String) row[1]));
        continue;
      }
      context = (String) row[1];
      day = row[2] == null ? null : Long.valueOf(((Number) row[2]).longValue());
    }
    return new Known(List.copyOf(values), context, day, fingerprints(session, document));
  }

  private static Map<Long, Long> fingerprints(Session session, long document) {
    Map<Long, Long> fingerprints = new HashMap<>();
    session
        .createNativeQuery(
            "select id, fingerprint from search_entry where kind = 'passage' and document_id = :document",
            Object[].class)
        .setParameter("document", document)
        .getResultList()
        .forEach(row -> fingerprints.put((Long) row[0], (Long) row[1]));
    return fingerprints;
  }

  private static Facet facet(String code) {
    return Arrays.stream(Facet.values())
        .filter(facet -> facet.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
