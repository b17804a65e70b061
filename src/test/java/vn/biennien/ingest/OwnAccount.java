package vn.biennien.ingest;

import java.nio.charset.StandardCharsets;

/**
 * A small account of the spring meeting of 2019, as an office would put it in beside the starting
 * archive: it shares the meeting, a person, a gate pair and a chain with it.
 */
final class OwnAccount {
  static final String TEXT =
      """
      Gặp gỡ đầu Xuân 2019 tại Lạng Sơn
      Ngày 22/3/2019, bà Lâm Thị Phương Thanh, Bí thư Tỉnh ủy Lạng Sơn, đề xuất nâng cấp cặp cửa khẩu Chi Ma - Ái Điểm thành cửa khẩu quốc tế trong lời phát biểu riêng.
      """;

  private OwnAccount() {}

  static byte[] bytes() {
    return TEXT.getBytes(StandardCharsets.UTF_8);
  }

  static String annotation() {
    return """
    { "schema_version": "1.0", "id": "own",
      "source": { "kind": "article", "language": "vi" },
      "meetings": [ { "id": "M1", "role": "main", "series": "spring_meeting", "edition_year": 2019, "format": "in_person",
        "date": { "start": "2019-03-22", "end": "2019-03-22", "precision": "day", "stated": [ { %s } ] },
        "venues": [ { "place": "Lạng Sơn", "role": "host" } ] } ],
      "parties": [ { "id": "P1", "name_vi": "Lạng Sơn", "type": "province", "side": "VN", "role": "host", "mention": { %s } } ],
      "participants": [ { "id": "A1", "name": "Lâm Thị Phương Thanh", "named": true, "side": "VN", "province_or_body": "Lạng Sơn",
        "meeting": "M1", "roles": [ "speaker" ], "mention": { %s },
        "offices": [ { %s, "rank": "prov_party_head", "org": "Tỉnh ủy Lạng Sơn", "acting": false } ] } ],
      "gate_pairs": [ { "id": "G1", "object": "gate_pair", "vn": "Chi Ma", "cn": "Ái Điểm", "vn_province": "Lạng Sơn",
        "requested_level": "international", "action": "upgrade", %s } ],
      "commitments": [ { "id": "C1", "meeting": "M1", "kind": "proposed_vn", "status_at_article": "proposed", "attribution": "explicit",
        "speaker": "A1", "field": "gates", "summary_vi": "Nâng cấp Chi Ma – Ái Điểm lên quốc tế", "specificity": "specific",
        "gate_pairs": [ "G1" ], %s } ] }
    """
        .formatted(
            quote("quote", "Ngày 22/3/2019"),
            quote("quote", "Lạng Sơn"),
            quote("quote", "bà Lâm Thị Phương Thanh"),
            quote("as_stated", "Bí thư Tỉnh ủy Lạng Sơn"),
            quote("quote", "cặp cửa khẩu Chi Ma - Ái Điểm"),
            quote(
                "quote", "đề xuất nâng cấp cặp cửa khẩu Chi Ma - Ái Điểm thành cửa khẩu quốc tế"));
  }

  private static String quote(String key, String words) {
    int start = TEXT.indexOf(words);
    return "\"%s\": \"%s\", \"start\": %d, \"end\": %d"
        .formatted(key, words, start, start + words.length());
  }
}
