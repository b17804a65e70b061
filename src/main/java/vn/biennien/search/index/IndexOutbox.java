package vn.biennien.search.index;

import java.util.HashMap;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes that are on their way to the index, and those that did not get there. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class IndexOutbox {

  /**
   * How many there are.
   *
   * @param pending on their way
   * @param aborted given up after several tries: nothing else tells of them
   */
  public record Counts(long pending, long aborted) {}

  private final JdbcClient sql;

  public Counts counts() {
    Map<String, Long> counts = new HashMap<>();
    sql.sql("select status, count(*) from hsearch_outbox_event group by status")
        .query(row -> {
          counts.put(row.getString(1), row.getLong(2));
        });
    return new Counts(counts.getOrDefault("PENDING", 0L), counts.getOrDefault("ABORTED", 0L));
  }

  /** Whether some change could be taken to the index now; others wait to be tried again. */
  boolean isAnythingDue() {
    return sql.sql(
            """
            select exists (select from hsearch_outbox_event
                           where status = 'PENDING' and (process_after is null or process_after <= now()))
            """)
        .query(Boolean.class)
        .single();
  }
}
