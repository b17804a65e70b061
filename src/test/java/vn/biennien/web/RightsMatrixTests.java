package vn.biennien.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.biennien.ArchiveTest;
import vn.biennien.dossier.ManyFacts;

/**
 * Every route of the program, for every role and every sensitivity. What one may not see does not
 * exist for one: the answer is that for a record which never was, byte for byte. A route without a
 * line in the table fails.
 */
@ArchiveTest
@Transactional
class RightsMatrixTests {
  /** Who asks; each may do what those before may. */
  private enum Role {
    ANYONE,
    READER,
    EDITOR,
    ADMIN;

    RequestPostProcessor signedIn() {
      return switch (this) {
        case ANYONE -> anonymous();
        case READER -> user("doc").roles("READER");
        case EDITOR -> user("bien-tap").roles("EDITOR", "READER");
        case ADMIN -> user("quan-tri").roles("ADMIN", "EDITOR", "READER");
      };
    }

    boolean may(Role least) {
      return compareTo(least) >= 0;
    }

    boolean reads(String sensitivity) {
      return switch (sensitivity) {
        case "public" -> true;
        case "internal" -> may(READER);
        default -> may(EDITOR);
      };
    }
  }

  private static final List<String> SENSITIVITIES = List.of("public", "internal", "restricted");

  /** The least role for each route: decided here, not read from the program. */
  private static final Map<String, Role> TABLE = new TreeMap<>();

  private static void routes(Role least, String... routes) {
    for (String route : routes) {
      TABLE.put(route, least);
    }
  }

  static {
    routes(
        Role.ANYONE,
        "GET /",
        "GET /login",
        "GET /setup/{token}",
        "POST /setup/{token}",
        "GET /invitations/{token}",
        "POST /invitations/{token}",
        "GET /search",
        "GET /search/names",
        "GET /api/v1/search",
        "GET /search.csv",
        "GET /search.xlsx",
        "GET /{list:commitments|chains|meetings|documents|gates|people}.csv",
        "GET /{list:commitments|chains|meetings|documents|gates|people}.xlsx",
        "GET /meetings",
        "GET /meetings/{id}",
        "GET /meetings/{id}/print",
        "GET /meetings/{id}/print.pdf",
        "GET /meetings/{id:\\d+}.pdf",
        "GET /meetings/{id}/print.docx",
        "GET /meetings/{id:\\d+}.docx",
        "GET /api/v1/meetings",
        "GET /api/v1/meetings/{id}",
        "GET /documents",
        "GET /documents/{id}",
        "GET /documents/{id}/original",
        "GET /documents/{id}/files/{file}",
        "GET /documents/{document}/passages/{number}/similar",
        "GET /api/v1/documents",
        "GET /api/v1/documents/{id}",
        "GET /api/v1/documents/{id}/annotation",
        "GET /commitments",
        "GET /commitments/{id}",
        "GET /commitments/print",
        "GET /commitments/print.pdf",
        "GET /commitments.pdf",
        "GET /commitments/print.docx",
        "GET /commitments.docx",
        "GET /api/v1/commitments",
        "GET /api/v1/commitments/{id}",
        "GET /chains",
        "GET /chains/{id}",
        "GET /people",
        "GET /people/{id}",
        "GET /api/v1/people",
        "GET /api/v1/people/{id}",
        "GET /gates",
        "GET /gates/{slug}",
        "GET /gates/{slug}/print",
        "GET /gates/{slug}/print.pdf",
        "GET /gates/{slug:[a-z0-9-]+}.pdf",
        "GET /gates/{slug}/print.docx",
        "GET /gates/{slug:[a-z0-9-]+}.docx",
        "GET /api/v1/gates",
        "GET /api/v1/gates/{slug}",
        "GET /jurisdictions",
        "GET /jurisdictions/{slug}",
        "GET /charts",
        "GET /map",
        "GET /gaps",
        "GET /briefings",
        "GET /briefing",
        "GET /briefing.pdf",
        "GET /briefing.docx",
        "GET /briefings/{id:\\d+}.pdf");
    routes(Role.READER, "GET /account", "POST /account/name", "POST /account/password");
    routes(
        Role.EDITOR,
        "GET /tasks",
        "GET /duplicates",
        "GET /import",
        "POST /import",
        "GET /import/files",
        "POST /import/files",
        "GET /import/files/{id}",
        "POST /api/v1/imports",
        "POST /briefings",
        "GET /meetings/new",
        "POST /meetings",
        "GET /meetings/{id}/documents/new",
        "POST /meetings/{id}/documents",
        "GET /meetings/{id}/review",
        "POST /meetings/{id}/review",
        "GET /documents/{id}/parts",
        "GET /documents/{id}/passages/{number}/edit",
        "POST /documents/{id}/passages/{number}/edit",
        "POST /documents/{id}/passages/{number}/furniture",
        "GET /documents/{id}/files/new",
        "POST /documents/{id}/files",
        "GET /documents/{id}/commitments/new",
        "POST /documents/{id}/commitments",
        "GET /documents/{id}/participants/new",
        "POST /documents/{id}/participants",
        "GET /documents/{id}/figures/new",
        "POST /documents/{id}/figures",
        "GET /documents/{id}/{path}/new",
        "POST /documents/{id}/{path}/new",
        "GET /gates/new",
        "POST /gates/new",
        "GET /jurisdictions/new",
        "POST /jurisdictions/new",
        "GET /people/new",
        "POST /people/new",
        "GET /chains/new",
        "POST /chains/new",
        "GET /commitments/{id}/stages/new",
        "POST /commitments/{id}/stages",
        "POST /chains/{id}/links",
        "GET /{path}/{key}/edit",
        "POST /{path}/{key}/edit",
        "GET /{path}/{key}/history",
        "GET /{path}/{key}/removal",
        "POST /{path}/{key}/removal",
        "GET /{path}/{key}/merge",
        "POST /{path}/{key}/merge");
    routes(
        Role.ADMIN,
        "POST /history/{change}/undo",
        "GET /settings",
        "GET /settings/accounts",
        "POST /settings/accounts/invitations",
        "POST /settings/accounts/invitations/{id}/revocation",
        "POST /settings/accounts/{id}/role",
        "POST /settings/accounts/{id}/enabled",
        "POST /settings/accounts/{id}/jurisdictions",
        "GET /settings/audit",
        "GET /settings/removed",
        "GET /settings/office",
        "POST /settings/office",
        "GET /settings/tokens",
        "POST /settings/tokens",
        "POST /settings/tokens/{id}/revocation",
        "POST /settings/quarantine/removal",
        "GET /search-index",
        "POST /search-index/check",
        "POST /search-index/rebuild",
        "POST /sample",
        "GET /sample/removal",
        "POST /sample/removal");
  }

  /** Sorts of records that have a form: the first part of the address, and what names one. */
  private static final Map<String, String> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put("meetings", "meeting");
    FORMS.put("documents", "document");
    FORMS.put("people", "person");
    FORMS.put("commitments", "commitment");
    FORMS.put("reports", "report");
    FORMS.put("participations", "participation");
    FORMS.put("parties", "party");
    FORMS.put("papers", "paper");
    FORMS.put("offices", "office");
    FORMS.put("venues", "venue");
    FORMS.put("hosts", "venue");
    FORMS.put("datequotes", "venue");
    FORMS.put("namequotes", "office");
    FORMS.put("furniture", "figure");
    FORMS.put("mentions", "mention");
    FORMS.put("laws", "law");
    FORMS.put("places", "figure");
    FORMS.put("anomalies", "figure");
    FORMS.put("figures", "figure");
    FORMS.put("levels", "level");
    FORMS.put("attachments", "file");
    FORMS.put("stages", "stage");
  }

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;

  /** What each record of a sensitivity is called by, and what would name none. */
  private final Map<String, Map<String, String>> keys = new LinkedHashMap<>();

  private static final Map<String, String> ABSENT =
      Map.ofEntries(
          Map.entry("meeting", "987654321"),
          Map.entry("document", "987654321"),
          Map.entry("person", "987654321"),
          Map.entry("commitment", "987654321"),
          Map.entry("chain", "987654321"),
          Map.entry("participation", "987654321"),
          Map.entry("report", "987654321"),
          Map.entry("party", "987654321"),
          Map.entry("paper", "987654321"),
          Map.entry("office", "987654321-0"),
          Map.entry("venue", "987654321-0"),
          Map.entry("mention", "987654321"),
          Map.entry("law", "987654321"),
          Map.entry("figure", "987654321-0"),
          Map.entry("level", "987654321"),
          Map.entry("file", "987654321"),
          Map.entry("stage", "987654321"),
          Map.entry("gate", "khong-co-cua-khau-nay"));

  @Test
  void everyRouteHasItsLineInTheTable() {
    assertThat(routes()).isEqualTo(TABLE.keySet());
  }

  /** All that controllers answer, each with its method. */
  private Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          Set<String> methods =
              mapping.getMethodsCondition().getMethods().stream()
                  .map(Enum::name)
                  .collect(Collectors.toSet());
          for (String pattern : mapping.getPatternValues()) {
            if (!pattern.equals("/error")) {
              assertThat(methods).as(pattern).isNotEmpty();
              methods.forEach(method -> routes.add(method + " " + pattern));
            }
          }
        });
    return routes;
  }

  @Test
  void nobodyDoesMoreThanTheirRoleAllows() {
    List<String> wrong = new ArrayList<>();
    TABLE.forEach((route, least) -> {
      for (Role role : Role.values()) {
        if (!role.may(least)) {
          for (String address : addresses(route, ABSENT)) {
            int status = ask(route, address, role).getStatus();
            boolean refused = role == Role.ANYONE ? status == 302 || status == 401 : status == 403;
            if (!refused) {
              wrong.add(role + " " + route + " " + address + ": " + status);
            }
          }
        }
      }
    });
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatOneMayNotSeeDoesNotExistForOne() throws Exception {
    SENSITIVITIES.forEach(this::tell);
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Map.Entry<String, Role> line : TABLE.entrySet()) {
      String route = line.getKey();
      if (!route.contains("{") || kinds(route).isEmpty()) {
        continue;
      }
      for (Role role : Role.values()) {
        for (String sensitivity : SENSITIVITIES) {
          List<String> real = addresses(route, keys.get(sensitivity));
          List<String> absent = addresses(route, ABSENT);
          for (int i = 0; i < real.size(); i++) {
            boolean sees = role.may(line.getValue()) && role.reads(sensitivity);
            if (sees && route.startsWith("POST")) {
              continue; // would be done
            }
            MockHttpServletResponse answer = ask(route, real.get(i), role);
            String what = role + " " + sensitivity + " " + route + " " + real.get(i);
            compared++;
            if (sees) {
              // its bytes were never stored: who may not know of it is not told even that
              int expected = route.contains("{file}") ? 500 : 399;
              if (answer.getStatus() > expected) {
                wrong.add(what + ": " + answer.getStatus());
              }
            } else if (!told(answer, real.get(i))
                .equals(told(ask(route, absent.get(i), role), absent.get(i)))) {
              wrong.add(what + ": " + answer.getStatus() + " differs from that for an absent one");
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(500);
  }

  @Test
  void noListCountOrExportTellsOfWhatOneMayNotSee() throws Exception {
    SENSITIVITIES.forEach(this::tell);
    List<String> wrong = new ArrayList<>();
    Map<Role, Integer> found = new EnumMap<>(Role.class);
    for (Map.Entry<String, Role> line : TABLE.entrySet()) {
      String route = line.getKey();
      if (!route.startsWith("GET")
          || !kinds(route).isEmpty()
          || route.contains("{token}")
          || route.contains("briefings/{id")) {
        continue;
      }
      for (Role role : List.of(Role.ANYONE, Role.READER, Role.EDITOR)) {
        for (String address : lists(route)) {
          if (!role.may(line.getValue())) {
            continue;
          }
          MockHttpServletResponse answer = ask(route, address, role);
          if (answer.getStatus() >= 500) {
            wrong.add(role + " " + address + ": " + answer.getStatus());
          }
          String words = words(answer);
          for (String sensitivity : SENSITIVITIES) {
            if (words.contains(mark(sensitivity))) {
              found.merge(role, 1, Integer::sum);
              if (!role.reads(sensitivity)) {
                wrong.add(role + " is told of what is " + sensitivity + " by " + address);
              }
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    // the marks are there to be found: more for whoever may read more
    assertThat(found.get(Role.ANYONE)).isPositive();
    assertThat(found.get(Role.READER)).isGreaterThan(found.get(Role.ANYONE));
    assertThat(found.get(Role.EDITOR)).isGreaterThan(found.get(Role.READER));
  }

  private final Map<String, String> absentOnes = new HashMap<>();

  private String absent(String route, String address, Role role) throws Exception {
    String key = role + " " + route + " " + address;
    if (!absentOnes.containsKey(key)) {
      absentOnes.put(key, told(ask(route, address, role), address));
    }
    return absentOnes.get(key);
  }

  private static List<String> lists(String route) {
    String path = route.substring(route.indexOf(' ') + 1);
    if (path.startsWith("/{list")) {
      String ending = path.substring(path.lastIndexOf('.'));
      return List.of("commitments", "chains", "meetings", "documents", "gates", "people").stream()
          .map(list -> "/" + list + ending + "?size=200&year=2031")
          .toList();
    }
    if (path.startsWith("/search")) {
      return path.contains("index") ? List.of(path) : List.of(path + "?q=thu nghiem ma tran");
    }
    return addresses(route, ABSENT).stream()
        .map(address -> address + "?size=200&year=2031")
        .toList();
  }

  /** A word that only records of this sensitivity have. */
  private static String mark(String sensitivity) {
    return "Zkw" + sensitivity.substring(0, 3) + "vq";
  }

  /** Records of every sort that one document of this sensitivity tells of. */
  private void tell(String sensitivity) {
    String mark = mark(sensitivity);
    int number = SENSITIVITIES.indexOf(sensitivity) + 1;
    ManyFacts.Told told = new ManyFacts(sql).told(number, sensitivity);
    long document = told.document();
    Map<String, String> of = new LinkedHashMap<>();
    of.put("meeting", "" + told.meeting());
    of.put("document", "" + document);
    of.put("person", "" + told.person());
    of.put("commitment", "" + told.commitment());
    of.put("gate", told.gate());
    String citation = one("select min(id) from citation where document_id = " + document);
    String report = one("select id from meeting_report where document_id = " + document);
    run(
        "update meeting set title = 'Cuộc họp "
            + mark
            + "', date_start = '2031-01-0"
            + number
            + "', date_end = '2031-01-0"
            + number
            + "', date_precision = 'day' where id = "
            + told.meeting());
    run("update person set name = 'Người " + mark + "' where id = " + told.person());
    run("update participation set name = 'Người " + mark + "' where document_id = " + document);
    run("update commitment set summary = 'Việc " + mark + "' where document_id = " + document);
    run("update border_object set vn = 'Cảng " + mark + "' where slug = '" + told.gate() + "'");
    run("update document set publisher = 'Báo " + mark + "' where id = " + document);
    of.put("report", report);
    of.put("chain", one("select chain_id from commitment where id = " + told.commitment()));
    run(
        "update commitment_chain set name = 'Quá trình "
            + mark
            + "' where id = "
            + of.get("chain"));
    of.put(
        "participation", one("select min(id) from participation where document_id = " + document));
    of.put(
        "party",
        one(
            "insert into party (document_id, position, local_id, name, type, side, role, citation_id) values (%d, 0, 'B1', 'Bên %s', 'province', 'VN', 'participant', %s) returning id"
                .formatted(document, mark, citation)));
    of.put(
        "paper",
        one(
            "insert into paper (document_id, position, local_id, report_id, type, status, title, citation_id) values (%d, 0, 'P1', %s, 'minutes', 'signed', 'Biên bản %s', %s) returning id"
                .formatted(document, report, mark, citation)));
    run(
        "insert into figure (document_id, position, what, value, citation_id) values (%d, 0, 'Số %s', '7', %s)"
            .formatted(document, mark, citation));
    of.put("figure", document + "-0");
    run(
        "insert into place (document_id, position, name) values (%d, 0, 'Nơi %s')"
            .formatted(document, mark));
    run(
        "insert into anomaly (document_id, position, kind, should_read, citation_id) values (%d, 0, 'typo', '%s', %s)"
            .formatted(document, mark, citation));
    of.put(
        "law",
        one(
            "insert into legal_instrument (document_id, position, local_id, type, title) values (%d, 0, 'L1', 'treaty', 'Hiệp định %s') returning id"
                .formatted(document, mark)));
    of.put("mention", one("select min(id) from gate_mention where document_id = " + document));
    run(
        "insert into participation_office (participation_id, position, citation_id, rank, organisation, acting) values (%s, 0, %s, 'other', 'Sở %s', false) on conflict do nothing"
            .formatted(of.get("participation"), citation, mark));
    of.put("office", of.get("participation") + "-0");
    run(
        "insert into report_venue (report_id, position, place, role) values (%s, 0, 'Nhà %s', 'mentioned') on conflict do nothing"
            .formatted(report, mark));
    run(
        "insert into report_host (report_id, position, organisation) values (%s, 0, 'Bên %s') on conflict do nothing"
            .formatted(report, mark));
    of.put("venue", report + "-0");
    run(
        "insert into report_date_quote (report_id, position, basis, citation_id) values (%s, 0, 'stated', %s) on conflict do nothing"
            .formatted(report, citation));
    run(
        "insert into participation_name (participation_id, position, citation_id) values (%s, 0, %s) on conflict do nothing"
            .formatted(of.get("participation"), citation));
    run(
        "insert into furniture (document_id, position, kind, start_at, end_at, quote) values (%d, 0, 'clock', 0, 1, '%s')"
            .formatted(document, mark));
    of.put(
        "level",
        one(
            "insert into gate_level (mention_id, position, side, level, event, date_precision, citation_id) select min(id), 0, 'VN', 'passage', 'stated', 'unknown', %s from gate_mention where document_id = %d returning id"
                .formatted(citation, document)));
    of.put(
        "stage",
        one(
            "insert into commitment_status_change (commitment_id, status, date_precision, citation_id, recorded_at) values (%d, 'unknown', 'unknown', %s, now()) returning id"
                .formatted(told.commitment(), citation)));
    String sha256 = ("" + number).repeat(64);
    run(
        "insert into stored_file (sha256, size, media_type, stored_at) values ('%s', 3, 'application/pdf', now())"
            .formatted(sha256));
    of.put(
        "file",
        one(
            "insert into attachment (document_id, position, sha256, name, added_at, added_by) values (%d, 0, '%s', 'Tệp %s.pdf', now(), 'x') returning id"
                .formatted(document, sha256, mark)));
    run(
        "insert into document_file (document_id, name, media_type, bytes) values (%d, 'x.txt', 'text/plain', 'lời'::text::bytea)"
            .formatted(document));
    keys.put(sensitivity, of);
  }

  private void run(String statement) {
    sql.sql(statement).update();
  }

  private String one(String query) {
    return sql.sql(query).query(String.class).single();
  }

  /** Which sorts of records a route names: none where it names what has no sensitivity. */
  private static List<String> kinds(String route) {
    String path = route.substring(route.indexOf(' ') + 1).replaceFirst("^/api/v1", "");
    if (path.startsWith("/{path}")) {
      return path.endsWith("merge")
          ? List.of("people", "meetings", "documents")
          : List.copyOf(FORMS.keySet());
    }
    if (!path.contains("{")) {
      return List.of();
    }
    return switch (path.split("/")[1].replaceFirst("\\..*", "")) {
      case "meetings" -> List.of("meeting");
      case "documents" -> List.of("document");
      case "people" -> List.of("person");
      case "commitments" -> List.of("commitment");
      case "chains" -> List.of("chain");
      case "gates" -> List.of("gate");
      default -> List.of();
    };
  }

  private static final Pattern FIRST = Pattern.compile("\\{(id|slug|document)(:[^}]*)?}");

  /** The route with its variables filled in, once for each sort of record that it serves. */
  private static List<String> addresses(String route, Map<String, String> of) {
    String path = route.substring(route.indexOf(' ') + 1);
    List<String> kinds = kinds(route);
    if (path.startsWith("/{path}")) {
      return kinds.stream()
          .map(kind ->
              path.replace("{path}", kind)
                  .replace("{key}", String.valueOf(of.get(FORMS.get(kind)))))
          .toList();
    }
    String filled = path;
    if (!kinds.isEmpty()) {
      filled = FIRST.matcher(filled).replaceFirst(String.valueOf(of.get(kinds.getFirst())));
    }
    List<String> parts =
        path.endsWith("/{path}/new")
            ? List.of(
                "reports",
                "parties",
                "papers",
                "levels",
                "offices",
                "venues",
                "hosts",
                "datequotes",
                "namequotes",
                "furniture",
                "mentions",
                "laws",
                "places",
                "anomalies")
            : List.of("");
    String address =
        filled
            .replace("{file}", String.valueOf(of.get("file")))
            .replace("{number}", "1")
            .replaceAll("\\{list:commitments[^}]*}", "commitments")
            .replaceAll("\\{slug[^}]*}", "cao-bang");
    return parts.stream()
        .map(part -> address.replace("{path}", part).replaceAll("\\{[^}]*}", "987654321"))
        .toList();
  }

  private MockHttpServletResponse ask(String route, String address, Role role) {
    HttpMethod method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
    var request = web.method(method).uri(address).with(role.signedIn());
    return (method == HttpMethod.POST ? request.with(csrf()) : request).exchange().getResponse();
  }

  /** All of an answer but what names the asked record itself and what is new in every answer. */
  private static String told(MockHttpServletResponse answer, String address) throws Exception {
    String headers =
        answer.getHeaderNames().stream()
            .filter(name ->
                !Set.of("content-length", "set-cookie", "x-request-id")
                    .contains(name.toLowerCase(Locale.ROOT)))
            .sorted()
            .map(name -> name + ": " + answer.getHeaders(name))
            .collect(Collectors.joining("\n"));
    String all =
        answer.getStatus()
            + "\n"
            + headers
            + "\n"
            + answer.getContentAsString(StandardCharsets.UTF_8);
    return all.replace(address, "ADDRESS")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "CSRF")
        .replace(java.net.URLEncoder.encode(address, StandardCharsets.UTF_8), "ADDRESS");
  }

  private static String words(MockHttpServletResponse answer) throws IOException {
    byte[] bytes = answer.getContentAsByteArray();
    String type = String.valueOf(answer.getContentType());
    if (type.contains("pdf")) {
      try (var document = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(document);
      }
    }
    if (type.contains("openxml")) {
      StringBuilder words = new StringBuilder();
      Path file = Files.write(Files.createTempFile("ket-xuat", ".zip"), bytes);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (var entry : Collections.list(zip.entries())) {
          words.append(
              new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      Files.delete(file);
      return words.toString();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
