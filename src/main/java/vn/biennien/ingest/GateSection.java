package vn.biennien.ingest;

import static vn.biennien.shared.ControlledList.GATE_ACTIONS;
import static vn.biennien.shared.ControlledList.GATE_LEVELS;
import static vn.biennien.shared.ControlledList.GATE_OBJECTS;
import static vn.biennien.shared.ControlledList.LEVEL_EVENTS;
import static vn.biennien.shared.ControlledList.SIDES;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.document.Document;
import vn.biennien.gate.BorderObjects;
import vn.biennien.gate.GateFacts;
import vn.biennien.gate.GateMention;
import vn.biennien.gate.GateMentionRepository;
import vn.biennien.gate.GateObject;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.shared.PartialDay;
import vn.biennien.shared.Slugs;

/**
 * What an annotation says of border objects and their levels: read, stored, and told again; known
 * objects are recognised.
 */
@Component
@RequiredArgsConstructor
class GateSection {
  private final Jurisdictions jurisdictions;
  private final BorderObjects borderObjects;
  private final GateMentionRepository mentions;

  static List<Annotation.Gate> read(List<Cursor> items) {
    List<Annotation.Gate> read = items.stream().map(GateSection::gate).toList();
    Map<String, List<String>> includes = new HashMap<>();
    read.forEach(gate -> includes.put(gate.id(), gate.includes()));
    for (int i = 0; i < read.size(); i++) {
      String id = read.get(i).id();
      if (!read.get(i).includes().contains(id) && within(includes, id).contains(id)) {
        items.get(i).fault("includes", "import.fault.itself");
      }
    }
    return read;
  }

  /** All that an item includes, also through others. */
  private static Set<String> within(Map<String, List<String>> includes, String id) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(includes.getOrDefault(id, List.of()));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (found.add(next)) {
        open.addAll(includes.getOrDefault(next, List.of()));
      }
    }
    return found;
  }

  private static Annotation.Gate gate(Cursor at) {
    Span words = at.quoted("quote");
    String object = at.code("object", GATE_OBJECTS);
    if (!at.has("vn") && (GateObject.GATE_PAIR.is(object) || !at.has("cn"))) {
      at.fault("vn", "import.fault.required");
    }
    String id = at.required("id");
    List<String> includes = at.references("includes", "gate_pairs");
    if (includes.contains(id)) {
      at.fault("includes", "import.fault.itself");
    }
    return new Annotation.Gate(
        id,
        new GateFacts(
            object,
            named(at, "vn"),
            named(at, "cn"),
            at.text("vn_province"),
            at.text("cn_region"),
            at.codeOrNull("current_level", GATE_LEVELS),
            at.codeOrNull("requested_level", GATE_LEVELS),
            at.codeOrNull("level_vn_side", GATE_LEVELS),
            at.codeOrNull("level_cn_side", GATE_LEVELS),
            at.codeOrNull("action", GATE_ACTIONS),
            at.text("note")),
        includes,
        at.texts("markers"),
        at.items("levels").stream().map(GateSection::level).toList(),
        words);
  }

  /** A name from which an address can be made. */
  private static @Nullable String named(Cursor at, String key) {
    String name = at.text(key);
    if (name != null && Slugs.of(name).isEmpty()) {
      at.fault(key, "import.fault.required");
    }
    return name;
  }

  private static Annotation.Level level(Cursor at) {
    Span words = at.quoted("quote");
    at.date("date");
    return new Annotation.Level(
        at.code("side", SIDES),
        at.code("level", GATE_LEVELS),
        at.code("event", LEVEL_EVENTS),
        at.text("date"),
        words);
  }

  void store(AnnotatedDocument told) {
    int position = 0;
    for (Annotation.Gate gate : told.annotation().gatePairs()) {
      GateFacts facts = gate.facts();
      GateMention mention =
          new GateMention(
              told.document(),
              position++,
              gate.id(),
              borderObjects.recognise(
                  facts.object(),
                  facts.vn(),
                  facts.cn(),
                  jurisdictions.named(facts.vnProvince(), told.day()).orElse(null)),
              facts,
              gate.markers(),
              told.cite(gate.words()));
      for (Annotation.Level level : gate.levels()) {
        mention.reached(
            level.side(),
            level.level(),
            level.event(),
            PartialDay.parse(level.date()).orElse(PartialDay.UNKNOWN),
            told.cite(level.words()));
      }
      told.keep(GateMention.class, gate.id(), mentions.save(mention));
    }
    for (Annotation.Gate gate : told.annotation().gatePairs()) {
      told.all(GateMention.class, List.of(gate.id()))
          .getFirst()
          .include(told.all(GateMention.class, gate.includes()));
    }
  }

  List<Annotation.Gate> of(Document document) {
    return mentions.findByDocumentIdOrderByPosition(document.id()).stream()
        .map(mention ->
            new Annotation.Gate(
                mention.localId(),
                mention.facts(),
                mention.includes().stream().map(GateMention::localId).toList(),
                mention.markers(),
                mention.levels().stream()
                    .map(l ->
                        new Annotation.Level(
                            l.side(), l.level(), l.event(), l.on().iso(), Span.of(l.citation())))
                    .toList(),
                Span.of(mention.citation())))
        .toList();
  }
}
