package vn.biennien.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;

/** Going through what earlier meetings left open, where that is much. Rolled back. */
@ArchiveTest
@Transactional
class ReviewTests {
  private static final Pattern ITEM =
      Pattern.compile("name=\"rows\\[(\\d+)]\\.item\" value=\"(\\d+)\"");
  private static final Pattern COUNT = Pattern.compile("<caption>(\\d+) việc cần rà soát");
  private static final String[] ALL = {"ROLE_EDITOR", "ROLE_READER"};
  private static final String[] OF_LANG_SON = {"ROLE_EDITOR", "ROLE_READER", "KEEPS_lang-son"};

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;

  private String address = "";
  private String document = "";

  @BeforeEach
  void choose() {
    var last =
        sql.sql(
                """
                select m.id, min(r.document_id) as document from meeting m join meeting_report r on r.meeting_id = m.id and r.role = 'main'
                join document_facet f on f.document_id = r.document_id and f.facet = 'jurisdiction' and f.value = 'lang-son'
                where m.series = 'spring_meeting' and m.date_start is not null group by m.id order by m.date_start desc limit 1
                """)
            .query()
            .singleRow();
    address = "/meetings/" + last.get("id") + "/review";
    document = String.valueOf(last.get("document"));
  }

  private String page(String address, String... authorities) throws Exception {
    MvcTestResult answer =
        web.get()
            .uri(address)
            .with(user("lan").authorities(AuthorityUtils.createAuthorityList(authorities)))
            .exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private MvcTestResult send(MultiValueMap<String, String> form, String... authorities) {
    MvcTestResult answer =
        web.post()
            .uri(address)
            .formFields(form)
            .with(csrf())
            .with(user("lan").authorities(AuthorityUtils.createAuthorityList(authorities)))
            .exchange();
    entities.flush();
    entities.clear();
    return answer;
  }

  private static List<String> items(String html) {
    return ITEM.matcher(html).results().map(found -> found.group(2)).toList();
  }

  private static int count(String html) {
    Matcher count = COUNT.matcher(html);
    return count.find() ? Integer.parseInt(count.group(1)) : 0;
  }

  /** All pages from one on. */
  private List<String> from(String filtered, int first) throws Exception {
    List<String> found = new ArrayList<>();
    String html = page(filtered + "&page=" + first, ALL);
    int pages = (count(html) + 19) / 20;
    for (int page = first; page < pages; page++) {
      found.addAll(items(page(filtered + "&page=" + page, ALL)));
    }
    return found;
  }

  @Test
  void eachItemStandsOnOnePageOfTwenty() throws Exception {
    String html = page(address + "?all=true", ALL);
    List<String> all = from(address + "?all=true", 0);

    assertThat(count(html)).isGreaterThan(40);
    assertThat(items(html)).hasSize(20);
    assertThat(all).hasSize(count(html)).doesNotHaveDuplicates();
    assertThat(items(page(address + "?all=true&page=99999", ALL)))
        .as("beyond the last page stands the last")
        .isNotEmpty()
        .isSubsetOf(all);
    assertThat(StatementCounter.during(() -> page(address + "?all=true", ALL))).hasSizeLessThan(14);
  }

  @Test
  void aDateStaysWithItsMeetingWhereverTheLineBreaks() throws Exception {
    assertThat(page(address + "?all=true", ALL))
        .containsPattern(", \\d{2}/\\d{2}/\\d{4}</a>")
        .doesNotContainPattern("</a>\\s*,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jurisdiction", "field", "gate", "meeting"})
  void eachFilterLeavesTheItemsThatHaveIt(String filter) throws Exception {
    String html = page(address + "?all=true", ALL);
    String menu = html.substring(html.indexOf("name=\"" + filter + "\""));
    Matcher option = Pattern.compile("<option value=\"([^\"]+)\"").matcher(menu);
    assertThat(option.find()).isTrue();

    String chosen = option.group(1);
    String filtered = page(address + "?all=true&" + filter + "=" + chosen, ALL);

    assertThat(count(filtered)).isPositive().isLessThan(count(html));
    assertThat(filtered)
        .contains("value=\"" + chosen + "\" selected=\"selected\"")
        .contains("type=\"hidden\" name=\"" + filter + "\" value=\"" + chosen + "\"");
    List<Integer> having =
        items(filtered).stream().map(id -> has(filter, chosen, Long.parseLong(id))).toList();
    assertThat(having).doesNotContain(0);
  }

  private Integer has(String filter, String chosen, long item) {
    String query =
        switch (filter) {
          case "field" -> "select count(*) from commitment where field = :chosen and id = :item";
          case "meeting" ->
              "select count(*) from commitment c join meeting_report r on r.id = c.report_id where r.meeting_id::text = :chosen and c.id = :item";
          case "gate" ->
              "select count(*) from commitment_gate c join gate_mention g on g.id = c.mention_id join border_object o on o.id = g.border_object_id where o.slug = :chosen and c.commitment_id = :item";
          default ->
              "select count(*) from commitment_jurisdiction(array['public', 'internal', 'restricted']) c join jurisdiction_reach h on h.reached_id = c.jurisdiction_id join jurisdiction j on j.id = h.jurisdiction_id where j.slug = :chosen and c.commitment_id = :item";
        };
    return sql.sql(query).param("chosen", chosen).param("item", item).query(Integer.class).single();
  }

  @Test
  void afterSavingAPageNothingIsPassedOver() throws Exception {
    String filtered = address + "?document=" + document + "&all=true&left=true";
    List<String> before = from(filtered, 0);
    List<String> first = items(page(filtered, ALL));
    assertThat(before).hasSizeGreaterThan(40);
    var form = form(first, Set.of(first.get(2), first.get(7), first.get(19)));
    form.add("left", "true");
    form.add("on", "true");

    MvcTestResult saved = send(form, ALL);

    assertThat(saved).hasStatus(303);
    String next = String.valueOf(saved.getResponse().getRedirectedUrl());
    assertThat(next).contains("document=" + document, "all=true", "left=true");
    Matcher number = Pattern.compile("page=(\\d+)").matcher(next);
    Set<String> seen = new HashSet<>(first);
    seen.addAll(from(filtered, number.find() ? Integer.parseInt(number.group(1)) : 0));
    assertThat(seen).containsAll(before);
    assertThat(from(filtered, 0)).as("what is decided is gone through").hasSize(before.size() - 3);
  }

  @Test
  void theNextPageFollowsWhereEverythingStays() throws Exception {
    List<String> first = items(page(address + "?all=true", ALL));
    var form = form(first, Set.of(first.get(0)));
    form.add("on", "true");

    assertThat(send(form, ALL))
        .hasStatus(303)
        .hasRedirectedUrl(address + "?document=" + document + "&all=true&page=1");
    form.remove("on");
    assertThat(send(form, ALL)).hasRedirectedUrl(address + "?document=" + document + "&all=true");
  }

  @Test
  void aRefusedPageShowsTheSameItemsWithWhatWasTyped() throws Exception {
    List<String> second = items(page(address + "?all=true&page=1", ALL));
    var form = form(second, Set.of());
    form.set("rows[3].decision", "done");
    form.set("rows[3].paragraph", "");
    form.set("rows[4].quote", "lời đã gõ");
    form.set("page", "1");

    MvcTestResult refused = send(form, ALL);

    assertThat(refused).hasStatus(422).bodyText().contains("Ghi số đoạn", "lời đã gõ");
    assertThat(items(refused.getResponse().getContentAsString())).isEqualTo(second);
  }

  @Test
  void aDecisionThatThereIsNotIsRefusedAndNothingOfThePageIsTaken() throws Exception {
    List<String> items = items(page(address + "?all=true", ALL));
    var form = form(items, Set.of(items.get(0)));
    form.set("rows[1].decision", "zz");
    form.set("rows[2].quote", "lời đã gõ");

    MvcTestResult refused = send(form, ALL);

    assertThat(refused)
        .hasStatus(422)
        .bodyText()
        .contains("“zz” không có trong danh sách", "href=\"#item" + items.get(1), "lời đã gõ");
    String html = refused.getResponse().getContentAsString();
    assertThat(items(html)).isEqualTo(items);
    assertThat(html).containsPattern("value=\"not_restated\"[^>]*checked");
    assertThat(steps(items)).as("nothing was taken").isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", ""})
  void aDecisionAboutWhatIsNotGoneThroughIsRefused(String unknown) throws Exception {
    List<String> items = items(page(address + "?all=true", ALL));
    var form = form(items, Set.of(items.get(0), items.get(3)));
    form.set("rows[3].item", unknown);
    form.set("rows[2].quote", "lời đã gõ");

    assertThat(send(form, ALL))
        .hasStatus(422)
        .bodyText()
        .contains("Có việc không còn trong danh sách rà soát", "lời đã gõ");
    assertThat(steps(items)).as("nothing was taken").isZero();
  }

  @Test
  void anItemThatIsNoNumberIsRefusedInOneSentence() {
    var form = form(List.of("x"), Set.of("x"));

    assertThat(send(form, ALL)).hasStatus(400);
  }

  /** How many steps of these the text of the meeting shows. */
  private int steps(List<String> items) {
    return sql.sql(
            """
            select count(*) from commitment_status_change w join citation c on c.id = w.citation_id
            where c.document_id::text = :document and w.commitment_id::text in (:items)
            """)
        .param("document", document)
        .param("items", items)
        .query(Integer.class)
        .single();
  }

  @Test
  void whatOthersKeepIsShownWithWhyAndCannotBeDecided() throws Exception {
    String filtered = address + "?document=" + document + "&all=true";
    List<String> ours = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int page = 0; page <= count(page(filtered, ALL)) / 20; page++) {
      String html = page(filtered + "&page=" + page, OF_LANG_SON);
      for (String row : html.substring(html.indexOf("<tbody>")).split("<tr ")) {
        Matcher item = ITEM.matcher(row);
        if (item.find()) {
          boolean editable = row.contains("type=\"radio\"");
          (editable ? ours : others).add(item.group(2));
          assertThat(row.contains("do người khác phụ trách")).isNotEqualTo(editable);
        }
      }
    }
    assertThat(ours).isNotEmpty();
    assertThat(others).isNotEmpty();

    List<String> both = List.of(ours.getFirst(), others.getFirst());
    assertThat(send(form(both, Set.of(ours.getFirst())), OF_LANG_SON)).hasStatus(303);
    assertThat(send(form(both, Set.copyOf(both)), OF_LANG_SON))
        .hasStatus(422)
        .bodyText()
        .contains("của địa phương do người khác phụ trách");
  }

  @Test
  void aTextThatOthersKeepProvesNothingForThisEditor() throws Exception {
    assertThat(page(address + "?all=true", "ROLE_EDITOR", "ROLE_READER", "KEEPS_khong-noi-nao"))
        .contains("Văn bản làm căn cứ thuộc địa phương do người khác phụ trách")
        .doesNotContain("type=\"radio\"", "Lưu kết quả rà soát");
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    for (String wrong : List.of("field=khong-co", "meeting=x", "left=1", "page=-1")) {
      assertThat(
              web.get()
                  .uri(address + "?" + wrong)
                  .with(user("lan").authorities(AuthorityUtils.createAuthorityList(ALL))))
          .as(wrong)
          .hasStatus(400);
    }
  }

  /** The page as it is sent, some of its items not spoken of again. */
  private MultiValueMap<String, String> form(List<String> items, Set<String> decided) {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("document", document);
    form.add("all", "true");
    form.add("page", "0");
    for (int row = 0; row < items.size(); row++) {
      form.add("rows[" + row + "].item", items.get(row));
      form.add(
          "rows[" + row + "].decision", decided.contains(items.get(row)) ? "not_restated" : "");
      form.add("rows[" + row + "].paragraph", "");
    }
    return form;
  }
}
