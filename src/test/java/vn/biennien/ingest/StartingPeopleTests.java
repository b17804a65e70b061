package vn.biennien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.biennien.ArchiveTest;

/**
 * Nobody stands in the starting archive twice. Who changes office keeps one {@code
 * province_or_body} in all accounts; the offices as stated say the rest.
 */
@ArchiveTest
class StartingPeopleTests {
  /** "Name, side" of two people who only share a name → why they are two. */
  private static final Map<String, String> TWO_PEOPLE = Map.of();

  @Autowired JdbcClient sql;

  private record Named(String who, String where) {}

  @Test
  void noTwoPeopleShareANameAndASide() {
    Map<String, List<String>> doubled =
        sql
            .sql(
                """
                select p.name || ', ' || p.side as who, coalesce(j.name, p.body, '–') as where
                from person p left join jurisdiction j on j.id = p.jurisdiction_id
                where exists (select from participation t join document d on d.id = t.document_id
                              where t.person_id = p.id and d.starting)
                order by 1, 2
                """)
            .query(Named.class)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Named::who, Collectors.mapping(Named::where, Collectors.toList())));
    doubled.values().removeIf(where -> where.size() == 1);

    assertThat(doubled.keySet()).as("%s", doubled).isEqualTo(TWO_PEOPLE.keySet());
  }
}
