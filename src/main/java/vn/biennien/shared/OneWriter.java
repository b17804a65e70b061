package vn.biennien.shared;

import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction at a time add to the archive. What is there already (a text, a meeting, a
 * person, a gate, a jurisdiction) is recognised by looking it up first: of two that add the same at
 * once both would find nothing, and it would be there twice. Nobody who only reads waits.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class OneWriter {
  private final JdbcClient sql;

  /** Waits until no other transaction adds; others wait until this one has ended. */
  public void begin() {
    sql.sql("select pg_advisory_xact_lock(hashtext('biennien.import'))::text")
        .query(String.class)
        .optional();
  }
}
