package vn.biennien.ingest;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.biennien.shared.Code;
import vn.biennien.shared.CodePointText;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Faults;
import vn.biennien.shared.HistoricalDate;

/**
 * One object of an annotation with its place. Reading a value that is not what the schema says
 * records a fault and gives a harmless stand-in, so that one pass finds every fault.
 */
@RequiredArgsConstructor
final class Cursor {
  /** Values by which records are looked up: an index takes no longer ones. */
  private static final Set<String> NAMES =
      Set.of(
          "id", "name", "aliases", "vn", "cn", "org", "chain", "province_or_body", "vn_province");

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_OFFICE = 500;

  /** No reason, note or summary that a person writes is longer. */
  private static final int LONGEST_TEXT = 10_000;

  private final JsonNode node;
  private final String pointer;
  private final CodePointText text;
  private final Faults faults;

  /** Name of a section → ids of its items. */
  private final Map<String, Set<String>> ids;

  int textLength() {
    return text.length();
  }

  void fault(String key, String message, Object... arguments) {
    faults.add(key.isEmpty() ? pointer : pointer + "/" + key, message, arguments);
  }

  private @Nullable JsonNode value(String key) {
    JsonNode found = node.get(key);
    return found == null || found.isNull() ? null : found;
  }

  boolean has(String key) {
    return value(key) != null;
  }

  @Nullable String text(String key) {
    JsonNode found = value(key);
    if (found == null) {
      return null;
    }
    if (!found.isString()) {
      fault(key, "import.fault.text");
      return null;
    }
    return storable(key, found.stringValue());
  }

  /** NFC at every door; a character that no database takes is a fault. */
  private String storable(String key, String words) {
    if (words.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
      fault(key, "import.fault.text");
      return "";
    }
    if (words.length() > LONGEST_TEXT) {
      fault(key, "import.fault.long", String.valueOf(LONGEST_TEXT));
      return "";
    }
    if (NAMES.contains(key.replaceAll("/\\d+$", "")) && words.length() > LONGEST_NAME) {
      fault(key, "import.fault.long", String.valueOf(LONGEST_NAME));
    }
    return Normalizer.normalize(words, Normalizer.Form.NFC);
  }

  String required(String key) {
    String found = text(key);
    if (found == null || found.isBlank()) {
      if (value(key) == null || found != null) {
        fault(key, "import.fault.required");
      }
      return "";
    }
    return found;
  }

  /** A number or a text, as text: figures are written either way. */
  @Nullable String scalar(String key) {
    JsonNode found = value(key);
    return found != null && found.isNumber() ? found.asString() : text(key);
  }

  @Nullable Integer integer(String key, int least, int most) {
    JsonNode found = value(key);
    if (found == null) {
      return null;
    }
    if (!found.isIntegralNumber()
        || !found.canConvertToInt()
        || found.intValue() < least
        || found.intValue() > most) {
      fault(key, "import.fault.integer", String.valueOf(least), String.valueOf(most));
      return null;
    }
    return found.intValue();
  }

  @Nullable BigDecimal decimal(String key) {
    JsonNode found = value(key);
    if (found == null) {
      return null;
    }
    if (!found.isNumber() || Math.abs((long) found.decimalValue().scale()) > 30) {
      fault(key, "import.fault.number");
      return null;
    }
    return found.decimalValue();
  }

  boolean flag(String key) {
    JsonNode found = value(key);
    if (found != null && !found.isBoolean()) {
      fault(key, "import.fault.flag");
      return false;
    }
    return found != null && found.booleanValue();
  }

  @Nullable String codeOrNull(String key, ControlledList list) {
    String found = text(key);
    if (found != null && !list.has(found)) {
      fault(key, "import.fault.code", found, String.join(", ", list.codes()));
    }
    return found;
  }

  String code(String key, ControlledList list) {
    String found = codeOrNull(key, list);
    if (found == null) {
      if (!has(key)) {
        fault(key, "import.fault.required");
      }
      return list.codes().getFirst();
    }
    return found;
  }

  /** The same for codes that the program decides by. */
  <C extends Code> C code(String key, ControlledList list, Class<C> codes) {
    return Code.of(codes, code(key, list))
        .or(() -> Code.of(codes, list.codes().getFirst()))
        .orElseThrow();
  }

  /**
   * A date as far as it is known, of the years that the archive can hold; anything else is a fault.
   */
  Optional<HistoricalDate> date(String key) {
    String iso = text(key);
    Optional<HistoricalDate> date =
        HistoricalDate.parse(iso)
            .filter(d ->
                d.start() == null || (d.start().getYear() >= 1900 && d.start().getYear() <= 2100));
    if (date.isEmpty()) {
      fault(key, "import.fault.date", String.valueOf(iso));
    }
    return date;
  }

  List<String> codes(String key, ControlledList list) {
    List<String> found = texts(key);
    for (int i = 0; i < found.size(); i++) {
      if (!list.has(found.get(i))) {
        fault(key + "/" + i, "import.fault.code", found.get(i), String.join(", ", list.codes()));
      }
    }
    return found;
  }

  private List<JsonNode> elements(String key) {
    JsonNode found = value(key);
    if (found != null && !found.isArray()) {
      fault(key, "import.fault.list");
    }
    return found == null || !found.isArray() ? List.of() : found.valueStream().toList();
  }

  List<String> texts(String key) {
    List<String> words = new ArrayList<>();
    List<JsonNode> elements = elements(key);
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).isString()) {
        words.add(storable(key + "/" + i, elements.get(i).stringValue()));
      } else {
        fault(key + "/" + i, "import.fault.text");
      }
    }
    return words;
  }

  /** Names the second of two equal words; a list of who or what holds each once. */
  List<String> distinct(String key, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.indexOf(words.get(i)) < i) {
        fault(key + "/" + i, "import.fault.twice", words.get(i));
      }
    }
    return words;
  }

  List<Cursor> items(String key) {
    List<JsonNode> elements = elements(key);
    return IntStream.range(0, elements.size())
        .mapToObj(i -> object(key + "/" + i, elements.get(i)))
        .filter(Objects::nonNull)
        .toList();
  }

  @Nullable Cursor object(String key) {
    JsonNode found = value(key);
    return found == null ? null : object(key, found);
  }

  private @Nullable Cursor object(String key, JsonNode found) {
    if (!found.isObject()) {
      fault(key, "import.fault.object");
      return null;
    }
    return new Cursor(found, pointer + "/" + key, text, faults, ids);
  }

  Cursor requiredObject(String key) {
    Cursor found = object(key);
    if (found == null) {
      if (!has(key)) {
        fault(key, "import.fault.required");
      }
      return new Cursor(
          JsonNodeFactory.instance.objectNode(), pointer + "/" + key, text, new Faults(), ids);
    }
    return found;
  }

  @Nullable Span span(String key) {
    Cursor found = object(key);
    return found == null ? null : found.quoted("quote");
  }

  List<Span> spans(String key) {
    return items(key).stream().map(item -> item.quoted("quote")).toList();
  }

  /**
   * This object's own words, under {@code key}, with its start and end: they must stand there in
   * the text.
   */
  Span quoted(String key) {
    JsonNode words = value(key);
    Integer start = integer("start", 0, Integer.MAX_VALUE);
    Integer end = integer("end", 0, Integer.MAX_VALUE);
    if (words == null || !words.isString()) {
      fault(key, "import.fault.quote.incomplete");
    }
    for (String place : List.of("start", "end")) {
      if (!has(place)) {
        fault(place, "import.fault.quote.incomplete");
      }
    }
    if (words == null || !words.isString() || start == null || end == null) {
      return new Span("", 0, 0);
    }
    String quote = words.stringValue();
    if (start >= end || !text.holds(start, end)) {
      fault(
          key,
          "import.fault.quote.range",
          String.valueOf(start),
          String.valueOf(end),
          String.valueOf(text.length()));
    } else if (key.equals("as_stated") && quote.length() > LONGEST_OFFICE) {
      fault(key, "import.fault.long", String.valueOf(LONGEST_OFFICE));
    } else if (!text.slice(start, end).equals(quote)) {
      fault(key, "import.fault.quote", String.valueOf(start), String.valueOf(end));
    }
    return new Span(quote, start, end);
  }

  @Nullable Span quotedOrNull(String key) {
    return has(key) ? quoted(key) : null;
  }

  /** The id of an item of a section. */
  @Nullable String reference(String key, String section) {
    String found = text(key);
    if (found != null && !isKnown(found, section)) {
      fault(key, "import.fault.reference", found);
    }
    return found;
  }

  private boolean isKnown(String id, String section) {
    return ids.getOrDefault(section, Set.of()).contains(id);
  }

  List<String> references(String key, String section) {
    List<String> found = texts(key);
    for (int i = 0; i < found.size(); i++) {
      if (!isKnown(found.get(i), section)) {
        fault(key + "/" + i, "import.fault.reference", found.get(i));
      }
    }
    return distinct(key, found);
  }
}
