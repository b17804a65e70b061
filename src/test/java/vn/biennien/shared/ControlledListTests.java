package vn.biennien.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.biennien.ArchiveTest;

/** The program and the database know the same codes. */
@ArchiveTest
class ControlledListTests {
  private static final Pattern CODE = Pattern.compile("'([^']+)'::text");

  @Autowired JdbcClient sql;

  private record Guard(String domain, String constraint) {}

  @Test
  void databaseGuardsTheCodesThatTheProgramOffers() {
    Map<String, TreeSet<String>> guarded = new TreeMap<>();
    sql.sql(
            """
            select t.typname as domain, pg_get_constraintdef(c.oid) as constraint
            from pg_type t join pg_constraint c on c.contypid = t.oid
            where t.typtype = 'd' and t.typnamespace = 'public'::regnamespace
            """)
        .query(Guard.class)
        .list()
        .forEach(guard -> guarded.put(guard.domain(), codes(guard.constraint())));

    Map<String, TreeSet<String>> offered = new TreeMap<>();
    for (ControlledList list : ControlledList.values()) {
      offered.put(list.domain(), new TreeSet<>(list.codes()));
    }

    assertThat(guarded).isEqualTo(offered);
  }

  @Test
  void noListHasACodeTwice() {
    assertThat(Arrays.stream(ControlledList.values()).map(ControlledList::codes))
        .allSatisfy(codes -> assertThat(codes).doesNotHaveDuplicates());
  }

  @Test
  void knowsItsCodesOnly() {
    assertThat(ControlledList.SIDES.codes()).isEqualTo(List.of("VN", "CN", "BOTH"));
    assertThat(ControlledList.SIDES.has("vn")).isFalse();
    assertThat(ControlledList.SIDES.has(null)).isFalse();
    assertThat(ControlledList.GATE_LEVELS.messageKey("local")).isEqualTo("gate_levels.local");
  }

  private static TreeSet<String> codes(String constraint) {
    TreeSet<String> codes = new TreeSet<>();
    CODE.matcher(constraint).results().forEach(found -> codes.add(found.group(1)));
    return codes;
  }
}
