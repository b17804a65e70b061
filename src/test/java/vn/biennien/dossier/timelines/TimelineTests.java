package vn.biennien.dossier.timelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import vn.biennien.ArchiveTest;
import vn.biennien.dossier.citations.CommitmentCitation;

/** Timelines, as drawn and as the table that says the same. */
@ArchiveTest
class TimelineTests {
  @Autowired MockMvcTester web;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gates/ta-lung-thuy-khau",
        "/gates/huu-nghi-huu-nghi-quan",
        "/gates/mong-cai-dong-hung",
        "/gates/tra-linh-long-bang"
      })
  void theTableSaysWhatTheDrawingShows(String page) throws Exception {
    String html = page(page);
    Document svg = drawing(html);
    List<String> marks = new ArrayList<>();
    NodeList groups = svg.getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      if (group.getAttribute("class").equals("moment")) {
        marks.add(group.getElementsByTagName("title").item(0).getTextContent());
      }
    }
    List<String> rows = new ArrayList<>();
    String table = html.substring(html.indexOf("</summary>", html.indexOf("class=\"picture\"")));
    table = table.substring(0, table.indexOf("</table>"));
    for (String row : table.split("<tr>")) {
      if (row.contains("<td")) {
        String[] cells = row.split("</td>");
        rows.add(text(cells[0]) + ": " + text(cells[2]));
        assertThat(row).containsPattern("href=\"/documents/\\d+#c\\d+\"");
      }
    }
    assertThat(marks).hasSizeGreaterThan(5).containsExactlyElementsOf(rows);
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("Bảng bên dưới");
  }

  @Test
  void theLevelIsDrawnFromTheActToToday() throws Exception {
    Document svg = drawing(page("/gates/ta-lung-thuy-khau"));
    assertThat(levels(svg)).hasSize(2).containsOnly("Cửa khẩu quốc tế");
    Document before = drawing(page("/gates/ta-lung-thuy-khau?asof=2024-03-01"));
    assertThat(levels(before))
        .containsExactly("Cửa khẩu quốc tế", "Cửa khẩu song phương (cửa khẩu chính)");
    assertThat(page("/gates/ta-lung-thuy-khau?asof=2024-03-01"))
        .as("until then words alone, which the drawing breaks up")
        .contains("stroke-dasharray=\"4 3\"");
    assertThat(page("/gates/ta-lung-thuy-khau")).doesNotContain("stroke-dasharray");
  }

  @Test
  void aLevelEndsWhereTheNextBegins() {
    Timeline timeline =
        Timeline.of(
            List.of(
                new Timeline.Lane(
                    "Việt Nam",
                    List.of(
                        new Timeline.Span(
                            "bilateral", false, LocalDate.of(2018, 1, 1), LocalDate.of(2020, 1, 1)),
                        new Timeline.Span("international", false, LocalDate.of(2020, 1, 1), null)),
                    List.of(
                        new Timeline.Moment(
                            "act",
                            null,
                            "x",
                            LocalDate.of(2018, 1, 1),
                            null,
                            "day",
                            new CommitmentCitation(1, 1, 1, "x", 0, 1, "x"))))),
            LocalDate.of(2021, 7, 1));
    assertThat(timeline).isNotNull();
    Timeline.Lane lane = timeline.lanes().getFirst();
    double end = timeline.x(LocalDate.of(2018, 1, 1)) + timeline.length(lane.spans().get(0));
    assertThat(end).isCloseTo(timeline.x(LocalDate.of(2020, 1, 1)), within(0.1));
    double now = timeline.x(LocalDate.of(2020, 1, 1)) + timeline.length(lane.spans().get(1));
    assertThat(now).isCloseTo(timeline.x(LocalDate.of(2021, 7, 1)), within(0.1));
    assertThat(timeline.years()).containsExactly(2018, 2019, 2020, 2021);
  }

  @Test
  void whatHasNoDayIsInTheTableAlone() {
    assertThat(Timeline.of(List.of(), LocalDate.of(2026, 1, 1))).isNull();
  }

  private static List<String> levels(Document svg) {
    List<String> levels = new ArrayList<>();
    NodeList bars = svg.getElementsByTagName("rect");
    for (int i = 0; i < bars.getLength(); i++) {
      Element bar = (Element) bars.item(i);
      if (bar.getElementsByTagName("title").getLength() > 0) {
        levels.add(bar.getElementsByTagName("title").item(0).getTextContent());
      }
    }
    return levels;
  }

  private String page(String address) throws Exception {
    var answer = web.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  /** Well-formed XML, as a drawing that is copied out of the page has to be. */
  private static Document drawing(String html) throws Exception {
    int from = html.indexOf("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    assertThat(from).isPositive();
    String svg = html.substring(from, html.indexOf("</svg>", from) + 6);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]+>", "")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replace("&#39;", "'")
        .strip();
  }
}
