package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.biennien.ArchiveTest;
import vn.biennien.StatementCounter;
import vn.biennien.commitment.CommitmentForm;
import vn.biennien.form.FormField;
import vn.biennien.form.FormField;
import vn.biennien.shared.ControlledList;

/** Who changed what, when, from what, into what: as people read it. Rolled back. */
@ArchiveTest
@Transactional
class HistoryTests {
  private static final Pattern RAW = Pattern.compile("\\b[a-z]+(_[a-z]+)+\\b");

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;
  @Autowired EntityManager entities;
  @Autowired HistoryColumns columns;
  @Autowired MessageSource messages;

  private record Column(String relation, String name) {}

  private List<Column> columnsTold() {
    return sql
        .sql(
            """
            select c.relname as relation, a.attname as name from pg_trigger g join pg_class c on c.oid = g.tgrelid
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where g.tgname = 'keep_history' order by 1, 2
            """)
        .query(Column.class)
        .list()
        .stream()
        .filter(column -> columns.isTold(column.relation(), column.name()))
        .toList();
  }

  private boolean isSaid(String key) {
    return !messages.getMessage(key, null, "", Locale.of("vi")).isEmpty()
        && !messages.getMessage(key, null, "", Locale.ENGLISH).isEmpty();
  }

  @Test
  void everyColumnOfEveryRecordHasALabelOrIsOfNoUseToPeople() {
    Set<String> ofADate = // these are told with the first day
        Set.of("date_end", "date_precision", "month_day", "external_end", "external_precision");
    Set<String> missing = new TreeSet<>();
    for (Column column : columnsTold()) {
      Map<String, FormField> fields = RecordForms.columnsOf(column.relation());
      boolean isField = fields.containsKey(column.name());
      if (!isField
          && !ofADate.contains(column.name())
          && !isSaid("revision.column." + column.relation() + "." + column.name())
          && !isSaid("revision.column." + column.name())) {
        missing.add(column.relation() + "." + column.name());
      }
      if (!isSaid("revision.relation." + column.relation())) {
        missing.add(column.relation());
      }
    }
    assertThat(columnsTold()).hasSizeGreaterThan(150);
    assertThat(missing).isEmpty();
  }

  @Test
  void everyCodeOfEveryColumnHasALabel() {
    Set<String> missing = new TreeSet<>();
    for (Column column : columnsTold()) {
      ControlledList list = columns.of(column.relation(), column.name()).list();
      if (list != null) {
        list.codes().stream()
            .map(code -> FormField.labels(list) + "." + code)
            .filter(key -> !isSaid(key))
            .forEach(missing::add);
      }
    }
    FormField.UNLISTED.forEach((column, codes) ->
        codes.stream()
            .map(code -> "revision.code." + column + "." + code)
            .filter(key -> !isSaid(key))
            .forEach(missing::add));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRecordThatIsReferredToIsCalledByItsName() {
    assertThat(columnsTold())
        .allSatisfy(column -> {
          String target = columns.of(column.relation(), column.name()).target();
          assertThat(target == null || RecordNames.has(target))
              .as(column + " → " + target)
              .isTrue();
          assertThat(target == null && column.name().endsWith("_id")).as("" + column).isFalse();
        });
    for (Column column : columnsTold()) {
      String target = columns.of(column.relation(), column.name()).target();
      if (target != null) {
        assertThat(new RecordNames(sql).of(Set.of(new RecordNames.Reference(target, "-1"))))
            .isEmpty();
      }
    }
  }

  @Test
  void whateverPartOfARecordIsAddedIsTold() {
    assertThat(
            sql.sql(
                    "select tgrelid::regclass::text from pg_trigger where tgname = 'keep_history' and pg_get_triggerdef(oid) not like '%INSERT%' order by 1")
                .query(String.class)
                .list())
        .as("comes with its text")
        .containsExactly("citation", "document_file", "passage");
  }

  @Test
  void anImportIsToldAndNotEachOfItsStatements() {
    String changes =
        "select change from record_history where relation = 'document' and operation = 'created' and record in (select id::text from document where starting and annotated)";
    assertThat(one("select count(*) from (" + changes + ") c")).isNotEqualTo("0");
    assertThat(
            sql.sql(
                    "select distinct relation from record_history where operation = 'created' and change in ("
                        + changes
                        + ") order by 1")
                .query(String.class)
                .list())
        .contains("document", "meeting", "commitment", "meeting_report")
        .doesNotContain("participation", "party", "figure", "paper", "commitment_responsible");
  }

  @Test
  void anAdditionIsToldWithWhatWasAdded() throws Exception {
    var passage =
        sql.sql(
                """
                select document_id, number, split_part(text, ' ', 2) || ' ' || split_part(text, ' ', 3) as words
                from passage where length(text) > 120 and searchable order by id limit 1
                """)
            .query()
            .singleRow();
    String document = "/documents/" + passage.get("document_id");
    newDeed();

    assertThat(
            send(
                document + "/parties/new",
                Map.of(
                    "party_name", "Sở Công Thương tỉnh Lạng Sơn",
                    "party_type", "organisation",
                    "side", "VN",
                    "party_role", "participant",
                    "quoted.paragraph", String.valueOf(passage.get("number")),
                    "quoted.quote", String.valueOf(passage.get("words")))))
        .hasStatus(303);

    assertThat(words(document + "/history"))
        .contains(
            "bên tham gia: thêm mới",
            "Tên như trong văn bản",
            "Sở Công Thương tỉnh Lạng Sơn",
            "Loại bên",
            messages.getMessage("party_types.organisation", null, Locale.of("vi")),
            "Nguyên văn làm căn cứ",
            String.valueOf(passage.get("words")))
        .doesNotContain("organisation", "participant");
    assertThat(get(document + "/history")).bodyText().contains("href=\"" + document + "#c");
  }

  @Test
  void aListIsToldAsWhatChangedInItAndComesBackWhole() throws Exception {
    String id =
        one(
            "select min(commitment_id) from commitment_responsible where commitment_id in (select commitment_id from commitment_responsible group by 1 having count(*) = 2)");
    String list =
        "select string_agg(name, '; ' order by position) from commitment_responsible where commitment_id = "
            + id;
    String before = one(list);
    newDeed();
    new FieldWriter(sql, entities)
        .rows(
            CommitmentForm.COMMITMENT.fields().stream()
                .filter(field -> field.name().equals("responsible"))
                .map(FormField::rows)
                .findFirst()
                .orElseThrow(),
            Long.parseLong(id),
            List.of(before.split("; ")[0], "Sở Thử nghiệm", "Sở Thứ ba"));
    String change = one("select max(change) from record_history");

    String page = words("/commitments/" + id + "/history");
    assertThat(page)
        .contains("bên thực hiện: sửa", before.split("; ")[1], "Sở Thử nghiệm")
        .contains("bên thực hiện: thêm mới", "Sở Thứ ba");
    newDeed();
    assertThat(send("/history/" + change + "/undo", Map.of())).hasStatus(303);
    assertThat(one(list)).isEqualTo(before);
  }

  @Test
  void whatWasRemovedAndBroughtBackTellsBoth() throws Exception {
    String id =
        one(
            "select c.document_id from commitment c join document d on d.id = c.document_id where d.starting group by c.document_id order by count(*) desc limit 1");
    String address = "/documents/" + id;
    newDeed();
    assertThat(send(address + "/removal", Map.of("reason", "nhập nhầm"))).hasStatus(303);
    String change = one("select max(change) from record_history");
    newDeed();
    assertThat(send("/history/" + change + "/undo", Map.of())).hasStatus(303);

    String page = words(address + "/history");
    assertThat(page)
        .contains("nhập nhầm", "văn bản: xóa", "văn bản: khôi phục", "người dự: khôi phục")
        .contains("Khôi phục lại như trước lần thay đổi của", "đã khôi phục lại như trước, lúc");
    assertThat(RAW.matcher(page).results().map(MatchResult::group).distinct())
        .as("names of columns, and codes")
        .isEmpty();
    assertThat(get("/settings/removed"))
        .as("it is there again")
        .bodyText()
        .doesNotContain("/history/" + change + "/undo");
    String commitment = one("select min(id) from commitment where document_id = " + id);
    assertThat(words("/commitments/" + commitment + "/history"))
        .contains("cam kết, đề xuất: xóa", "cam kết, đề xuất: khôi phục");
  }

  @Test
  void aDateIsToldWholeAsFarAsItIsKnown() throws Exception {
    String id = one("select min(id) from meeting where date_precision = 'day'");
    newDeed();
    sql.sql(
            "update meeting set date_start = '2019-03-01', date_end = '2019-03-31', date_precision = 'month' where id = "
                + id)
        .update();
    newDeed();
    sql.sql(
            "update meeting set date_start = '2019-04-01', date_end = '2019-04-30' where id = "
                + id)
        .update();

    assertThat(words("/meetings/" + id + "/history"))
        .contains("Thời gian tháng 3/2019 tháng 4/2019")
        .doesNotContain("01–30/04/2019");
  }

  @Test
  void whatIsNoMoreIsCalledAsItWasCalled() throws Exception {
    sql.sql("insert into commitment_chain (name) values ('Quá trình thử sẽ xóa')").update();
    String chain = one("select id from commitment_chain where name = 'Quá trình thử sẽ xóa'");
    String id = one("select min(id) from commitment where chain_id is null");
    sql.sql("update commitment set chain_id = " + chain + " where id = " + id).update();
    newDeed();
    sql.sql("update commitment set chain_id = null where id = " + id).update();
    sql.sql("delete from commitment_chain where id = " + chain).update();

    assertThat(words("/commitments/" + id + "/history")).contains("Quá trình Quá trình thử sẽ xóa");
  }

  @Test
  void aLongHistoryHasPagesAndAsksTheDatabaseAFewTimes() throws Exception {
    String id = one("select min(id) from person");
    for (int time = 0; time < 55; time++) {
      newDeed();
      sql.sql("update person set body = 'Nơi thứ " + time + "' where id = " + id).update();
    }
    String address = "/people/" + id + "/history";

    assertThat(words(address)).contains("Nơi thứ 54", "Trang 1 / 2").doesNotContain("Nơi thứ 2 ");
    assertThat(words(address + "?page=1")).contains("Nơi thứ 2 ");
    assertThat(StatementCounter.during(() -> assertThat(get(address)).hasStatusOk()))
        .hasSizeLessThan(16);
  }

  /** A test is one transaction; what follows is told as done at another time. */
  private void newDeed() {
    sql.sql("select set_config('biennien.change', '', true)").query(String.class).single();
    sql.sql("select set_config('biennien.reason', '', true)").query(String.class).single();
  }

  private MvcTestResult get(String address) {
    return web.get()
        .uri(address)
        .with(user("quan-tri").roles("ADMIN", "EDITOR", "READER"))
        .exchange();
  }

  /** What stands on a page, without its tags. */
  private String words(String address) throws Exception {
    MvcTestResult page = get(address);
    assertThat(page).hasStatusOk();
    String html = page.getResponse().getContentAsString();
    return HtmlUtils.htmlUnescape(
            html.substring(html.indexOf("<main"), html.indexOf("</main>"))
                .replaceAll("<[^>]*>", " "))
        .replaceAll("\\s+", " ")
        .replace(" :", ":");
  }

  private MvcTestResult send(String address, Map<String, String> form) {
    var request =
        web.post()
            .uri(address)
            .with(csrf())
            .with(user("quan-tri").roles("ADMIN", "EDITOR", "READER"));
    form.forEach((name, value) -> request.param(name, value));
    MvcTestResult answer = request.exchange();
    entities.flush();
    entities.clear();
    return answer;
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).single();
  }
}
