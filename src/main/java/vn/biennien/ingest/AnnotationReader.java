package vn.biennien.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.biennien.shared.CodePointText;
import vn.biennien.shared.Faults;

/**
 * Reads an annotation and checks it against its text: every quote, code and reference. Either it is
 * right as a whole or every fault is named.
 */
final class AnnotationReader {
  private static final List<String> NAMED =
      List.of(
          "meetings",
          "participants",
          "documents",
          "gate_pairs",
          "parties",
          "legal_instruments",
          "commitments",
          "figures");

  private final Faults faults = new Faults();
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final String sha256;
  private final Cursor root;

  AnnotationReader(JsonNode json, CodePointText text, String sha256) {
    this.sha256 = sha256;
    this.root = new Cursor(json, "", text, faults, ids);
    if (!json.isObject()) {
      throw new ImportRefused("", "import.fault.object");
    }
    NAMED.forEach(section -> ids.put(section, ids(section)));
  }

  private Set<String> ids(String section) {
    Set<String> found = new HashSet<>();
    for (Cursor item : root.items(section)) {
      String id = item.text("id");
      if (id != null && !found.add(id)) {
        item.fault("id", "import.fault.twice", id);
      }
    }
    return found;
  }

  /**
   * @throws ImportRefused with all faults
   */
  Annotation read() {
    Annotation annotation =
        new Annotation(
            Objects.requireNonNullElse(root.text("schema_version"), "1.0"),
            Objects.requireNonNullElse(root.text("id"), ""),
            ArticleSection.source(root.object("source"), sha256),
            ArticleSection.article(root.object("article")),
            each("meetings", MeetingSection::read),
            each("parties", MeetingSection::readParty),
            each("participants", ParticipantSection::read),
            each("documents", PaperSection::read),
            each("legal_instruments", PaperSection::readLaw),
            GateSection.read(root.items("gate_pairs")),
            each("places", ArticleSection::place),
            each("commitments", CommitmentSection::read),
            each("figures", ArticleSection::figure),
            each("anomalies", ArticleSection::anomaly),
            root.texts("annotator_notes"));
    if (!faults.all().isEmpty()) {
      throw new ImportRefused(faults.all().stream().distinct().toList());
    }
    return annotation;
  }

  private <T> List<T> each(String section, Function<Cursor, T> read) {
    return root.items(section).stream().map(read).toList();
  }
}
