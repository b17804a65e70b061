package vn.biennien.ingest;

import static vn.biennien.shared.ControlledList.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.shared.CodePointText;
import vn.biennien.shared.HistoricalDate;

/**
 * Reads an annotation and checks it against its text: every quote, code and reference. Either it is
 * right as a whole or every fault is named.
 */
final class AnnotationReader {
  private final Faults faults = new Faults();
  private final String sha256;
  private final Cursor root;
  private final Set<String> meetings;
  private final Set<String> participants;
  private final Set<String> papers;
  private final Set<String> gates;

  AnnotationReader(JsonNode json, CodePointText text, String sha256) {
    this.sha256 = sha256;
    this.root = new Cursor(json, "", text, faults);
    if (!json.isObject()) {
      throw new ImportRefused("", "import.fault.object");
    }
    this.meetings = ids("meetings");
    this.participants = ids("participants");
    this.papers = ids("documents");
    this.gates = ids("gate_pairs");
    List.of("parties", "legal_instruments", "commitments", "figures").forEach(this::ids);
  }

  private Set<String> ids(String section) {
    Set<String> ids = new HashSet<>();
    for (Cursor item : root.items(section)) {
      String id = item.text("id");
      if (id != null && !ids.add(id)) {
        item.fault("id", "import.fault.twice", id);
      }
    }
    return ids;
  }

  /**
   * @throws ImportRefused with all faults
   */
  Annotation read() {
    Annotation annotation =
        new Annotation(
            Objects.requireNonNullElse(root.text("schema_version"), "1.0"),
            Objects.requireNonNullElse(root.text("id"), ""),
            source(root.object("source")),
            article(root.object("article")),
            root.items("meetings").stream().map(this::meeting).toList(),
            root.items("parties").stream().map(this::party).toList(),
            root.items("participants").stream().map(this::participant).toList(),
            root.items("documents").stream().map(this::paper).toList(),
            root.items("legal_instruments").stream().map(this::law).toList(),
            gatePairs(root.items("gate_pairs")),
            root.items("places").stream().map(this::place).toList(),
            root.items("commitments").stream().map(this::item).toList(),
            root.items("figures").stream().map(this::figure).toList(),
            root.items("anomalies").stream().map(this::anomaly).toList(),
            root.texts("annotator_notes"));
    if (!faults.none()) {
      throw new ImportRefused(faults.list().stream().distinct().toList());
    }
    return annotation;
  }

  private Annotation.Source source(@Nullable Cursor at) {
    if (at == null) {
      return new Annotation.Source(
          "article", "vi", null, null, null, null, null, null, null, false);
    }
    String stated = at.text("sha256");
    if (stated != null && !stated.equals(sha256)) {
      at.fault("sha256", "import.fault.othertext");
    }
    String publishedOn = at.text("published_on");
    if (publishedOn != null && (publishedOn.length() != 10 || date(at, "published_on").isEmpty())) {
      at.fault("published_on", "import.fault.date", publishedOn);
    }
    return new Annotation.Source(
        Objects.requireNonNullElse(at.codeOrNull("kind", DOCUMENT_TYPES), "article"),
        Objects.requireNonNullElse(at.text("language"), "vi"),
        at.text("text_kind"),
        at.text("completeness"),
        stated,
        address(at, "url_found"),
        at.text("url_note"),
        at.has("publisher") ? at.text("publisher") : at.text("publisher_hint"),
        publishedOn,
        at.flag("illustrative"));
  }

  /** Becomes a link: only an address of the web. */
  private static @Nullable String address(Cursor at, String key) {
    String address = at.text(key);
    if (address != null && !address.matches("(?i)https?://\\S+")) {
      at.fault(key, "import.fault.address");
    }
    return address;
  }

  private Annotation.Article article(@Nullable Cursor at) {
    if (at == null) {
      return new Annotation.Article(null, null, null, null, null, null, null, List.of());
    }
    Integer cleanStart = place(at, "clean_start");
    Integer cleanEnd = place(at, "clean_end");
    Integer bodyStart = place(at, "body_start");
    Integer bodyEnd = place(at, "body_end");
    ordered(at, "clean_end", cleanStart, cleanEnd);
    ordered(at, "body_end", bodyStart, bodyEnd);
    return new Annotation.Article(
        at.span("title"),
        at.text("title_note"),
        at.span("author"),
        cleanStart,
        cleanEnd,
        bodyStart,
        bodyEnd,
        at.items("boilerplate").stream().map(this::furniture).toList());
  }

  private static @Nullable Integer place(Cursor at, String key) {
    return at.integer(key, 0, at.textLength());
  }

  private static void ordered(
      Cursor at, String key, @Nullable Integer start, @Nullable Integer end) {
    if (start != null && end != null && start > end) {
      at.fault(key, "import.fault.order");
    }
  }

  private Annotation.Furniture furniture(Cursor at) {
    Span words = at.quoted("quote");
    return new Annotation.Furniture(
        at.code("kind", BOILERPLATE_KINDS),
        at.integer("line_from", 1, Integer.MAX_VALUE),
        at.integer("line_to", 1, Integer.MAX_VALUE),
        words.quote(),
        words.start(),
        words.end(),
        at.text("note"));
  }

  private Annotation.Meeting meeting(Cursor at) {
    return new Annotation.Meeting(
        at.required("id"),
        at.code("role", REPORT_ROLES),
        at.code("series", MEETING_SERIES),
        at.text("series_name_vi"),
        at.codeOrNull("level", MEETING_LEVELS),
        ordinal(at),
        at.integer("ordinal_external", 1, 999),
        at.integer("edition_year", 1990, 2100),
        at.span("name_mention"),
        when(at.requiredObject("date")),
        at.code("format", MEETING_FORMATS),
        at.text("format_basis"),
        at.span("format_mention"),
        at.items("host").stream()
            .map(h ->
                new Annotation.Host(
                    h.required("org"), h.codeOrNull("side", SIDES), h.span("mention")))
            .toList(),
        at.items("venues").stream().map(AnnotationReader::venue).toList(),
        at.text("venue_note"),
        at.span("theme"),
        at.references("reviews", papers));
  }

  private static Annotation.@Nullable Ordinal ordinal(Cursor meeting) {
    Cursor at = meeting.object("ordinal");
    if (at == null) {
      return null;
    }
    Integer value = at.integer("value", 1, 999);
    if (value == null) {
      if (!at.has("value")) {
        at.fault("value", "import.fault.required");
      }
      return null;
    }
    Span words = at.quotedOrNull("quote");
    return words == null
        ? new Annotation.Ordinal(value, null, null, null)
        : new Annotation.Ordinal(value, words.quote(), words.start(), words.end());
  }

  private static Annotation.Venue venue(Cursor at) {
    return new Annotation.Venue(
        at.required("place"),
        at.code("role", VENUE_ROLES),
        at.codeOrNull("country", SIDES),
        at.text("precision"),
        at.span("mention"));
  }

  private static Annotation.When when(Cursor at) {
    Annotation.When when =
        new Annotation.When(
            at.spans("stated"),
            at.spans("basis_quotes"),
            at.text("start"),
            at.text("end"),
            at.code("precision", DATE_PRECISIONS),
            at.text("month_day"),
            at.text("time_of_day"),
            at.text("reasoning"),
            at.text("external_start"),
            at.text("external_end"),
            at.codeOrNull("external_precision", DATE_PRECISIONS),
            at.text("external_confidence"),
            at.texts("external_evidence"));
    date(at, "external_start");
    date(at, "external_end");
    if (date(at, "start").isPresent() && date(at, "end").isPresent() && Dates.of(when).isEmpty()) {
      at.fault("precision", "import.fault.precision", when.precision());
    }
    return when;
  }

  /**
   * A date as far as it is known, of the years that the archive can hold; anything else is a fault.
   */
  private static Optional<HistoricalDate> date(Cursor at, String key) {
    String iso = at.text(key);
    Optional<HistoricalDate> date =
        HistoricalDate.parse(iso)
            .filter(d ->
                d.start() == null || (d.start().getYear() >= 1900 && d.start().getYear() <= 2100));
    if (date.isEmpty()) {
      at.fault(key, "import.fault.date", String.valueOf(iso));
    }
    return date;
  }

  private Annotation.Party party(Cursor at) {
    return new Annotation.Party(
        at.required("id"),
        at.required("name_vi"),
        at.code("type", PARTY_TYPES),
        at.code("side", SIDES),
        at.code("role", PARTY_ROLES),
        at.span("mention"),
        at.text("note"));
  }

  private Annotation.Participant participant(Cursor at) {
    List<String> roles = at.codes("roles", PARTICIPANT_ROLES);
    if (new HashSet<>(roles).size() < roles.size()) {
      at.fault("roles", "import.fault.twice", String.join(", ", roles));
    }
    return new Annotation.Participant(
        at.required("id"),
        at.required("name"),
        at.text("name_zh"),
        !at.has("named") || at.flag("named"),
        at.integer("count", 1, 100_000),
        at.text("honorific"),
        at.code("side", SIDES),
        at.text("province_or_body"),
        at.items("offices").stream().map(AnnotationReader::office).toList(),
        roles,
        at.reference("meeting", meetings),
        at.span("mention"),
        at.spans("name_mentions"),
        at.texts("aliases"),
        at.flag("only_in_caption"),
        at.text("note"));
  }

  private static Annotation.Office office(Cursor at) {
    Span words = at.quoted("as_stated");
    return new Annotation.Office(
        words.quote(),
        words.start(),
        words.end(),
        at.code("rank", OFFICE_RANKS),
        at.text("org"),
        at.flag("acting"),
        at.text("note"));
  }

  private Annotation.Paper paper(Cursor at) {
    Span words = at.quotedOrNull("quote");
    date(at, "date");
    return new Annotation.Paper(
        at.required("id"),
        at.code("type", DOCUMENT_TYPES),
        at.code("status", DOCUMENT_STATUSES),
        at.required("title_vi"),
        at.text("number"),
        at.text("symbol"),
        at.integer("copies", 1, 10_000),
        at.texts("languages"),
        at.text("kept_at"),
        at.references("signatories", participants),
        at.reference("meeting", meetings),
        at.text("date"),
        words == null ? null : words.quote(),
        words == null ? null : Integer.valueOf(words.start()),
        words == null ? null : Integer.valueOf(words.end()),
        at.span("signing_clause"),
        at.text("note"));
  }

  private Annotation.Law law(Cursor at) {
    Span words = at.quotedOrNull("quote");
    return new Annotation.Law(
        at.required("id"),
        at.code("type", DOCUMENT_TYPES),
        at.required("title_vi"),
        words == null ? null : words.quote(),
        words == null ? null : Integer.valueOf(words.start()),
        words == null ? null : Integer.valueOf(words.end()),
        at.text("note"));
  }

  private List<Annotation.Gate> gatePairs(List<Cursor> items) {
    List<Annotation.Gate> read = items.stream().map(this::gate).toList();
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

  private Annotation.Gate gate(Cursor at) {
    Span words = at.quoted("quote");
    String object = at.code("object", GATE_OBJECTS);
    if (!at.has("vn") && (object.equals("gate_pair") || !at.has("cn"))) {
      at.fault("vn", "import.fault.required");
    }
    String id = at.required("id");
    List<String> includes = at.references("includes", gates);
    if (includes.contains(id)) {
      at.fault("includes", "import.fault.itself");
    }
    return new Annotation.Gate(
        id,
        object,
        named(at, "vn"),
        named(at, "cn"),
        at.codeOrNull("current_level", GATE_LEVELS),
        at.codeOrNull("requested_level", GATE_LEVELS),
        at.codeOrNull("level_vn_side", GATE_LEVELS),
        at.codeOrNull("level_cn_side", GATE_LEVELS),
        at.codeOrNull("action", GATE_ACTIONS),
        at.text("vn_province"),
        at.text("cn_region"),
        includes,
        at.texts("markers"),
        at.items("levels").stream().map(AnnotationReader::level).toList(),
        words.quote(),
        words.start(),
        words.end(),
        at.text("note"));
  }

  /** A name from which an address can be made. */
  private static @Nullable String named(Cursor at, String key) {
    String name = at.text(key);
    if (name != null && vn.biennien.shared.Slugs.of(name).isEmpty()) {
      at.fault(key, "import.fault.required");
    }
    return name;
  }

  private static Annotation.Level level(Cursor at) {
    Span words = at.quoted("quote");
    date(at, "date");
    return new Annotation.Level(
        at.code("side", SIDES),
        at.code("level", GATE_LEVELS),
        at.code("event", LEVEL_EVENTS),
        at.text("date"),
        words.quote(),
        words.start(),
        words.end());
  }

  private Annotation.Place place(Cursor at) {
    return new Annotation.Place(
        at.required("name"),
        at.text("type"),
        at.codeOrNull("side", SIDES),
        at.span("mention"),
        at.text("note"));
  }

  private Annotation.Item item(Cursor at) {
    Span words = at.quoted("quote");
    String kind = at.code("kind", COMMITMENT_KINDS);
    String status = at.code("status_at_article", COMMITMENT_STATUSES);
    if (!CommitmentFacts.mayBe(kind, status)) {
      at.fault("status_at_article", "import.fault.proposal");
    }
    return new Annotation.Item(
        at.required("id"),
        at.reference("meeting", meetings),
        kind,
        status,
        at.code("attribution", ATTRIBUTIONS),
        at.reference("speaker", participants),
        at.code("field", FIELDS),
        at.distinct("other_fields", at.codes("other_fields", FIELDS)),
        at.required("summary_vi"),
        words.quote(),
        words.start(),
        words.end(),
        at.distinct("responsible", at.texts("responsible")),
        at.references("gate_pairs", gates),
        at.text("target"),
        at.scalar("deadline"),
        at.code("specificity", SPECIFICITIES),
        at.span("lead_in"),
        at.text("chain"),
        at.text("lead_agency"),
        at.distinct("supporting_agencies", at.texts("supporting_agencies")),
        at.distinct("addressed_to", at.texts("addressed_to")),
        at.text("result"),
        at.text("obstacle"),
        at.text("note"));
  }

  private Annotation.Figure figure(Cursor at) {
    Span words = at.quoted("quote");
    Cursor amount = at.object("normalized");
    return new Annotation.Figure(
        Objects.requireNonNullElse(at.text("id"), ""),
        at.required("what"),
        at.scalar("value"),
        at.text("unit"),
        at.text("approx"),
        at.scalar("year"),
        at.text("year_basis"),
        at.text("scope"),
        amount == null
            ? null
            : new Annotation.Amount(amount.decimal("value"), amount.text("currency")),
        words.quote(),
        words.start(),
        words.end(),
        at.text("note"));
  }

  private Annotation.Anomaly anomaly(Cursor at) {
    Span words = at.quoted("quote");
    return new Annotation.Anomaly(
        at.code("kind", ANOMALY_KINDS),
        at.text("should_read"),
        true,
        words.quote(),
        words.start(),
        words.end(),
        at.text("note"));
  }
}
