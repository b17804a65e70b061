package vn.biennien.dossier.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** Commitments and proposals of the starting archive, as pages and as JSON. */
@ArchiveTest
class CommitmentPagesTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;

  @Test
  void whatEndedWithACeremonyIsNotOpen() throws Exception {
    List<Map<String, Object>> open = items("/api/v1/commitments?open=true&size=200");

    assertThat(open).isNotEmpty();
    for (Map<String, Object> item : open) {
      assertThat(item.get("gates").toString())
          .doesNotContain("ta-lung-thuy-khau")
          .doesNotContain("ly-van-thac-long");
      assertThat(item.get("summary").toString()).doesNotContain("Tà Lùng").doesNotContain("Lý Vạn");
    }
  }

  @Test
  void aProposalThatNothingEndedIsOpen() throws Exception {
    assertThat(items("/api/v1/commitments?open=true&gate=binh-nghi-binh-nhi-quan")).isNotEmpty();
  }

  @Test
  void illustrativeItemsAreNeverOpen() throws Exception {
    assertThat(items("/api/v1/commitments?open=true&size=200"))
        .allSatisfy(item -> assertThat(item.get("illustrative")).isEqualTo(false));
  }

  @Test
  void anItemCitesItsExactWords() throws Exception {
    Map<String, Object> item =
        items("/api/v1/commitments?gate=ta-lung-thuy-khau&size=1").getFirst();
    @SuppressWarnings("unchecked")
    Map<String, Object> citation = (Map<String, Object>) item.get("citation");

    assertThat(item)
        .containsKeys("id", "url", "summary", "kind", "status", "field", "specificity", "gates")
        .containsKey("meeting");
    assertThat(citation).containsKeys("document", "passage", "quote", "start", "end");
    assertThat(
            sql.sql("select substr(text, ? + 1, ? - ?) from document where id = ?")
                .params(
                    citation.get("start"),
                    citation.get("end"),
                    citation.get("start"),
                    citation.get("document"))
                .query(String.class)
                .single())
        .isEqualTo(citation.get("quote"));
  }

  @Test
  void filtersNarrowTheList() throws Exception {
    assertThat(items("/api/v1/commitments?year=2019&jurisdiction=lang-son")).isNotEmpty();
    assertThat(items("/api/v1/commitments?kind=proposed_cn&size=200"))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.get("kind")).isEqualTo("proposed_cn"));
    assertThat(items("/api/v1/commitments?specificity=general&size=5"))
        .allSatisfy(item -> assertThat(item.get("specificity")).isEqualTo("general"));
    assertThat(items("/api/v1/commitments?gate=khong-co")).isEmpty();
    assertThat(items("/api/v1/commitments?meeting=999999")).isEmpty();
  }

  @Test
  void aSuccessorFindsItsPredecessorsPast() throws Exception {
    assertThat(items("/api/v1/commitments?jurisdiction=tuyen-quang&size=200"))
        .containsAll(items("/api/v1/commitments?jurisdiction=ha-giang&size=200"));
  }

  @Test
  void badFiltersAreRefusedInOneSentence() {
    for (String bad : List.of("year=abc", "kind=promised", "status=x", "open=x", "page=-1")) {
      assertThat(web.get().uri("/api/v1/commitments?" + bad)).hasStatus(400);
      assertThat(web.get().uri("/commitments?" + bad)).hasStatus(400);
    }
    assertThat(web.get().uri("/commitments/999999")).hasStatus(404);
    assertThat(web.get().uri("/api/v1/commitments/999999")).hasStatus(404);
  }

  @Test
  void theListShowsItsCountsTheKindAndThePrint() {
    assertThat(web.get().uri("/commitments?year=2024&jurisdiction=cao-bang"))
        .hasStatusOk()
        .bodyText()
        .contains("Cam kết, đề xuất", "Việt Nam đề xuất", "nội dung chung")
        .contains("/commitments/print?year=2024&amp;jurisdiction=cao-bang")
        .contains("/commitments/print.pdf?year=2024&amp;jurisdiction=cao-bang");
  }

  @Test
  void theKindOfABorderObjectIsNamedOnce() throws Exception {
    assertThat(body("/commitments?gate=special-road-duong-chuyen-dung-1119-1120"))
        .contains("Đường chuyên dụng 1119–1120")
        .doesNotContain("Đường chuyên dụng Đường chuyên dụng");
  }

  @Test
  void countsOfChoicesAreTheTotalsThatTheyGive() throws Exception {
    String page =
        web.get().uri("/commitments?year=2024").exchange().getResponse().getContentAsString();
    int total = total("/api/v1/commitments?year=2024&field=gates");

    assertThat(page)
        .contains("Mở, nâng cấp cửa khẩu, lối thông quan, lối mở, cặp chợ (" + total + ")");
  }

  @Test
  void aProposalIsShownAsOneAndItsChainEndsWithTheCeremony() {
    assertThat(web.get().uri("/commitments/" + proposal()))
        .hasStatusOk()
        .bodyText()
        .contains("Việt Nam đề xuất", "mới là đề xuất của phía Việt Nam", "Quá trình thực hiện")
        .contains("12/09/2025", "Chỉ biết qua báo chí", "Tư liệu khởi đầu (biên soạn từ báo chí)");
  }

  @Test
  void restatementsAtLaterMeetingsAreNumbered() {
    long chain =
        sql.sql(
                "select chain_id from commitment where summary like '%Bình Nghi – Bình Nhi Quan%' and chain_id is not null limit 1")
            .query(Long.class)
            .single();
    long first =
        sql.sql("select min(id) from commitment where chain_id = ?")
            .param(chain)
            .query(Long.class)
            .single();

    assertThat(web.get().uri("/commitments/" + first))
        .bodyText()
        .contains("Nhắc lại lần thứ 1", "Nhắc lại lần thứ 2");
  }

  @Test
  void readsWithAConstantNumberOfStatements() throws Exception {
    assertThat(statements("/commitments")).hasSizeLessThanOrEqualTo(6);
    assertThat(statements("/commitments?size=1"))
        .hasSameSizeAs(statements("/commitments?size=200"));
    assertThat(statements("/api/v1/commitments?size=1"))
        .hasSameSizeAs(statements("/api/v1/commitments?size=200"))
        .hasSizeLessThanOrEqualTo(6);
    assertThat(statements("/commitments/" + proposal())).hasSizeLessThanOrEqualTo(12);
  }

  private long proposal() {
    return sql.sql(
            """
            select min(c.id) from commitment c join commitment_gate cg on cg.commitment_id = c.id
            join gate_mention g on g.id = cg.mention_id join border_object o on o.id = g.border_object_id
            join document d on d.id = c.document_id
            where o.slug = 'ta-lung-thuy-khau' and c.kind = 'proposed_vn' and d.starting
            """)
        .query(Long.class)
        .single();
  }

  private List<String> statements(String address) throws Exception {
    return StatementCounter.during(() -> assertThat(web.get().uri(address)).hasStatusOk());
  }

  private List<Map<String, Object>> items(String address) throws Exception {
    return JsonPath.read(body(address), "$.items");
  }

  private int total(String address) throws Exception {
    return JsonPath.read(body(address), "$.total");
  }

  private String body(String address) throws Exception {
    return web.get()
        .uri(address)
        .exchange()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
