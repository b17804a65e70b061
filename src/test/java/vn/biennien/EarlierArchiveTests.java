package vn.biennien;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.web.util.HtmlUtils;
import vn.biennien.start.StoredArchive;

/**
 * A data directory that an earlier program wrote, with what editors did in it, opens with this one
 * and has lost nothing. The tests share one start, and the last one ends it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EarlierArchiveTests {
  private static final Path DUMP = Path.of("src", "test", "resources", "archives", "schema-52.gz");

  /** What grows by opening an archive, signing in, and taking back what these tests take back. */
  private static final Set<String> GROWING =
      Set.of("audit_event", "flyway_schema_history", "hsearch_outbox_event", "record_history");

  private Path directory;
  private Map<String, Integer> before;
  private ProgramProcess program;

  @BeforeAll
  void open() throws Exception {
    String written = System.getProperty("biennien.archive.write");
    if (written != null) {
      StoredArchive.write(Path.of(written), DUMP);
    }
    directory =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "cũ ");
    StoredArchive.restore(DUMP, directory);
    before = StoredArchive.counts(directory);
    program = ProgramProcess.start(directory);
    program.signIn();
  }

  @AfterAll
  void end() throws Exception {
    program.stop();
  }

  private String words(String address) throws Exception {
    var answer = program.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    String main = answer.body().substring(answer.body().indexOf("<main"));
    return HtmlUtils.htmlUnescape(main.replaceAll("<[^>]+>", " ")).replaceAll("\\s+", " ");
  }

  private int status(String address) throws Exception {
    return program.get(address).statusCode();
  }

  private void undo(String page, String what) throws Exception {
    Matcher undo =
        Pattern.compile(
                "/history/\\d+/undo\"(?:(?!</form>).)*" + Pattern.quote(what), Pattern.DOTALL)
            .matcher(program.get(page).body());
    assertThat(undo.find()).as(what).isTrue();
    String action = undo.group().substring(0, undo.group().indexOf('"'));
    assertThat(program.submit(page, action, "").statusCode()).isEqualTo(303);
  }

  @Test
  @Order(1)
  void everyRecordIsReadAsItWas() throws Exception {
    assertThat(words("/commitments/1"))
        .contains(
            "Nâng cấp cặp cửa khẩu Bến Thử – Bến Nghiệm lên quốc tế",
            "Thời hạn trước năm 2015",
            "Cặp cửa khẩu Bến Thử Mới – Bến Nghiệm",
            "Người nêu Trần Thị Mẫu , Quyền Giám đốc Sở Thử Lạng Sơn",
            "Vướng mắc thiếu đường",
            "“đề nghị như sau”");
    assertThat(words("/commitments/4")).contains("Khe Mẫu – Nà Mẫu", "Đang triển khai");
    assertThat(words("/meetings/3")).contains("Hội đàm hai Sở Thử năm 2013", "15/09/2013");
    assertThat(words("/meetings/4"))
        .contains("22–23/03/2024", "Hoàng Thị Nhập Tay", "Phiếu ghi của admin", "Nông Văn Thử");
    assertThat(words("/chains/1")).contains("3 bước", "Nhắc lại lần thứ 1", "Không được nhắc lại");
    assertThat(words("/chains/2")).contains("Lớp tiếng Trung qua các năm");
    assertThat(words("/documents/4")).contains("tháng 11 năm 2014").doesNotContain("tháng 10");
    assertThat(words("/people/1")).contains("陈氏母", "Bà Mẫu");
    assertThat(words("/import/files/1")).contains("khe-mau.txt Đã vào kho", "hong.pdf Không nhận");
    assertThat(words("/settings/accounts")).contains("Nguyễn Thị Lan");
    assertThat(words("/settings/tokens")).contains("máy quét phòng văn thư");
    assertThat(program.get("/settings/office").body()).contains("SỞ THỬ", "Hoàng Thị Nhập");
  }

  @Test
  @Order(1)
  void itsHistoryIsToldAsItWas() throws Exception {
    assertThat(words("/commitments/1/history"))
        .contains(
            "Lý do: theo biên bản gốc",
            "Thời hạn 2014 trước năm 2015",
            "bên thực hiện: thêm mới",
            "cam kết, đề xuất: thêm mới Ai nói nêu rõ trong câu");
    assertThat(words("/people/1/history"))
        .contains("Khôi phục lại như trước lần thay đổi của admin", "tên gọi khác: xóa");
    assertThat(words("/people/3/history"))
        .contains("người: gộp vào mục này · Ông Thử Không Tỉnh", "Lý do: cùng một người");
    assertThat(words("/gates/ben-thu-moi-ben-nghiem/history"))
        .contains("Lý do: đổi tên", "Tên phía Việt Nam Bến Thử Bến Thử Mới");
    assertThat(words("/documents/4/history"))
        .contains("Lý do: gõ sai tháng", "phần không thuộc văn bản: thêm mới");
    assertThat(words("/settings/audit")).contains("admin", "lan");
  }

  @Test
  @Order(1)
  void filesAndKeptPrintsAreTheSameBytes() throws Exception {
    for (String file : List.of("/documents/6/files/1", "/documents/2/files/2")) {
      String name =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(program.bytes(file)));
      assertThat(directory.resolve(Path.of("files", name.substring(0, 2), name))).as(file).exists();
    }
    assertThat(new String(program.bytes("/briefings/1.pdf"), 0, 5)).isEqualTo("%PDF-");
  }

  @Test
  @Order(1)
  void oldAddressesStillAnswer() throws Exception {
    assertThat(status("/documents/3")).isEqualTo(410);
    assertThat(status("/gates/ben-thu-ben-nghiem")).isEqualTo(301);
    assertThat(status("/people/2")).isEqualTo(301);
  }

  @Test
  @Order(1)
  void theIndexIsBuiltAnewAndInStep() throws Exception {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(program.get("/actuator/health/search").body())
                .contains("\"state\":\"complete\"", "\"pending\":0"));
    program.submit("/search-index", "/search-index/check", "");
    assertThat(program.get("/actuator/health/search").body())
        .contains("\"missing\":0", "\"stale\":0", "\"orphan\":0");
    assertThat(words("/search?q=khe+mau+na+mau")).contains("Khe Mẫu – Nà Mẫu");
  }

  @Test
  @Order(2)
  void whatWasDoneThenCanBeTakenBackNow() throws Exception {
    undo("/settings/removed", "Tin nhập nhầm về chợ phiên Khe Thử");
    assertThat(words("/documents/3")).contains("Chợ họp ngày rằm.");

    undo("/settings/removed", "Ông Thử Không Tỉnh");
    assertThat(words("/people/2")).contains("Ông Thử Không Tỉnh");

    undo("/commitments/1/history", "Khôi phục bản trước");
    assertThat(words("/commitments/1"))
        .contains("Thời hạn năm 2014")
        .doesNotContain("trước năm 2015");
  }

  @Test
  @Order(3)
  void noRowIsLostAndNoneComesByItself() throws Exception {
    program.stop();
    Map<String, Integer> after = StoredArchive.counts(directory);
    Map<String, Integer> more = new TreeMap<>();
    before.forEach((table, rows) -> more.put(table, after.get(table) - rows));
    GROWING.forEach(table -> assertThat(more.remove(table)).as(table).isNotNegative());
    more.values().removeIf(rows -> rows == 0);
    assertThat(more)
        .as("only what was brought back above has come, and what stood in its place gone")
        .isEqualTo(
            Map.of(
                "document", 1,
                "document_file", 1,
                "passage", 2,
                "deleted_record", -2,
                "person", 1,
                "person_alias", -1,
                "moved_record", -1,
                "commitment_responsible", -1));
  }
}
