package vn.biennien.search.index;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the index with the database, entry by entry, and mends only what differs. An entry is
 * compared by its fingerprint, a number made of all that the entry is made of: the index keeps the
 * one that it was written with, the view {@code search_entry} says the one that it would be written
 * with now. So a change is found by whatever way it came.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DriftChecker {

  /** As many as are mended in one transaction. */
  private static final int CHUNK = 200;

  /** The fingerprint of a record that has several entries, or of an entry that has none. */
  private static final long NONE = 0;

  private final EntityManager entities;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final ArchiveIndex index;
  private final Clock clock;
  private volatile @Nullable DriftReport last;

  private record Entry(Class<?> type, long id) {}

  private enum Drift {
    MISSING,
    STALE,
    ORPHAN
  }

  private record Comparison(Map<Entry, Drift> drift, int compared) {}

  /** What was found last; null if nothing has been compared since the start. */
  @Nullable DriftReport last() {
    return last;
  }

  /** What differs twice was not on its way the first time. */
  public DriftReport check() {
    Instant at = clock.instant();
    List<UUID> aborted = aborted();
    Comparison comparison = compare();
    Map<Entry, Drift> drift = comparison.drift();
    if (!drift.isEmpty()) {
      drift.entrySet().retainAll(compare().drift().entrySet());
    }
    mend(drift);
    forget(aborted);
    var report =
        new DriftReport(
            at,
            Duration.between(at, clock.instant()),
            comparison.compared(),
            Collections.frequency(drift.values(), Drift.MISSING),
            Collections.frequency(drift.values(), Drift.STALE),
            Collections.frequency(drift.values(), Drift.ORPHAN));
    last = report;
    return report;
  }

  private Comparison compare() {
    Map<Entry, Long> indexed = new HashMap<>();
    for (Class<?> type : IndexMapping.KINDS.values()) {
      indexed.putAll(index.read(type, reader -> indexed(type, reader)));
    }
    Map<Entry, Drift> drift = new HashMap<>();
    int[] compared = {0};
    sql.sql("select kind, id, fingerprint from search_entry")
        .query(row -> {
          var entry = new Entry(type(row.getString("kind")), row.getLong("id"));
          Long found = indexed.remove(entry);
          if (found == null) {
            drift.put(entry, Drift.MISSING);
          } else if (found != row.getLong("fingerprint")) {
            drift.put(entry, Drift.STALE);
          }
          compared[0]++;
        });
    indexed.keySet().forEach(entry -> drift.put(entry, Drift.ORPHAN));
    drift.keySet().removeAll(onTheirWay());
    return new Comparison(drift, compared[0]);
  }

  private static Class<?> type(String kind) {
    Class<?> type = IndexMapping.KINDS.get(kind);
    if (type == null) {
      throw new IllegalStateException("search_entry has an unknown kind: " + kind);
    }
    return type;
  }

  private static Map<Entry, Long> indexed(Class<?> type, IndexReader reader) throws IOException {
    Map<Entry, Long> indexed = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader segment = leaf.reader();
      Bits live = segment.getLiveDocs();
      SortedNumericDocValues record = DocValues.getSortedNumeric(segment, PassageBinder.RECORD);
      SortedNumericDocValues fingerprint =
          DocValues.getSortedNumeric(segment, PassageBinder.FINGERPRINT);
      while (record.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = record.docID();
        if (live == null || live.get(doc)) {
          long made = fingerprint.advanceExact(doc) ? fingerprint.nextValue() : NONE;
          indexed.merge(new Entry(type, record.nextValue()), made, (one, other) -> NONE);
        }
      }
    }
    return indexed;
  }

  private List<Entry> onTheirWay() {
    Map<String, Class<?>> types = new HashMap<>();
    for (Class<?> type : IndexMapping.KINDS.values()) {
      types.put(entities.getMetamodel().entity(type).getName(), type);
    }
    return sql.sql(
            "select entity_name, entity_id from hsearch_outbox_event where status = 'PENDING'")
        .query((row, number) ->
            new Entry(
                types.getOrDefault(row.getString(1), Object.class),
                Long.parseLong(row.getString(2))))
        .list();
  }

  private void mend(Map<Entry, Drift> drift) {
    List<Map.Entry<Entry, Drift>> all = new ArrayList<>(drift.entrySet());
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<Map.Entry<Entry, Drift>> some = all.subList(from, Math.min(from + CHUNK, all.size()));
      transaction.executeWithoutResult(status -> {
        SearchIndexingPlan plan = Search.session(entities).indexingPlan();
        some.forEach(drifted -> mend(plan, drifted.getKey(), drifted.getValue()));
      });
    }
  }

  private void mend(SearchIndexingPlan plan, Entry entry, Drift drift) {
    if (drift == Drift.ORPHAN) {
      plan.purge(entry.type(), entry.id(), null);
      return;
    }
    Object record = entities.find(entry.type(), entry.id());
    if (record != null) {
      plan.addOrUpdate(record);
    }
  }

  private List<UUID> aborted() {
    return sql.sql("select id from hsearch_outbox_event where status = 'ABORTED'")
        .query(UUID.class)
        .list();
  }

  /** Their records are in the index as they should be by now, or have a new event. */
  private void forget(List<UUID> aborted) {
    if (!aborted.isEmpty()) {
      sql.sql("delete from hsearch_outbox_event where id in (:ids)").param("ids", aborted).update();
    }
  }
}
