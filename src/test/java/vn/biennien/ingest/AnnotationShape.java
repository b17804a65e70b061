package vn.biennien.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What an annotation says, apart from how it is written: ids are replaced by what they stand for,
 * order is free, and null, false and empty are the same as absent. What only describes the file or
 * the annotator's work is left out.
 */
final class AnnotationShape {
  private static final Set<String> DESCRIBES_THE_FILE =
      Set.of(
          "schema_version",
          "annotator_notes",
          "file",
          "chars",
          "is_nfc",
          "sha256",
          "other_urls",
          "name_zh", // known of the person, from whichever text tells it
          "keep_as_is");
  private static final Set<String> REFERENCES =
      Set.of("meeting", "speaker", "signatories", "gate_pairs", "includes", "reviews");

  private final Map<String, String> names = new HashMap<>();

  private AnnotationShape(JsonNode annotation) {
    name(annotation, "meetings", "/role", "/series", "/edition_year", "/date/start");
    name(annotation, "participants", "/name", "/mention/start");
    name(annotation, "documents", "/title_vi", "/start");
    name(annotation, "gate_pairs", "/vn", "/cn", "/start");
  }

  /** One line for each statement, so that a difference names only what differs. */
  static List<String> of(JsonNode annotation) {
    AnnotationShape shape = new AnnotationShape(annotation);
    List<String> lines = new ArrayList<>();
    annotation.properties().stream()
        .filter(section -> !DESCRIBES_THE_FILE.contains(section.getKey()))
        .filter(section -> !section.getKey().equals("id"))
        .forEach(section -> lines.addAll(shape.lines(section.getKey(), section.getValue())));
    return lines;
  }

  private List<String> lines(String section, JsonNode value) {
    List<String> lines = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> lines.add(section + ": " + plain(section, item)));
    } else if (plain(section, value) instanceof Map<?, ?> object) {
      object.forEach((key, stated) -> lines.add(section + "." + key + ": " + stated));
    }
    return lines;
  }

  private void name(JsonNode annotation, String section, String... traits) {
    for (JsonNode item : annotation.path(section)) {
      String name =
          Stream.of(traits).map(t -> item.at(t).asString("")).collect(Collectors.joining(" "));
      names.put(item.path("id").asString(), section + " " + name);
    }
  }

  private Object plain(String key, JsonNode node) {
    if (node.isArray()) {
      List<Object> items = new ArrayList<>();
      node.forEach(item -> items.add(plain(key, item)));
      items.sort((a, b) -> a.toString().compareTo(b.toString()));
      return items;
    }
    if (!node.isObject()) {
      String words = node.asString();
      return REFERENCES.contains(key) ? names.getOrDefault(words, words) : words;
    }
    Map<String, Object> object = new TreeMap<>();
    node.properties()
        .forEach(property -> {
          String name = property.getKey();
          if (!DESCRIBES_THE_FILE.contains(name)
              && !name.equals("id")
              && says(property.getValue())) {
            Object value = plain(name, property.getValue());
            if (!value.equals(Map.of())) {
              object.put(name, value);
            }
          }
        });
    return object;
  }

  private static boolean says(JsonNode value) {
    return !value.isNull()
        && !(value.isBoolean() && !value.booleanValue())
        && !(value.isString() && value.stringValue().isEmpty())
        && !((value.isArray() || value.isObject()) && value.isEmpty());
  }
}
