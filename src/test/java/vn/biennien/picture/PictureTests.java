package vn.biennien.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.documents.Figures.Figure;

/** Charts and the map: what is drawn, what the table beside it says, and what the archive holds. */
@ArchiveTest
class PictureTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;

  @ParameterizedTest
  @ValueSource(strings = {"", "?jurisdiction=lang-son", "?kind=agreed&from=2020&to=2024"})
  void columnsTableAndListSayTheSame(String filter) throws Exception {
    String page = page("/charts" + filter);
    List<String> drawn = titles(drawings(page).getFirst(), "block");
    List<String> table = cells(page.substring(page.indexOf("id=\"theo-trang-thai\"")));
    assertThat(drawn).isNotEmpty().containsExactlyInAnyOrderElementsOf(table);
    String and = filter.isEmpty() ? "?" : filter + "&";
    for (String link : links(page, "status").stream().limit(8).toList()) {
      String year = link.replaceAll(".*[?&]year=(\\d+).*", "$1");
      String status = link.replaceAll(".*[?&]status=(\\w+).*", "$1");
      String count = link.replaceAll(".*>(\\d+)$", "$1");
      assertThat(real("/api/v1/commitments" + and + "year=" + year + "&status=" + status))
          .as(link)
          .isEqualTo(Integer.parseInt(count));
    }
  }

  @Test
  void circlesAndTableSayTheSame() throws Exception {
    String page = page("/charts");
    List<String> drawn = titles(drawings(page).get(1), "block");
    assertThat(drawn)
        .hasSizeGreaterThan(50)
        .containsExactlyInAnyOrderElementsOf(
            cells(page.substring(page.indexOf("id=\"theo-linh-vuc\""))));
    assertThat(drawn).contains("2025, Thuận lợi hóa thông quan, cửa khẩu thông minh: 13");
  }

  @Test
  void everyFigureOfTradeHasItsSource() throws Exception {
    String page = page("/charts");
    String table = page.substring(page.indexOf("Các con số kèm căn cứ"));
    List<String> rows = Arrays.stream(table.split("<tr>")).filter(r -> r.contains("<td")).toList();
    assertThat(rows)
        .hasSizeGreaterThan(5)
        .allSatisfy(row -> assertThat(row).containsPattern("href=\"/documents/\\d+#c\\d+\""))
        .anySatisfy(
            row -> assertThat(text(row)).contains("2023", "trên 9 tỷ 381 triệu USD", "4 tỉnh"));
    List<String> drawn =
        drawings(page).stream().skip(2).flatMap(svg -> titles(svg, "block").stream()).toList();
    assertThat(drawn).anyMatch(t -> t.matches("2016: Kim ngạch.*vượt 25 tỷ USD"));
    assertThat(drawn).noneMatch(t -> t.contains("%"));
  }

  @Test
  void theMapShowsTheGatesWhosePlaceIsKnownAndListsTheOthers() throws Exception {
    String page = page("/map");
    List<String> shown = titles(drawings(page).getFirst(), "sign");
    List<String> pairs =
        sql.sql(
                """
                select vn || ' – ' || cn from border_object o where object = 'gate_pair' and latitude is not null
                  and longitude between 104.6 and 108.4 order by 1
                """)
            .query(String.class)
            .list();
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(pairs)
        .contains("Móng Cái – Đông Hưng", "Hữu Nghị – Hữu Nghị Quan", "Tà Lùng – Thủy Khẩu");
    String beside =
        page.substring(page.indexOf("id=\"ngoai-ban-do\""), page.indexOf("id=\"bang\""));
    assertThat(beside)
        .contains("Hoành Mô – Động Trung", "Chi Ma – Ái Điểm")
        .doesNotContain(shown.toArray(String[]::new));
    String table = page.substring(page.indexOf("id=\"bang\""));
    assertThat(
            Stream.of(table.split("<tr>"))
                .filter(r -> r.contains("Tà Lùng"))
                .map(PictureTests::text))
        .anySatisfy(row ->
            assertThat(row).contains("Cửa khẩu quốc tế", "22,4979 N, 106,5669 E", "gần đúng"));
  }

  @Test
  void theMapIsSeenAsOfADay() throws Exception {
    assertThat(level(page("/map"), "Trà Lĩnh")).isEqualTo("url(#map-f6)");
    assertThat(level(page("/map?asof=2023-01-01"), "Trà Lĩnh")).isNotEqualTo("url(#map-f6)");
  }

  @Test
  void anArchiveSeenBeforeItsFirstDocumentHasEmptyCharts() throws Exception {
    assertThat(page("/charts?asof=1991-01-01"))
        .contains("Chưa văn bản nào nêu kim ngạch")
        .doesNotContain("role=\"img\"");
    assertThat(page("/map?asof=1991-01-01")).contains("Móng Cái – Đông Hưng");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/charts", "/map"})
  void takesFewStatements(String page) throws Exception {
    assertThat(StatementCounter.during(() -> page(page))).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void refusesAFilterThatMeansNothing() {
    assertThat(web.get().uri("/charts?status=x")).hasStatus(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "25; tỷ USD; 25; USD",
        "9,14; tỷ USD; 9.14; USD",
        "9 tỷ 381 triệu; USD; 9.381; USD",
        "4.500; tỷ đồng; 4500; VND",
        "300; tỷ nhân dân tệ; 300; CNY",
        "450; triệu USD; 0.45; USD",
        "3,4; tỷ (không ghi đơn vị tiền); 3.4; unstated"
      })
  void readsSumsAsVietnameseTextsWriteThem(
      String value, String unit, BigDecimal billions, String currency) {
    Amount amount = Amount.of(figure(value, unit));
    assertThat(amount).isNotNull();
    assertThat(amount.billions()).isEqualByComparingTo(billions);
    assertThat(amount.currency()).isEqualTo(currency);
  }

  @Test
  void doesNotGuessASum() {
    assertThat(Amount.of(figure("nhiều", "tỷ USD"))).isNull();
  }

  private static Figure figure(String value, String unit) {
    return new Figure(
        "Kim ngạch",
        value,
        unit,
        null,
        "2024",
        true,
        null,
        null,
        null,
        new CommitmentCitation(1, 1, 1, "x", 0, 1, "x"));
  }

  /** How many items the list has; charts leave the fictitious ones out. */
  private int real(String address) throws Exception {
    String json =
        web.get().uri(address + "&size=200").exchange().getResponse().getContentAsString();
    return json.split("\"illustrative\":false", -1).length - 1;
  }

  private String page(String address) throws Exception {
    var answer = web.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  /** The drawings of a page; each is well-formed XML with a title and a description. */
  private static List<Document> drawings(String html) throws Exception {
    List<Document> drawings = new ArrayList<>();
    int from = html.indexOf("role=\"img\"");
    while (from >= 0) {
      int start = html.lastIndexOf("<svg", from);
      int end = html.indexOf("</svg>", from) + 6;
      Document svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html.substring(start, end))));
      assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
      drawings.add(svg);
      from = html.indexOf("role=\"img\"", end);
    }
    return drawings;
  }

  private static List<String> titles(Document svg, String of) {
    List<String> titles = new ArrayList<>();
    NodeList groups = svg.getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      if (group.getAttribute("class").equals(of)) {
        titles.add(
            group.getElementsByTagName("title").item(0).getTextContent().replaceAll("\\s+", " "));
      }
    }
    return titles;
  }

  /** The cells of the first table, as the drawing words them. */
  private static List<String> cells(String html) {
    String table = html.substring(html.indexOf("<table"), html.indexOf("</table>"));
    List<String> years =
        Arrays.stream(table.substring(0, table.indexOf("</thead>")).split("</th>"))
            .map(PictureTests::text)
            .collect(Collectors.toList());
    List<String> cells = new ArrayList<>();
    for (String row : table.substring(table.indexOf("<tbody>")).split("</tr>")) {
      String[] parts = row.split("</t[hd]>");
      for (int i = 1; i < parts.length - 1; i++) {
        if (text(parts[i]).matches("\\d+") && i < years.size() - 1) {
          cells.add(years.get(i) + ", " + text(parts[0]) + ": " + text(parts[i]));
        }
      }
    }
    return cells;
  }

  private static List<String> links(String html, String filter) {
    return java.util.regex.Pattern.compile(
            "<a href=\"(/commitments[^\"]*" + filter + "=[^\"]*\">\\d+)<")
        .matcher(html.replace("&amp;", "&"))
        .results()
        .map(found -> found.group(1).replace("\">", ">"))
        .filter(link -> link.contains("year="))
        .toList();
  }

  private static String level(String html, String gate) throws Exception {
    NodeList groups = drawings(html).getFirst().getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      if (group.getAttribute("class").equals("sign") && group.getTextContent().contains(gate)) {
        return ((Element) group.getElementsByTagName("path").item(0)).getAttribute("fill");
      }
    }
    throw new AssertionError("no " + gate);
  }

  private static String text(String html) {
    return html.replaceAll("(?s)<[^>]*>", " ")
        .replace("&quot;", "\"")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
