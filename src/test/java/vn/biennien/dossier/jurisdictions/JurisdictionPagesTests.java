package vn.biennien.dossier.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;
import vn.biennien.dossier.chains.ChainRecords;
import vn.biennien.dossier.gates.GateRow;

/** Dossiers of jurisdictions. */
@ArchiveTest
@Transactional
class JurisdictionPagesTests {
  @Autowired MockMvcTester web;
  @Autowired JurisdictionReading jurisdictions;

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
          assertThat(item.parties().responsible()).anyMatch(name -> name.contains("Lạng Sơn"));
        });
    assertThat(page.open())
        .extracting(ChainRecords.ListedChain::name)
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
