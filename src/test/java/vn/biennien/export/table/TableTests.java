package vn.biennien.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.biennien.export.table.ReadBack.entry;
import static vn.biennien.export.table.ReadBack.parsed;
import static vn.biennien.export.table.ReadBack.read;
import static vn.biennien.export.table.ReadBack.rows;
import static vn.biennien.export.table.ReadBack.values;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;
import vn.biennien.dossier.ManyFacts;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTableSource;

/** Every list as Excel and CSV, read back. */
@ArchiveTest
class TableTests {
  @Autowired MockMvcTester web;
  @Autowired List<ListTableSource> sources;
  @Autowired TableWorkbook workbook;
  @Autowired TableCsv csv;
  @Autowired JdbcClient sql;

  @AfterEach
  void forgetTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @ValueSource(strings = {"commitments", "chains", "meetings", "documents", "gates", "people"})
  void theWorkbookGivesEveryRowAndValueBack(String list) throws Exception {
    ListTable table = table(list, Map.of());
    List<List<Object>> expected = everyRow(table);
    List<Row> rows = rows(bytes("/" + list + ".xlsx"));

    assertThat(table.total()).isPositive();
    assertThat(expected).hasSize((int) table.total());
    assertThat(values(rows.get(TableWorkbook.ABOVE), table.columns().size()))
        .isEqualTo(table.columns());
    List<Row> body = rows.subList(TableWorkbook.ABOVE + 1, rows.size());
    assertThat(body).hasSameSizeAs(expected);
    for (int i = 0; i < body.size(); i++) {
      assertThat(values(body.get(i), table.columns().size())).isEqualTo(read(expected.get(i)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"commitments", "chains", "meetings", "documents", "gates", "people"})
  void theCsvGivesEveryRowAndValueBack(String list) throws Exception {
    ListTable table = table(list, Map.of());
    String text = new String(bytes("/" + list + ".csv"), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF");
    List<List<String>> lines = parsed(text.substring(1));
    assertThat(lines.getFirst().subList(0, table.columns().size())).isEqualTo(table.columns());
    List<List<Object>> expected = everyRow(table);
    assertThat(lines).hasSize(expected.size() + 1);
    for (int i = 0; i < expected.size(); i++) {
      List<String> words =
          expected.get(i).stream()
              .map(cell ->
                  cell == null
                      ? ""
                      : cell instanceof ListTable.Link link
                          ? "http://localhost" + link.path()
                          : cell.toString())
              .toList();
      assertThat(lines.get(i + 1).subList(0, words.size())).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "commitments, ?jurisdiction=lang-son&kind=agreed, Lạng Sơn",
    "commitments, ?open=true&year=2025, 2025",
    "meetings, ?year=2019, 2019",
    "documents, ?kind=minutes, Biên bản",
    "people, ?side=CN, Trung Quốc",
    "gates, ?object=gate_pair, Cặp cửa khẩu",
    "chains, ?state=open&turn=CN, Trung Quốc"
  })
  void holdsWhatTheFilterLeavesAndSaysTheFilterAndTheTime(String list, String query, String word)
      throws Exception {
    List<Row> rows = rows(bytes("/" + list + ".xlsx" + query));
    String shown =
        web.get().uri("/" + list + query + "&size=1").exchange().getResponse().getContentAsString();
    int count = rows.size() - TableWorkbook.ABOVE - 1;
    assertThat(String.valueOf(rows.get(1).getCell(0).getValue()))
        .startsWith("Bộ lọc: ")
        .contains(word);
    assertThat(String.valueOf(rows.get(2).getCell(0).getValue()))
        .matches("Thời điểm xuất: \\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}");
    assertThat(String.valueOf(rows.get(3).getCell(0).getValue())).isEqualTo("Số dòng: " + count);
    assertThat(shown).contains(list + ".xlsx?", list + ".csv?");
    assertThat(count).isLessThan((int) table(list, Map.of()).total());
    List<List<String>> lines =
        parsed(new String(bytes("/" + list + ".csv" + query), StandardCharsets.UTF_8).substring(1));
    assertThat(lines).hasSize(count + 1);
    if (count > 0) {
      assertThat(lines.get(1).get(lines.get(1).size() - 2)).contains(word);
    }
  }

  @Test
  void asManyRowsAsTheListForProgramsHas() throws Exception {
    for (String query : List.of("", "?jurisdiction=tuyen-quang", "?status=done&field=gates")) {
      String json =
          web.get()
              .uri("/api/v1/commitments" + query)
              .exchange()
              .getResponse()
              .getContentAsString();
      int total = Integer.parseInt(json.replaceAll("(?s).*\"total\":(\\d+).*", "$1"));
      assertThat(rows(bytes("/commitments.xlsx" + query))).hasSize(total + TableWorkbook.ABOVE + 1);
    }
  }

  @Test
  void seenAsOfADayItSaysSoAndKnowsNothingLater() throws Exception {
    List<Row> rows = rows(bytes("/meetings.xlsx?asof=2024-03-01"));
    assertThat(String.valueOf(rows.get(1).getCell(0).getValue())).contains("01/03/2024");
    assertThat(rows.stream().skip(TableWorkbook.ABOVE + 1).map(r -> values(r, 2).get(1)))
        .allSatisfy(
            day -> assertThat(day == null ? 0 : ((BigDecimal) day).intValue()).isLessThan(45_353));
  }

  @Test
  void whatLooksLikeAFormulaStaysWords() throws Exception {
    String evil = "=HYPERLINK(\"http://x\",\"a\")";
    ListTable table =
        new ListTable(
            "Thử",
            Map.of(),
            List.of("A", "B", "C", "D"),
            1,
            (most, offset) -> List.of(Arrays.asList(evil, "@x\u0001", -5, "-1+2")));
    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    workbook.write(table, "http://localhost", ZonedDateTime.now(), xlsx);
    Row row = rows(xlsx.toByteArray()).get(TableWorkbook.ABOVE + 1);
    assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(0).getValue()).isEqualTo(evil);
    assertThat(entry(xlsx.toByteArray(), "xl/worksheets/sheet1.xml")).doesNotContain("<f>");

    ByteArrayOutputStream text = new ByteArrayOutputStream();
    csv.write(table, "http://localhost", ZonedDateTime.now(), text);
    assertThat(parsed(text.toString(StandardCharsets.UTF_8).substring(1)).get(1).subList(0, 4))
        .containsExactly("'" + evil, "'@x\u0001", "-5", "'-1+2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=du lich", "q=cua khau&sort=oldest&kind=article", "q=&year=2024"})
  void whatASearchFindsReadsBackFromBothFiles(String search) throws Exception {
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() ->
            sql.sql("select count(*) from hsearch_outbox_event").query(Long.class).single() == 0);
    List<Row> rows = rows(bytes("/search.xlsx?" + search));
    List<List<String>> lines =
        parsed(new String(bytes("/search.csv?" + search), StandardCharsets.UTF_8).substring(1));
    int columns = lines.getFirst().size() - 2;
    List<Row> body = rows.subList(TableWorkbook.ABOVE + 1, rows.size());

    assertThat(body).hasSizeGreaterThan(5).hasSize(lines.size() - 1);
    assertThat(String.valueOf(rows.get(3).getCell(0).getValue()))
        .isEqualTo("Số dòng: " + body.size());
    assertThat(values(rows.get(TableWorkbook.ABOVE), columns))
        .isEqualTo(lines.getFirst().subList(0, columns));
    for (int i = 0; i < body.size(); i++) {
      List<Object> row = values(body.get(i), columns);
      List<String> line = lines.get(i + 1);
      for (int c : List.of(0, 1, 3, 4, 5, 6, 7)) {
        assertThat(Objects.toString(row.get(c), "")).isEqualTo(line.get(c));
      }
      if (!line.get(columns - 1).contains("#p")) {
        assertThat(line.get(1)).as("what sort of record stands beside").isNotBlank();
        continue;
      }
      String words =
          sql.sql(
                  """
                  select p.text from passage p
                  where 'http://localhost/documents/' || p.document_id || '#p' || p.number = ?
                  """)
              .param(line.get(columns - 1))
              .query(String.class)
              .single();
      assertThat(row.get(5)).isEqualTo(words);
    }
  }

  @Test
  void linksOpenThePageAndTheWords() throws Exception {
    byte[] file = bytes("/commitments.xlsx?kind=agreed&year=2025");
    String links = entry(file, "xl/worksheets/_rels/sheet1.xml.rels");
    assertThat(links).contains("http://localhost/commitments/", "http://localhost/documents/");
    String page = links.replaceAll("(?s).*?http://localhost(/commitments/\\d+)\".*", "$1");
    assertThat(web.get().uri(page)).hasStatusOk();
  }

  @Test
  void theFileNameHasNoMarks() {
    MvcTestResult answer = web.get().uri("/commitments.xlsx?jurisdiction=lang-son").exchange();
    assertThat(answer.getResponse().getHeader("Content-Disposition"))
        .matches("attachment; filename=\"cam-ket-de-xuat-lang-son-\\d{4}-\\d{2}-\\d{2}.xlsx\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/commitments.xlsx?year=hai",
        "/meetings.csv?year=99999",
        "/meetings.xlsx?series=hop",
        "/chains.csv?state=x",
        "/gates.xlsx?object=x"
      })
  void refusesWhatMeansNothing(String address) {
    assertThat(web.get().uri(address)).hasStatus(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"commitments", "chains", "meetings", "documents", "gates", "people"})
  void takesFewStatements(String list) throws Exception {
    assertThat(
            StatementCounter.during(
                () -> assertThat(web.get().uri("/" + list + ".xlsx")).hasStatusOk()))
        .hasSizeLessThanOrEqualTo(12);
  }

  @Test
  @Tag("alone")
  @Transactional
  void twoThousandCommitmentsTakeLessThanTwoSeconds() {
    new ManyFacts(sql).told(2000, "public");
    bytes("/commitments.xlsx?field=tourism");
    long began = System.nanoTime();
    byte[] file = bytes("/commitments.xlsx");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    assertThat(file.length).isGreaterThan(50_000);
  }

  private ListTable table(String list, Map<String, String> parameters) {
    LocaleContextHolder.setLocale(Locale.of("vi"));
    return sources.stream()
        .filter(source -> source.list().equals(list))
        .findFirst()
        .orElseThrow()
        .table(parameters);
  }

  /** In the language of the file; a request before has set it back. */
  private static List<List<Object>> everyRow(ListTable table) {
    LocaleContextHolder.setLocale(Locale.of("vi"));
    return table.part().rows(100_000, 0);
  }

  private byte[] bytes(String address) {
    MvcTestResult answer = web.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }
}
