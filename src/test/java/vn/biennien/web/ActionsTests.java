package vn.biennien.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.biennien.ArchiveTest;

/** What can be done with a record stands above it without pushing it down. */
@ArchiveTest
class ActionsTests {
  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;

  private String actions(String address, String... roles) throws Exception {
    String html =
        web.get()
            .uri(address)
            .with(user("lan").roles(roles))
            .exchange()
            .getResponse()
            .getContentAsString();
    Matcher actions =
        Pattern.compile("<div class=\"actions[^>]*>(.*?)</div>", Pattern.DOTALL).matcher(html);
    assertThat(actions.find()).as(address).isTrue();
    return actions.group(1);
  }

  private static String outside(String actions) {
    return actions.replaceAll("(?s)<ul.*?</ul>", "");
  }

  @ParameterizedTest
  @CsvSource({
    "/meetings/%s, select min(id)::text from meeting, documents/new review print.pdf print.docx commitments.xlsx history merge",
    "/documents/%s, select min(id)::text from document, annotation files/new parts history merge",
    "/people/%s, select min(id)::text from person, history merge",
    "/gates/%s, select min(slug) from border_object where object = 'gate_pair', print.pdf print.docx commitments.xlsx history",
    "/chains/%s, select min(id)::text from commitment_chain, print.pdf print.docx commitments.xlsx history",
    "/jurisdictions/%s, select min(slug) from jurisdiction where side = 'VN', commitments/print charts history",
  })
  void twoThingsStandOutAndTheOthersAreInAList(String page, String key, String others)
      throws Exception {
    String address = page.formatted(sql.sql(key).query(String.class).single());
    String editor = actions(address, "EDITOR", "READER");

    assertThat(outside(editor).split("class=\"btn", -1)).as(editor).hasSizeBetween(3, 4);
    assertThat(outside(editor)).contains("/edit\"", "<summary class=\"btn quiet\">Việc khác");
    for (String other : others.split(" ")) {
      assertThat(editor).contains(other);
      assertThat(outside(editor)).doesNotContain(other);
    }
    String reader =
        web.get()
            .uri(address)
            .with(user("lan").roles("READER"))
            .exchange()
            .getResponse()
            .getContentAsString();
    assertThat(reader).doesNotContain("/edit\"", "/history\"", "/merge\"");
    assertThat(reader).as("a menu of nothing").doesNotContainPattern("<ul>\\s*</ul>");
  }

  @ParameterizedTest
  @CsvSource({"/commitments", "/documents", "/people", "/gates", "/chains", "/meetings"})
  void aListHasFewThingsToPressBesidesItsFilters(String address) throws Exception {
    assertThat(outside(actions(address, "EDITOR", "READER")).split("class=\"btn", -1))
        .hasSizeLessThanOrEqualTo(4);
  }
}
