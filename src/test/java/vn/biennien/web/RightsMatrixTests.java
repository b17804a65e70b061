package vn.biennien.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.biennien.web.MarkedRecords.SENSITIVITIES;
import static vn.biennien.web.MarkedRecords.mark;
import static vn.biennien.web.RightsTable.TABLE;
import static vn.biennien.web.RouteAddresses.ABSENT;
import static vn.biennien.web.RouteAddresses.addresses;
import static vn.biennien.web.RouteAddresses.kinds;
import static vn.biennien.web.RouteAddresses.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.biennien.ArchiveTest;
import vn.biennien.web.RightsTable.Role;

/**
 * Every route of the program, for every role and every sensitivity. What one may not see does not
 * exist for one: the answer is that for a record which never was, byte for byte. A route without a
 * line in the table fails.
 */
@ArchiveTest
@Transactional
class RightsMatrixTests {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;

  /** What each record of a sensitivity is called by, and what would name none. */
  private final Map<String, Map<String, String>> keys = new LinkedHashMap<>();

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

  private void tell(String sensitivity) {
    keys.put(sensitivity, new MarkedRecords(sql).tell(sensitivity));
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
