package vn.biennien.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A made-up article on talks of two departments in 2012, with its annotation; quotes are found in
 * the text, so that a test may change either.
 */
final class ArticleExample {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String TALKS =
      """
      Hội đàm hai Sở Ngoại vụ

      Ngày 12/8/2012, tại thành phố Lạng Sơn, Sở Ngoại vụ Lạng Sơn hội đàm với Văn phòng Ngoại sự Quảng Tây.
      Bà Trần Thị Mẫu, Giám đốc Sở Ngoại vụ Lạng Sơn, đề xuất nâng cấp cặp cửa khẩu Chi Ma – Ái Điểm.
      Hai bên thống nhất gặp nhau mỗi năm một lần, trao đổi thông tin hằng tháng và cùng kiểm tra mốc giới.
      Phía Quảng Tây đề xuất mở thêm một lối thông quan.
      """;

  private final String text;
  private final ObjectNode annotation = JSON.createObjectNode();

  private ArticleExample(String text) {
    this.text = text;
  }

  /** The article; the mark makes its bytes its own. */
  static ArticleExample talks(String mark) {
    ArticleExample example = new ArticleExample(TALKS + mark + "\n");
    example.object("source").put("kind", "article").put("language", "vi");
    example.object("article").set("title", example.span("Hội đàm hai Sở Ngoại vụ"));
    ObjectNode meeting =
        example.add("meetings", Map.of("id", "M1", "role", "main", "series", "dept_talks"));
    meeting.put("format", "in_person");
    meeting
        .putObject("date")
        .put("start", "2012-08-12")
        .put("end", "2012-08-12")
        .put("precision", "day")
        .putArray("stated")
        .add(example.span("12/8/2012"));
    example.party("P1", "Lạng Sơn", "province", "VN", "host");
    example.party("P2", "Quảng Tây", "autonomous_region", "CN", "participant");
    example.participant("A1", "Trần Thị Mẫu", "VN", "Lạng Sơn", "Giám đốc Sở Ngoại vụ Lạng Sơn");
    example.gate("G1", "Chi Ma", "Ái Điểm");
    example.commitment("C1", "agreed", "gặp nhau mỗi năm một lần");
    example.commitment("C2", "agreed", "trao đổi thông tin hằng tháng");
    example.commitment("C3", "agreed", "cùng kiểm tra mốc giới");
    example
        .commitment("C4", "proposed_vn", "đề xuất nâng cấp cặp cửa khẩu Chi Ma – Ái Điểm")
        .put("speaker", "A1")
        .putArray("gate_pairs")
        .add("G1");
    return example;
  }

  /** A text of one's own, without any annotation yet. */
  static ArticleExample of(String text) {
    return new ArticleExample(text);
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  byte[] json() {
    return JSON.writeValueAsBytes(annotation);
  }

  ObjectNode annotation() {
    return annotation;
  }

  ObjectNode object(String section) {
    return annotation.has(section)
        ? (ObjectNode) annotation.get(section)
        : annotation.putObject(section);
  }

  ObjectNode item(String section, int index) {
    return (ObjectNode) annotation.get(section).get(index);
  }

  ObjectNode add(String section, Map<String, String> values) {
    ArrayNode items =
        annotation.has(section)
            ? (ArrayNode) annotation.get(section)
            : annotation.putArray(section);
    ObjectNode item = items.addObject();
    values.forEach(item::put);
    return item;
  }

  ObjectNode party(String id, String name, String type, String side, String role) {
    return add(
        "parties", Map.of("id", id, "name_vi", name, "type", type, "side", side, "role", role));
  }

  ObjectNode participant(String id, String name, String side, String province, String office) {
    ObjectNode person =
        add(
            "participants",
            Map.of("id", id, "name", name, "side", side, "province_or_body", province));
    person.put("named", true).put("meeting", "M1").set("mention", span(name));
    ObjectNode held = person.putArray("offices").addObject();
    quote(held, "as_stated", office).put("rank", "dept_head");
    person.putArray("roles").add("attendee");
    return person;
  }

  ObjectNode gate(String id, String vn, String cn) {
    ObjectNode gate =
        add("gate_pairs", Map.of("id", id, "object", "gate_pair", "vn", vn, "cn", cn));
    gate.put("requested_level", "international").put("action", "upgrade");
    return quote(gate, "quote", vn + " – " + cn);
  }

  ObjectNode commitment(String id, String kind, String words) {
    ObjectNode item =
        add(
            "commitments",
            Map.of("id", id, "kind", kind, "attribution", "explicit", "field", "gates"));
    item.put("meeting", "M1")
        .put("status_at_article", kind.equals("agreed") ? "agreed" : "proposed")
        .put("summary_vi", "Việc: " + words)
        .put("specificity", "specific");
    return quote(item, "quote", words);
  }

  ObjectNode span(String words) {
    return quote(JSON.createObjectNode(), "quote", words);
  }

  /** Puts the words with their place, in code points, into the object. */
  private ObjectNode quote(ObjectNode into, String key, String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("the text does not say: " + words);
    }
    int start = text.codePointCount(0, at);
    return into.put(key, words)
        .put("start", start)
        .put("end", start + words.codePointCount(0, words.length()));
  }
}
