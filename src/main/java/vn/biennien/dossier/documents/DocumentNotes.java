package vn.biennien.dossier.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.Specificity;

/**
 * The facts that a document's words state, as notes beside its paragraphs: one note for each fact
 * in each paragraph that it rests on, in the order of the text, general items apart.
 */
final class DocumentNotes {
  /**
   * One citation and one fact that rests on it.
   *
   * @param sort what the fact is; null where nothing rests on the citation
   * @param aspect what of it these words state
   */
  record CitedFact(
      long citationId,
      int start,
      int end,
      int number,
      String quote,
      @Nullable String sort,
      long recordId,
      @Nullable String aspect,
      @Nullable String label,
      @Nullable String code,
      @Nullable String detail,
      @Nullable String target) {}

  /** A place in the words: the citation, and what it states of the fact. */
  record Place(long citationId, String aspect, @Nullable String code, @Nullable String detail) {}

  /**
   * A fact in a paragraph.
   *
   * @param id its anchor
   * @param count how many facts share the words of a lead-in
   */
  record Note(
      String id,
      String sort,
      @Nullable String label,
      @Nullable String code,
      @Nullable String detail,
      @Nullable String href,
      int count,
      List<Place> places) {
    /** The kind of a commitment colours its note. */
    public String css() {
      return sort.equals("commitment") || sort.equals("lead_in") ? String.valueOf(code) : "other";
    }

    public boolean general() {
      return sort.equals("commitment") && Specificity.GENERAL.is(detail);
    }
  }

  /** The notes of one paragraph; the general items are folded under their count. */
  record Beside(List<Note> specific, List<Note> general) {
    static final Beside NONE = new Beside(List.of(), List.of());

    public boolean isEmpty() {
      return specific.isEmpty() && general.isEmpty();
    }
  }

  /** Names in passing: their words have an anchor, but no note. */
  private static final Set<String> WITHOUT_NOTE = Set.of("title", "author", "party", "place");

  private final Map<Long, CitedFact> items = new HashMap<>();
  private final Map<Long, CitedFact> leadIns = new HashMap<>();
  private final Map<String, List<CitedFact>> facts = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<Long, String> noteOf = new LinkedHashMap<>();
  private final Map<Integer, List<Note>> notes = new TreeMap<>();
  private final List<DocumentText.Mark> marks = new ArrayList<>();

  /**
   * @param rows in the order of the text
   */
  DocumentNotes(List<CitedFact> rows) {
    rows.stream().filter(DocumentNotes::isLeadIn).forEach(row -> leadIns.put(row.recordId(), row));
    rows.stream()
        .filter(row -> "commitment".equals(row.sort()) && "words".equals(row.aspect()))
        .forEach(row -> items.put(row.recordId(), row));
    for (CitedFact row : rows) {
      if (row.sort() != null && !WITHOUT_NOTE.contains(row.sort())) {
        facts.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(row);
      }
    }
    facts.values().forEach(this::addNote);
    addMarks(rows);
  }

  private void addMarks(List<CitedFact> rows) {
    Map<Long, DocumentText.Mark> byCitation = new LinkedHashMap<>();
    for (CitedFact row : rows) {
      boolean sic = "anomaly".equals(row.sort());
      DocumentText.Mark known = byCitation.get(row.citationId());
      byCitation.put(
          row.citationId(),
          new DocumentText.Mark(
              row.citationId(),
              row.start(),
              row.end(),
              row.number(),
              noteOf.get(row.citationId()),
              sic || (known != null && known.sic())));
    }
    marks.addAll(byCitation.values());
  }

  /**
   * Lead-ins of several items in the same words are one note; the lead-in of a single item beside
   * it belongs to that item's.
   */
  private String key(CitedFact row) {
    return isLeadIn(row) && !isOwn(row)
        ? "lead_in " + row.start() + " " + row.end() + " " + row.code()
        : row.sort() + " " + row.recordId() + " " + row.number();
  }

  private boolean isOwn(CitedFact leadIn) {
    CitedFact item = items.get(leadIn.recordId());
    return item != null
        && item.number() == leadIn.number()
        && leadIns.values().stream()
            .noneMatch(other ->
                other.recordId() != leadIn.recordId()
                    && other.start() == leadIn.start()
                    && other.end() == leadIn.end());
  }

  private static boolean isLeadIn(CitedFact row) {
    return "lead_in".equals(row.aspect());
  }

  private void addNote(List<CitedFact> rows) {
    CitedFact first = rows.getFirst();
    boolean leadIn = rows.stream().allMatch(DocumentNotes::isLeadIn);
    String id = freeId(first.citationId());
    rows.forEach(row -> noteOf.putIfAbsent(row.citationId(), id));
    notes
        .computeIfAbsent(first.number(), _ -> new ArrayList<>())
        .add(
            new Note(
                id,
                leadIn ? "lead_in" : String.valueOf(first.sort()),
                first.label(),
                code(rows),
                first.detail(),
                leadIn ? wordsOf(first) : href(first),
                (int) rows.stream().map(CitedFact::recordId).distinct().count(),
                leadIn
                    ? List.of(new Place(first.citationId(), "words", null, null))
                    : places(rows)));
  }

  /** Where the words stand; an item whose lead-in is in another paragraph leads there too. */
  private List<Place> places(List<CitedFact> rows) {
    List<Place> places = new ArrayList<>();
    for (CitedFact row : rows) {
      places.add(
          new Place(row.citationId(), String.valueOf(row.aspect()), row.code(), row.detail()));
    }
    CitedFact first = rows.getFirst();
    CitedFact leadIn = "commitment".equals(first.sort()) ? leadIns.get(first.recordId()) : null;
    if (leadIn != null && leadIn.number() != first.number()) {
      places.add(new Place(leadIn.citationId(), "lead_in", null, null));
    }
    return places;
  }

  /** What the fact is like comes with its own words, else with the first that state it. */
  private static @Nullable String code(List<CitedFact> rows) {
    return rows.stream()
        .filter(row -> "words".equals(row.aspect()))
        .findFirst()
        .orElse(rows.getFirst())
        .code();
  }

  private String freeId(long citationId) {
    String id = "f-c" + citationId;
    for (int again = 2; !ids.add(id); again++) {
      id = "f-c" + citationId + "-" + again;
    }
    return id;
  }

  private static @Nullable String href(CitedFact row) {
    if (row.target() == null) {
      return null;
    }
    return switch (String.valueOf(row.sort())) {
      case "commitment", "status" -> "/commitments/" + row.target();
      case "meeting", "paper" -> "/meetings/" + row.target();
      case "participation", "mention" -> "/people/" + row.target();
      case "gate" -> "/gates/" + row.target();
      default -> null;
    };
  }

  /** Where the first item that a lead-in introduces stands. */
  private @Nullable String wordsOf(CitedFact leadIn) {
    CitedFact item = items.get(leadIn.recordId());
    return item == null ? null : "#c" + item.citationId();
  }

  /** Every citation of the document once, in the order of the text. */
  List<DocumentText.Mark> marks() {
    return List.copyOf(marks);
  }

  Beside beside(int number) {
    List<Note> here = notes.getOrDefault(number, List.of());
    if (here.isEmpty()) {
      return Beside.NONE;
    }
    List<Note> general = here.stream().filter(Note::general).toList();
    return general.size() < 2
        ? new Beside(inOrder(here), List.of())
        : new Beside(here.stream().filter(note -> !note.general()).toList(), general);
  }

  /** A single general item is not folded, but stands after the specific ones. */
  private static List<Note> inOrder(List<Note> notes) {
    List<Note> ordered = new ArrayList<>(notes.stream().filter(note -> !note.general()).toList());
    notes.stream().filter(Note::general).forEach(ordered::add);
    return ordered;
  }
}
