package vn.biennien.search.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** What one session has read, and how many documents it reads at a time. */
  private static final class Reading {
    private final Map<Long, Known> known = new HashMap<>();
    private int atATime = 1;
  }

  /** What is known of a document that was removed a moment ago. */
  private static final Known GONE = new Known(List.of(), "", null, Map.of());

  private static final int MOST_AT_A_TIME = 64;

  private final Map<Session, Reading> readings = Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * Whoever asks for one document after the other rebuilds the index, in the order of their ids; so
   * each time twice as many are read that come next.
   */
  Known of(Session session, long document) {
    Reading reading = readings.computeIfAbsent(session, key -> new Reading());
    Known known = reading.known.get(document);
    if (known == null) {
      reading.known.putAll(read(session, document, reading.atATime));
      reading.atATime = Math.min(MOST_AT_A_TIME, reading.atATime * 2);
      known = reading.known.getOrDefault(document, GONE);
    }
    return known;
  }

  private static Map<Long, Known> read(Session session, long first, int number) {
    Long[] documents =
        session
            .createNativeQuery(
                "select id from document where id >= :first order by id limit :number", Long.class)
            .setParameter("first", first)
            .setParameter("number", number)
            .getResultList()
            .toArray(Long[]::new);
    Map<Long, Known> known = new HashMap<>();
    rows(
            session,
            documents,
            "select document_id, words, date_start - date '1970-01-01' from document_context where document_id = any(:documents)")
        .forEach(row ->
            known.put(
                (Long) row[0],
                new Known(
                    new ArrayList<>(),
                    (String) row[1],
                    row[2] == null ? null : Long.valueOf(((Number) row[2]).longValue()),
                    new HashMap<>())));
    rows(
            session,
            documents,
            "select document_id, facet, value from document_facet where document_id = any(:documents)")
        .forEach(
            row -> of(known, row).values().add(new Value(Facet.of((String) row[1]), (String) row[2])));
    rows(session, documents, "select document_id, id, fingerprint from search_passages(:documents)")
        .forEach(row -> of(known, row).fingerprints().put((Long) row[1], (Long) row[2]));
    return known;
  }

  private static Known of(Map<Long, Known> known, Object[] row) {
    return Objects.requireNonNull(known.get((Long) row[0]));
  }

  private static List<Object[]> rows(Session session, Long[] documents, String query) {
    return session
        .createNativeQuery(query, Object[].class)
        .setParameter("documents", documents)
        .getResultList();
  }
}
