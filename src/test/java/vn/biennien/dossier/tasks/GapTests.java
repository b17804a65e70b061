package vn.biennien.dossier.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.dossier.gates.GateRow;

/** What is missing. */
@ArchiveTest
@Transactional
class GapTests {
  @Autowired JdbcClient sql;
  @Autowired GapReading gaps;

  @Test
  void missingSessionsAreListed() {
    assertThat(gaps.page().series())
        .anySatisfy(s -> {
          assertThat(s.series()).isEqualTo("jwc");
          assertThat(s.before()).isEqualTo(4);
          assertThat(s.ordinals()).containsExactly(7, 8);
          assertThat(s.years()).containsExactly(2014, 2015, 2016, 2017);
        });
  }

  @Test
  void meetingsWithoutADayOrMinutesAreListed() {
    GapReading.Page page = gaps.page();
    assertThat(page.withoutDay())
        .extracting(GapReading.Meeting::datePrecision)
        .isNotEmpty()
        .doesNotContain("day", "day_range");
    assertThat(page.withoutMinutes())
        .extracting(GapReading.Meeting::title)
        .contains("Gặp gỡ đầu Xuân năm 2026")
        .doesNotContain("Gặp gỡ đầu Xuân năm 2025");
  }

  @Test
  void anAgreementWithALaterStepIsNoGap() {
    List<Long> listed = gaps.page().quiet().stream().map(GapReading.Quiet::id).toList();
    assertThat(listed).isNotEmpty();
    assertThat(
            sql.sql(
                    """
                    select count(*) from commitment c join commitment l on l.chain_id = c.chain_id and l.id <> c.id
                    join commitment_step(array['public'], null::date) s on s.commitment_id = c.id
                    join commitment_step(array['public'], null::date) t on t.commitment_id = l.id and t.on_date > s.on_date and t.status <> 'unknown'
                    where c.id in (:ids)
                    """)
                .param("ids", listed)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void gatesOfWhichSourcesDisagreeAreListed() {
    assertThat(gaps.page().gates())
        .extracting(GateRow::name)
        .contains("Tà Lùng – Thủy Khẩu")
        .doesNotContain("Lý Vạn – Thạc Long");
  }

  @Test
  void papersOfWhichOnlyThePressTellsHaveTheirWords() {
    assertThat(gaps.page().papers())
        .isNotEmpty()
        .allSatisfy(paper -> assertThat(paper.title()).isNotBlank());
  }
}
