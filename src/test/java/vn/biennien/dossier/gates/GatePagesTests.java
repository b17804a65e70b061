package vn.biennien.dossier.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** Gate pairs and other border objects of the starting archive, as pages and as JSON. */
@ArchiveTest
class GatePagesTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;

  @Test
  void taLungIsInternationalOnBothSidesSinceTheCeremony() throws Exception {
    String gate = body("/api/v1/gates/ta-lung-thuy-khau");

    assertThat(JsonPath.<List<String>>read(gate, "$.levels[*].side")).containsExactly("VN", "CN");
    assertThat(JsonPath.<List<String>>read(gate, "$.levels[*].level"))
        .containsOnly("international");
    assertThat(JsonPath.<List<String>>read(gate, "$.levels[*].from")).containsOnly("2025-09-12");
    assertThat(JsonPath.<List<Map<String, Object>>>read(gate, "$.levels[*].citation"))
        .allSatisfy(citation -> assertThat(citation).containsKeys("document", "quote"));
    assertThat(JsonPath.<Boolean>read(gate, "$.disagreement")).isTrue();
    assertThat(JsonPath.<Integer>read(gate, "$.open")).isZero();
  }

  @Test
  void whoSpokeOfItAndWhatFiguresAreStatedStandOnItsPage() throws Exception {
    String page = body("/gates/ta-lung-thuy-khau");
    assertThat(page.substring(page.indexOf("id=\"nguoi\"")))
        .contains("Người đã nêu", ">Trần Hồng Minh</a>");
    assertThat(page.substring(page.indexOf("id=\"so-lieu\"")))
        .contains("vượt 3,4 tỷ", "href=\"/documents/");
  }

  @Test
  void theEarlierOneSidedUseStandsBesideIt() {
    assertThat(web.get().uri("/gates/ta-lung-thuy-khau"))
        .hasStatusOk()
        .bodyText()
        .contains("từ 12/09/2025 (lễ công bố)", "tên này đã được dùng trước lễ, tháng 1/2024")
        .contains("Các nguồn ghi khác nhau", "Mới là điều được đề xuất")
        .contains("/gates/bridge-ta-lung-thuy-khau", "水口", "/gates/ta-lung-thuy-khau/print.pdf");
  }

  @Test
  void aBridgeOfTheSameNameIsNoGatePair() {
    assertThat(web.get().uri("/gates/bridge-ta-lung-thuy-khau"))
        .hasStatusOk()
        .bodyText()
        .contains("Không phải cặp cửa khẩu", "Không có loại hình cửa khẩu");
  }

  @Test
  void anApprovalOfOneSideIsShownAsSuch() {
    assertThat(web.get().uri("/gates/ma-lu-thang-kim-thuy-ha"))
        .bodyText()
        .contains("đã phê duyệt lên “Quốc tế” 07/05/2020, chưa công bố");
  }

  @Test
  void aPlaceThatIsOnlyApproximateSaysSo() {
    assertThat(web.get().uri("/gates/huu-nghi-huu-nghi-quan"))
        .bodyText()
        .contains("21,97111", "gần đúng", "1116");
  }

  @Test
  void listsGatePairsFirst() throws Exception {
    List<String> objects = JsonPath.read(body("/api/v1/gates?size=200"), "$.items[*].object");

    assertThat(objects.getFirst()).isEqualTo("gate_pair");
    assertThat(objects.lastIndexOf("gate_pair")).isLessThan(objects.indexOf("bridge"));
  }

  @Test
  void filtersByObjectAndJurisdiction() throws Exception {
    List<String> slugs =
        JsonPath.read(
            body("/api/v1/gates?object=gate_pair&jurisdiction=cao-bang"), "$.items[*].slug");

    assertThat(slugs)
        .contains("ta-lung-thuy-khau", "ly-van-thac-long", "tra-linh-long-bang")
        .doesNotContain("chi-ma-ai-diem");
    assertThat(web.get().uri("/api/v1/gates?object=tunnel")).hasStatus(400);
    assertThat(JsonPath.<Integer>read(body("/api/v1/gates?jurisdiction=x"), "$.total")).isZero();
  }

  @Test
  void oneGateAnswersToItsIdAndItsSlug() throws Exception {
    int id = JsonPath.read(body("/api/v1/gates/chi-ma-ai-diem"), "$.id");

    assertThat(JsonPath.<String>read(body("/api/v1/gates/" + id), "$.slug"))
        .isEqualTo("chi-ma-ai-diem");
    assertThat(web.get().uri("/api/v1/gates/khong-co")).hasStatus(404);
    assertThat(web.get().uri("/gates/khong-co")).hasStatus(404);
  }

  @Test
  void listsEveryParagraphOnWhichAFactAboutItRests() throws Exception {
    List<String> cited =
        sql.sql(
                """
                select distinct '/documents/' || c.document_id || '#' || c.passage_id
                from border_object o join gate_mention g on g.border_object_id = o.id
                left join gate_level l on l.mention_id = g.id
                left join commitment_gate cg on cg.mention_id = g.id
                left join commitment m on m.id = cg.commitment_id
                join citation c on c.id in (g.citation_id, l.citation_id, m.citation_id)
                where o.slug = 'ta-lung-thuy-khau'
                """)
            .query(String.class)
            .list();

    assertThat(body("/gates/ta-lung-thuy-khau")).contains(">" + cited.size() + " đoạn trong ");
    String gate = body("/api/v1/gates/ta-lung-thuy-khau");
    assertThat(JsonPath.<Integer>read(gate, "$.passages_total")).isEqualTo(cited.size());
    assertThat(JsonPath.<List<String>>read(gate, "$.passages[*].url"))
        .hasSameSizeAs(cited)
        .doesNotHaveDuplicates()
        .allMatch(url -> url.matches("/documents/\\d+#p\\d+"));
  }

  @Test
  @Transactional
  void aPageWithVeryManyParagraphsStaysLightAndCountsThemAll() throws Exception {
    long object =
        sql.sql(
                """
                insert into border_object (slug, object, vn, cn)
                values ('sea-route-moi-doan', 'sea_route', 'Mọi', 'Đoạn') returning id
                """)
            .query(Long.class)
            .single();
    int named =
        sql.sql(
                """
                with c as (
                  insert into citation (document_id, passage_id, start_at, end_at, quote)
                  select p.document_id, p.id, p.start_at, p.end_at, p.text from passage p
                  join document d on d.id = p.document_id
                  where length(p.text) > 1 and d.sensitivity = 'public' returning id, document_id)
                insert into gate_mention (document_id, position, local_id, border_object_id, object, citation_id)
                select document_id, 1000 + row_number() over (order by id), 'thu' || id, ?, 'sea_route', id from c
                """)
            .param(object)
            .update();

    String page = body("/gates/sea-route-moi-doan");

    assertThat(named).isGreaterThan(GatePassages.MOST);
    assertThat(page)
        .contains(">" + named + " đoạn trong ", "Chỉ hiện " + GatePassages.MOST + " đoạn");
    assertThat(compressed(page)).isLessThan(28_000); // with the style sheet within 40 KB
  }

  @Test
  void readsWithAConstantNumberOfStatements() throws Exception {
    assertThat(statements("/gates")).hasSizeLessThanOrEqualTo(6);
    assertThat(statements("/gates?size=1")).hasSameSizeAs(statements("/gates?size=200"));
    assertThat(statements("/gates/ta-lung-thuy-khau"))
        .hasSizeLessThanOrEqualTo(12)
        .hasSameSizeAs(statements("/gates/huu-nghi-huu-nghi-quan"));
  }

  private List<String> statements(String address) throws Exception {
    return StatementCounter.during(() -> assertThat(web.get().uri(address)).hasStatusOk());
  }

  private static int compressed(String page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(page.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  private String body(String address) throws Exception {
    return web.get()
        .uri(address)
        .exchange()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
