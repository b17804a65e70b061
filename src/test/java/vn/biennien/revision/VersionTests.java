package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.commitment.Commitment;

/** Whoever changes a commitment or a meeting counts its version. Rolled back. */
@ArchiveTest
@Transactional
class VersionTests {
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  private long commitment;

  @BeforeEach
  void choose() {
    commitment =
        sql.sql("select min(id) from commitment where chain_id is not null")
            .query(Long.class)
            .single();
  }

  private int version(String table, long id) {
    return sql.sql("select version from " + table + " where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  @Test
  void aStatementCountsWhatItChanges() {
    long meeting = sql.sql("select min(id) from meeting").query(Long.class).single();
    int ofCommitment = version("commitment", commitment);
    int ofMeeting = version("meeting", meeting);

    sql.sql("update commitment set note = 'khác' where id = ?").param(commitment).update();
    sql.sql("update meeting set date_reason = 'khác' where id = ?").param(meeting).update();

    assertThat(version("commitment", commitment)).isEqualTo(ofCommitment + 1);
    assertThat(version("meeting", meeting)).isEqualTo(ofMeeting + 1);
  }

  @Test
  void anEntityIsCountedOnce() {
    int before = version("commitment", commitment);
    Commitment item = entities.find(Commitment.class, commitment);

    item.joins(entities.merge(item.chain()), !item.chainNamed());
    entities.flush();

    assertThat(version("commitment", commitment)).isEqualTo(before + 1);
  }

  @Test
  void whoReadItBeforeAStatementChangedItOverwritesNothing() {
    Commitment read = entities.find(Commitment.class, commitment);
    sql.sql("update commitment set note = 'khác' where id = ?").param(commitment).update();

    read.joins(entities.merge(read.chain()), !read.chainNamed());

    assertThatThrownBy(entities::flush).isInstanceOf(OptimisticLockException.class);
  }
}
