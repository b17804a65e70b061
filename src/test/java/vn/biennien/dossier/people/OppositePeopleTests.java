package vn.biennien.dossier.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;

/** Who sat opposite whom. */
@ArchiveTest
@Transactional
class OppositePeopleTests {
  @Autowired JdbcClient sql;
  @Autowired PersonReading people;

  @Test
  void aPersonSatOppositeThoseOfTheOtherSideAtTheSameMeeting() {
    long person =
        sql.sql("select id from person where name = 'Hùng Ba'").query(Long.class).single();
    List<PersonReading.Opposite> opposite = people.page(person).orElseThrow().opposite();
    assertThat(opposite)
        .extracting(o -> o.last().name())
        .contains("Đặng Quốc Khánh", "Nguyễn Quốc Đoàn")
        .doesNotContain("Hùng Ba", "Lưu Ninh");
    assertThat(opposite)
        .filteredOn(o -> o.last().name().equals("Đặng Quốc Khánh"))
        .singleElement()
        .satisfies(o -> {
          assertThat(o.encounters()).hasSize(2);
          assertThat(o.last().meetingTitle()).isEqualTo("Gặp gỡ đầu Xuân năm 2023");
          assertThat(o.last().offices()).contains("Bí thư Tỉnh ủy");
          assertThat(o.encounters().getLast().offices()).isEqualTo("Bí thư Tỉnh ủy Hà Giang");
        });
  }

  @Test
  void everyEncounterIsOfTwoSidesAtOneMeeting() {
    long person =
        sql.sql("select id from person where name = 'Nguyễn Quốc Đoàn'").query(Long.class).single();
    assertThat(people.page(person).orElseThrow().opposite())
        .isNotEmpty()
        .allSatisfy(o ->
            assertThat(
                    sql.sql("select side from person where id = :id")
                        .param("id", o.last().personId())
                        .query(String.class)
                        .single())
                .isEqualTo("CN"));
  }
}
