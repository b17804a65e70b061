package vn.biennien.dossier.meetings;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.commitment.Specificity;
import vn.biennien.dossier.meetings.Cites.Cite;
import vn.biennien.shared.ControlledList;

/**
 * What was agreed, proposed and reported at a meeting: by kind, then by field, the specific ones
 * before the general ones (domain rule 11).
 */
record MeetingCommitments(List<Kind> kinds, List<Clash> clashes, int specific, int general) {

  /** A commitment or proposal; {@code lastId} is the last step of its chain. */
  @JsonIncludeProperties({
    "id",
    "url",
    "summary",
    "kind",
    "status",
    "field",
    "specificity",
    "gates",
    "citation"
  })
  @JsonPropertyOrder({
    "id",
    "url",
    "summary",
    "kind",
    "status",
    "field",
    "specificity",
    "gates",
    "citation"
  })
  record Item(
      long id,
      CommitmentFacts facts,
      @Nullable String speaker,
      @Nullable String speakerSide,
      String status,
      long lastId,
      @Nullable LocalDate lastOn,
      @Nullable String lastPrecision,
      @Nullable String lastMeeting,
      boolean illustrative,
      List<Gate> gates,
      @JsonProperty("citation") Cite cite)
      implements Comparable<Item> {
    @Override
    public int compareTo(Item other) {
      return Long.compare(id, other.id);
    }

    @JsonProperty
    public String url() {
      return "/commitments/" + id;
    }

    @JsonProperty
    public String kind() {
      return facts.kind().code();
    }

    @JsonProperty
    public String field() {
      return facts.field();
    }

    public boolean specific() {
      return facts.specificity() == Specificity.SPECIFIC;
    }

    @JsonProperty
    public String summary() {
      return facts.summary();
    }

    @JsonProperty
    public String specificity() {
      return facts.specificity().code();
    }

    public boolean stepped() {
      return lastId != id;
    }

    /** Which side it was that spoke: of a proposal its kind says so. */
    public @Nullable String side() {
      return facts.kind().proposal() ? facts.kind().side() : speakerSide;
    }
  }

  /** A border object that a commitment is about. */
  record Gate(@JsonValue String slug, String object, String name) {}

  /** All of one kind; {@code fields} hold the specific ones. */
  record Kind(
      String code, Map<String, List<Item>> fields, List<Item> general, List<String> speakers) {
    public int specific() {
      return fields.values().stream().mapToInt(List::size).sum();
    }
  }

  /** One side reports as done what the other still proposes, about the same border object. */
  record Clash(Gate gate, SortedSet<Item> reported, SortedSet<Item> proposed) {
    private void add(Item done, Item wanted) {
      reported.add(done);
      proposed.add(wanted);
    }

    public List<Item> all() {
      return Stream.concat(reported.stream(), proposed.stream()).toList();
    }
  }

  static MeetingCommitments of(List<Item> items) {
    List<Kind> kinds = new ArrayList<>();
    for (CommitmentKind kind : CommitmentKind.values()) {
      List<Item> ofKind = items.stream().filter(i -> i.facts().kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        kinds.add(kind(kind.code(), ofKind));
      }
    }
    int specific = (int) items.stream().filter(Item::specific).count();
    return new MeetingCommitments(kinds, clashes(items), specific, items.size() - specific);
  }

  public int size() {
    return specific + general;
  }

  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    kinds.forEach(k -> {
      k.fields().values().forEach(items::addAll);
      items.addAll(k.general());
    });
    return items;
  }

  private static Kind kind(String code, List<Item> items) {
    Map<String, List<Item>> fields = new LinkedHashMap<>();
    for (String field : ControlledList.FIELDS.codes()) {
      List<Item> found =
          items.stream().filter(i -> i.specific() && i.field().equals(field)).toList();
      if (!found.isEmpty()) {
        fields.put(field, found);
      }
    }
    List<String> speakers =
        items.stream().map(Item::speaker).filter(s -> s != null).distinct().toList();
    return new Kind(code, fields, items.stream().filter(i -> !i.specific()).toList(), speakers);
  }

  private static List<Clash> clashes(List<Item> items) {
    Map<Gate, Clash> clashes = new LinkedHashMap<>();
    for (Item reported : items) {
      for (Item proposed : items) {
        if (contradict(reported, proposed)) {
          reported.gates().stream()
              .filter(proposed.gates()::contains)
              .forEach(gate ->
                  clashes
                      .computeIfAbsent(gate, g -> new Clash(g, new TreeSet<>(), new TreeSet<>()))
                      .add(reported, proposed));
        }
      }
    }
    return List.copyOf(clashes.values());
  }

  /** The same field, and not the words of one side. */
  private static boolean contradict(Item reported, Item proposed) {
    return reported.facts().kind() == CommitmentKind.REPORTED_DONE
        && proposed.facts().kind().proposal()
        && reported.field().equals(proposed.field())
        && (reported.side() == null || !reported.side().equals(proposed.side()));
  }
}
