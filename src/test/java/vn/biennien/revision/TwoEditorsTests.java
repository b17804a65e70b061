package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.LinkedMultiValueMap;
import vn.biennien.ArchiveTest;
import vn.biennien.form.StoredRecord;
import vn.biennien.gate.GateForms;

/** Two editors save one record again and again at the same time, in transactions of their own. */
@ArchiveTest
class TwoEditorsTests {
  private static final int EDITS_OF_EACH = 100;

  @Autowired Corrections corrections;
  @Autowired Records records;
  @Autowired History history;
  @Autowired JdbcClient sql;

  private String key;
  private SubmittedForm before;

  @BeforeEach
  void aGate() {
    key = "chi-ma-ai-diem";
    signIn("nguoi-chuan-bi");
    StoredRecord found = records.find(GateForms.GATE, key);
    before = form(found, String.valueOf(found.values().get("note")));
  }

  @AfterEach
  void asItWas() {
    signIn("nguoi-don-dep");
    StoredRecord found = records.find(GateForms.GATE, key);
    corrections.correct(GateForms.GATE, key, form(found, before.values().get("note")));
    SecurityContextHolder.clearContext();
  }

  private static void signIn(String who) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(who, "", "ROLE_EDITOR", "ROLE_READER"));
  }

  private static SubmittedForm form(StoredRecord opened, String note) {
    var sent = new LinkedMultiValueMap<String, String>();
    opened
        .values()
        .forEach((name, value) -> {
          sent.add("was." + name, value);
          sent.add(name, value);
        });
    sent.set("note", note);
    return SubmittedForm.of(GateForms.GATE.fields(), sent);
  }

  @Test
  void noneOfTwoHundredEditsIsLostAndEveryConflictIsShown() throws Exception {
    AtomicInteger conflicts = new AtomicInteger();
    long first = lines();
    List<Callable<List<String>>> editors =
        List.of(() -> edits("mai", conflicts), () -> edits("nam", conflicts));
    List<String> saved;
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<List<String>>> done = threads.invokeAll(editors);
      saved = new java.util.ArrayList<>(done.get(0).get());
      saved.addAll(done.get(1).get());
    }

    assertThat(saved).hasSize(2 * EDITS_OF_EACH);
    assertThat(conflicts).as("edits that met another's").hasPositiveValue();
    // every one that was acknowledged was once the record's value, and replaced what its editor saw
    List<String> kept =
        sql.sql(
                "select after ->> 'note' from record_history where relation = 'border_object' and id > ? order by id")
            .param(first)
            .query(String.class)
            .list();
    assertThat(kept).containsExactlyInAnyOrderElementsOf(saved);
    assertThat(
            sql.sql(
                    """
                    select count(*) from (select before ->> 'note' as was, lag(after ->> 'note') over (order by id) as left_by
                      from record_history where relation = 'border_object' and id > ?) c
                    where left_by is not null and was is distinct from left_by
                    """)
                .param(first)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            history.last("gate", records.find(GateForms.GATE, key).record()).orElseThrow().actor())
        .isIn("mai", "nam");
  }

  private long lines() {
    return sql.sql("select coalesce(max(id), 0) from record_history").query(Long.class).single();
  }

  private List<String> edits(String who, AtomicInteger conflicts) {
    signIn(who);
    return IntStream.range(0, EDITS_OF_EACH)
        .mapToObj(edit -> edit(who + " " + edit, conflicts))
        .toList();
  }

  /**
   * Saves what it means to say; shown a conflict, it looks at the other's words and says it again.
   */
  private String edit(String note, AtomicInteger conflicts) {
    StoredRecord opened = records.find(GateForms.GATE, key);
    while (true) {
      try {
        corrections.correct(GateForms.GATE, key, form(opened, note));
        return note;
      } catch (Corrections.Conflict conflict) {
        assertThat(conflict.fields()).containsExactly("note");
        conflicts.incrementAndGet();
        opened = conflict.now();
      }
    }
  }
}
