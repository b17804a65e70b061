package vn.biennien.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.biennien.ArchiveTest;

/** What a page was sent may stand in its own fields, never in its links and not in other forms. */
@ArchiveTest
@Transactional
class PageParametersTests {
  private static final RequestPostProcessor EDITOR = user("lan").roles("EDITOR", "READER");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
  private static final Pattern ASKING =
      Pattern.compile("(?s)<form[^>]*method=\"get\"[^>]*>.*?</form>");
  private static final String PASTED = "Việc nội bộ của phòng chưa ai được biết";

  @Autowired MockMvcTester web;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/import",
        "/import?asof=2024-03-01",
        "/meetings",
        "/gates/new",
        "/people/new",
        "/documents/1/files",
        "/documents/1/commitments",
        "/documents/1/figures"
      })
  void whatARefusedFormHeldIsInNoLinkAndInNoFormThatAsks(String address) throws Exception {
    String page =
        web.post()
            .uri(address)
            .param("words", PASTED)
            .param("title", PASTED)
            .param("name", PASTED)
            .param("note", PASTED)
            .param("q", PASTED)
            .param("year", PASTED)
            .with(EDITOR)
            .with(csrf())
            .exchange()
            .getResponse()
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

    assertThat(TOKEN.matcher(page).find()).as("there is a page with a form").isTrue();
    assertThat(all(ASKING, page))
        .isNotEmpty()
        .noneMatch(form -> form.contains(PASTED) || form.contains("_csrf"));
    assertThat(all(ADDRESS, page))
        .noneMatch(link -> link.contains("_csrf") || link.contains("Vi%E1%BB%87c"))
        .noneMatch(link -> link.contains("Việc") || link.contains("words="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/meetings", "/commitments", "/gates", "/documents/1", "/charts"})
  void whatNoPageIsAskedForIsNotPassedOnEither(String address) {
    assertThat(
            web.get()
                .uri(address + "?_csrf=khoa-cua-phien&words=giu-kin&asof=2025-12-01&lang=vi")
                .with(EDITOR))
        .hasStatusOk()
        .bodyText()
        .contains("asof=2025-12-01")
        .doesNotContain("khoa-cua-phien", "giu-kin");
  }

  @Test
  void whatAPageIsAskedForStays() {
    assertThat(web.get().uri("/commitments?year=2024&open=true&words=giu-kin"))
        .bodyText()
        .contains(
            "<input type=\"hidden\" name=\"year\" value=\"2024\">",
            "<input type=\"hidden\" name=\"open\" value=\"true\">",
            "\"?year=2024&amp;open=true&amp;lang=en\"");
  }

  /** A page that is asked for something new says so in the list. */
  @Test
  void everyNamedParameterOfAPageIsInTheList() {
    Set<String> asked = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
            Stream.of(handler.getMethod().getParameters())
                .forEach(parameter -> {
                  var annotation = MergedAnnotations.from(parameter).get(RequestParam.class);
                  if (annotation.isPresent()
                      && !java.util.Map.class.isAssignableFrom(parameter.getType())) {
                    asked.add(parameter.getName());
                  }
                });
          }
        });
    assertThat(asked).isNotEmpty();
    assertThat(PageParameters.NAMES).containsAll(asked);
  }

  private static List<String> all(Pattern what, String page) {
    return what.matcher(page)
        .results()
        .map(match -> match.group(match.groupCount()))
        .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
  }
}
