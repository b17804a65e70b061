package vn.biennien.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** Dossiers of jurisdictions, who sat opposite whom, and what is missing. */
@ArchiveTest
@Transactional
class DossierPagesTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired JurisdictionReading jurisdictions;
  @Autowired PersonReading people;
  @Autowired GapReading gaps;

  @Test
  void aJurisdictionHasItsPredecessorsPast() throws Exception {
    assertThat(page("/jurisdictions/tuyen-quang"))
        .contains(
            "/jurisdictions/ha-giang\">Hà Giang</a> (đến hết 30/06/2025)",
            "Gặp gỡ đầu Xuân năm 2023");
    assertThat(page("/jurisdictions/ha-giang"))
        .contains("nay thuộc", "/jurisdictions/tuyen-quang\">Tuyên Quang</a>");
  }

  @Test
  void asOfADayAJurisdictionIsCalledWhatItWasCalledThen() throws Exception {
    assertThat(page("/jurisdictions/ha-giang?asof=2024-03-01"))
        .contains("<span>Hà Giang</span>")
        .doesNotContain("<span>Hà Giang (nay");
  }

  @Test
  void whatItAskedForIsAProposalAndWhatItOwesAnAgreementThatIsOpen() {
    JurisdictionReading.Page page = jurisdictions.page("lang-son").orElseThrow();
    assertThat(page.asked())
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.kind()).isEqualTo("proposed_vn"));
    assertThat(page.askedOfIt()).allSatisfy(i -> assertThat(i.kind()).isEqualTo("proposed_cn"));
    assertThat(page.owed())
        .isNotEmpty()
        .allSatisfy(item -> {
          assertThat(item.kind()).isEqualTo("agreed");
          assertThat(item.open()).isTrue();
          assertThat(item.responsible()).anyMatch(name -> name.contains("Lạng Sơn"));
        });
    assertThat(page.open())
        .extracting(ChainRecords.Row::name)
        .anyMatch(name -> name.contains("Bình Nghi"));
    assertThat(page.gates()).extracting(GateRow::slug).contains("chi-ma-ai-diem");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/jurisdictions", "/jurisdictions/lang-son", "/jurisdictions/quang-tay", "/gaps"})
  void takesFewStatements(String address) throws Exception {
    assertThat(StatementCounter.during(() -> page(address))).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void noSuchJurisdictionIsSaidSo() {
    assertThat(web.get().uri("/jurisdictions/xyz")).hasStatus(404);
  }

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

  @Test
  void thereAreWaysToAllOfThis() throws Exception {
    assertThat(page("/"))
        .contains(
            "/briefings\"", "/chains\"", "/jurisdictions\"", "/charts\"", "/map\"", "/gaps\"");
  }

  private String page(String address) throws Exception {
    var answer = web.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
