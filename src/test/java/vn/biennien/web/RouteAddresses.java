package vn.biennien.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The addresses that a route answers, with its variables filled in. */
final class RouteAddresses {
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

  /** What would name no record. */
  static final Map<String, String> ABSENT =
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

  private RouteAddresses() {}

  static List<String> lists(String route) {
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

  /** Which sorts of records a route names: none where it names what has no sensitivity. */
  static List<String> kinds(String route) {
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
  static List<String> addresses(String route, Map<String, String> of) {
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
}
