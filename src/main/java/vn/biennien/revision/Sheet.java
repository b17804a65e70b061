package vn.biennien.revision;

import static vn.biennien.revision.Field.address;
import static vn.biennien.revision.Field.choice;
import static vn.biennien.revision.Field.chosenDate;
import static vn.biennien.revision.Field.cited;
import static vn.biennien.revision.Field.code;
import static vn.biennien.revision.Field.codes;
import static vn.biennien.revision.Field.date;
import static vn.biennien.revision.Field.day;
import static vn.biennien.revision.Field.decimal;
import static vn.biennien.revision.Field.lines;
import static vn.biennien.revision.Field.number;
import static vn.biennien.revision.Field.partial;
import static vn.biennien.revision.Field.picks;
import static vn.biennien.revision.Field.text;
import static vn.biennien.revision.Field.tick;
import static vn.biennien.revision.Field.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.ControlledList;

/**
 * The sorts of records that editors correct: what each form holds, and where it is kept. One form
 * serves them all, so that dates, conflicts and refusals are the same everywhere.
 */
enum Sheet {
  MEETING(
      "meetings",
      "meeting",
      "meeting",
      null,
      text("title", "title").must(),
      code("level", "level", ControlledList.MEETING_LEVELS),
      number("ordinal", "ordinal"),
      number("edition_year", "edition_year"),
      chosenDate("date"),
      words("date_reason", "date_reason"),
      code("format", "format", ControlledList.MEETING_FORMATS).must()),
  DOCUMENT(
      "documents",
      "document",
      "document",
      "id",
      code("document_type", "kind", ControlledList.DOCUMENT_TYPES).must(),
      cited("titled", "title_citation_id"),
      text("publisher", "publisher"),
      day("published_on", "published_on"),
      address("source_url", "source_url"),
      words("source_note", "source_note"),
      text("text_kind", "text_kind"),
      text("completeness", "completeness"),
      code("sensitivity", "sensitivity", ControlledList.SENSITIVITIES).must()),
  PERSON(
      "people",
      "person",
      "person",
      null,
      text("person_name", "name").must(),
      text("name_zh", "name_zh"),
      code("side", "side", ControlledList.SIDES).must(),
      choice("jurisdiction", "jurisdiction_id", Menu.JURISDICTIONS),
      text("body", "body"),
      lines("aliases", new Field.Child("person_alias", "person_id", "alias", false, "text"))),
  POSTING(
      "postings",
      "person",
      "posting",
      null,
      text("office", "title").must(),
      text("organisation", "organisation"),
      code("rank", "rank", ControlledList.OFFICE_RANKS).must(),
      tick("acting", "acting")),
  GATE(
      "gates",
      "gate",
      "border_object",
      null,
      text("vn", "vn"),
      text("cn", "cn"),
      text("cn_zh", "cn_zh"),
      code("gate_object", "object", ControlledList.GATE_OBJECTS).must(),
      choice("jurisdiction", "jurisdiction_id", Menu.JURISDICTIONS),
      decimal("latitude", "latitude"),
      decimal("longitude", "longitude"),
      tick("place_approximate", "place_approximate"),
      words("note", "note")),
  LEVEL(
      "levels",
      "gate",
      "gate_level",
      "(select document_id from gate_mention where id = t.mention_id)",
      code("level_side", "side", ControlledList.SIDES).must(),
      code("gate_level", "level", ControlledList.GATE_LEVELS).must(),
      code("level_event", "event", ControlledList.LEVEL_EVENTS).must(),
      partial("on", "on_date"),
      cited("quoted", "citation_id").must()),
  JURISDICTION(
      "jurisdictions",
      "jurisdiction",
      "jurisdiction",
      null,
      text("jurisdiction_name", "name").must(),
      text("name_zh", "name_zh"),
      text("name_en", "name_en"),
      code("side", "side", ControlledList.SIDES).must(),
      code("party_type", "type", ControlledList.PARTY_TYPES).must(),
      day("valid_from", "valid_from"),
      day("valid_to", "valid_to"),
      choice("successor", "successor_id", Menu.JURISDICTIONS),
      lines(
          "also_called",
          new Field.Child("jurisdiction_name", "jurisdiction_id", "name", false, "text"))),
  COMMITMENT(
      "commitments",
      "commitment",
      "commitment",
      "document_id",
      words("summary", "summary").must(),
      cited("quoted", "citation_id").must(),
      code("commitment_kind", "kind", ControlledList.COMMITMENT_KINDS).must(),
      code("status_at_article", "status_at_article", ControlledList.COMMITMENT_STATUSES).must(),
      code("field", "field", ControlledList.FIELDS).must(),
      code("specificity", "specificity", ControlledList.SPECIFICITIES).must(),
      choice("report", "report_id", Menu.REPORTS),
      choice("speaker", "speaker_id", Menu.PARTICIPATIONS),
      lines(
          "responsible",
          new Field.Child("commitment_responsible", "commitment_id", "name", true, "text")),
      text("lead_agency", "lead_agency"),
      lines(
          "supporting",
          new Field.Child("commitment_supporting", "commitment_id", "agency", true, "text")),
      lines(
          "addressees",
          new Field.Child("commitment_addressee", "commitment_id", "addressee", true, "text")),
      words("target", "target"),
      text("deadline", "deadline"),
      words("result", "result"),
      words("obstacle", "obstacle"),
      words("note", "note"),
      choice("chain", "chain_id", Menu.CHAINS)),
  STAGE(
      "stages",
      "commitment",
      "commitment_status_change",
      "(select document_id from citation where id = t.citation_id)",
      code("status", "status", ControlledList.COMMITMENT_STATUSES).must(),
      partial("on", "on_date"),
      cited("quoted", "citation_id")),
  CHAIN(
      "chains",
      "chain",
      "commitment_chain",
      null,
      text("chain_name", "name").must(),
      choice("gate", "border_object_id", Menu.GATES),
      code("target_level", "target_level", ControlledList.GATE_LEVELS)),
  REPORT(
      "reports",
      "meeting",
      "meeting_report",
      "document_id",
      choice("meeting", "meeting_id", Menu.MEETINGS).must(),
      code("report_role", "role", ControlledList.REPORT_ROLES).must(),
      date("date"),
      text("venue_note", "venue_note"),
      cited("named", "name_citation_id")),
  PARTICIPATION(
      "participations",
      "document",
      "participation",
      "document_id",
      text("person_name", "name").must(),
      text("honorific", "honorific"),
      code("side", "side", ControlledList.SIDES).must(),
      text("body", "body"),
      number("count", "count"),
      codes(
          "participant_roles",
          ControlledList.PARTICIPANT_ROLES,
          new Field.Child("participation_role", "participation_id", "role", true, "text")),
      choice("report", "report_id", Menu.REPORTS),
      words("note", "note"),
      cited("quoted", "citation_id")),
  PARTY(
      "parties",
      "document",
      "party",
      "document_id",
      text("party_name", "name").must(),
      code("party_type", "type", ControlledList.PARTY_TYPES).must(),
      code("side", "side", ControlledList.SIDES).must(),
      code("party_role", "role", ControlledList.PARTY_ROLES).must(),
      choice("jurisdiction", "jurisdiction_id", Menu.JURISDICTIONS),
      words("note", "note"),
      cited("quoted", "citation_id")),
  PAPER(
      "papers",
      "document",
      "paper",
      "document_id",
      words("paper_title", "title").must(),
      code("document_type", "type", ControlledList.DOCUMENT_TYPES).must(),
      code("paper_status", "status", ControlledList.DOCUMENT_STATUSES).must(),
      text("number", "number"),
      text("symbol", "symbol"),
      partial("dated_on", "dated_on"),
      number("copies", "copies"),
      text("kept_at", "kept_at"),
      picks(
          "signatories",
          Menu.PARTICIPATIONS,
          new Field.Child("paper_signatory", "paper_id", "participation_id", true, "bigint")),
      choice("report", "report_id", Menu.REPORTS),
      words("note", "note"),
      cited("quoted", "citation_id")),
  FIGURE(
      "figures",
      "document",
      "figure",
      "document_id",
      text("what", "what").must(),
      text("approx", "approx"),
      text("value", "value"),
      text("unit", "unit"),
      text("year", "year"),
      text("scope", "scope"),
      words("note", "note"),
      cited("quoted", "citation_id").must()),
  ATTACHMENT(
      "attachments",
      "document",
      "attachment",
      "document_id",
      text("file_name", "name").must(),
      text("note", "note"));

  static final Field OF_MEETING = REPORT.fields.getFirst();
  static final Field OF_GATE = choice("gate", "border_object_id", Menu.GATES).must();

  private final String path;
  private final String kind;
  private final String table;
  private final @Nullable String document;
  private final List<Field> fields;

  Sheet(String path, String kind, String table, @Nullable String document, Field... fields) {
    this.path = path;
    this.kind = kind;
    this.table = table;
    this.document = document;
    this.fields = List.of(fields);
  }

  static Optional<Sheet> at(String path) {
    return Arrays.stream(values()).filter(sheet -> sheet.path.equals(path)).findFirst();
  }

  /** The fields that are kept in a table, by their columns. */
  static Map<String, Field> columnsOf(String table) {
    Map<String, Field> columns = new HashMap<>();
    for (Sheet sheet : values()) {
      for (Field field : sheet.fields) {
        Field.Child child = field.child();
        if (child == null && sheet.table.equals(table)) {
          columns.put(field.sort() == Field.Sort.DATE ? "date" : field.column(), field);
        } else if (child != null && child.table().equals(table)) {
          columns.put(child.value(), field);
        }
      }
    }
    return columns;
  }

  /** Whether a table only holds the rows of one field. */
  static boolean isChild(String table) {
    return Arrays.stream(values())
        .flatMap(sheet -> sheet.fields.stream())
        .anyMatch(field -> field.child() != null && field.child().table().equals(table));
  }

  /** The first part of its address. */
  public String path() {
    return path;
  }

  /** The kind of record on whose page it is told. */
  public String kind() {
    return kind;
  }

  String table() {
    return table;
  }

  public List<Field> fields() {
    return fields;
  }

  /** SQL for the text that the record belongs to; null when it belongs to none alone. */
  @Nullable String document() {
    return document == null || document.contains("select") ? document : "t." + document;
  }

  /** Whether it is a record with a page, and not a part of one. */
  public boolean stands() {
    return switch (this) {
      case MEETING, DOCUMENT, PERSON, GATE, JURISDICTION, COMMITMENT, CHAIN -> true;
      default -> false;
    };
  }

  /** Whether editors may take it out. */
  public boolean removable() {
    return this != JURISDICTION;
  }

  /** Where such a record is added with the form that also corrects it. */
  enum Added {
    TO_A_TEXT,
    BY_ITSELF,
    /** With a form of its own, or with the text that tells of it. */
    ELSEWHERE
  }

  /** Where one is added. */
  Added added() {
    return switch (this) {
      case REPORT, PARTY, PAPER, LEVEL -> Added.TO_A_TEXT;
      case GATE, JURISDICTION -> Added.BY_ITSELF;
      default -> Added.ELSEWHERE;
    };
  }

  /** What has to be said of a new one: a step also of which gate it is. */
  List<Field> fieldsToAdd() {
    return this == LEVEL ? Stream.concat(Stream.of(OF_GATE), fields.stream()).toList() : fields;
  }

  /** SQL for how the address names the record. */
  String key() {
    return switch (this) {
      case GATE, JURISDICTION -> "t.slug";
      case FIGURE -> "t.document_id || '-' || t.position";
      default -> "t.id::text";
    };
  }

  /** SQL that finds it by {@code :key}. */
  String isNamed() {
    return switch (this) {
      case GATE, JURISDICTION -> "t.slug = :key";
      case FIGURE ->
          "t.document_id = split_part(:key, '-', 1)::bigint and t.position = split_part(:key, '-', 2)::int";
      default -> "t.id = cast(:key as bigint)";
    };
  }

  /** SQL for the name of the row of {@code :key} in the history. */
  String rowKey() {
    return this == FIGURE
        ? "jsonb_build_object('document_id', split_part(:key, '-', 1)::bigint, 'position', split_part(:key, '-', 2)::int)"
        : "jsonb_build_object('id', cast(:key as bigint))";
  }

  /** Whether this can be the key of such a record at all. */
  boolean canBe(String key) {
    return key.matches(
        switch (this) {
          case GATE, JURISDICTION -> "[a-z0-9-]{1,200}";
          case FIGURE -> "[0-9]{1,18}-[0-9]{1,9}";
          default -> "[0-9]{1,18}";
        });
  }

  /** SQL for the number under which its history is kept. */
  String record() {
    return switch (this) {
      case FIGURE, PARTY, PAPER, PARTICIPATION, ATTACHMENT -> "t.document_id";
      case POSTING -> "t.person_id";
      case REPORT -> "t.meeting_id";
      case STAGE -> "t.commitment_id";
      case LEVEL -> "(select border_object_id from gate_mention where id = t.mention_id)";
      default -> "t.id";
    };
  }

  /** SQL for what people call it. */
  String title() {
    return switch (this) {
      case MEETING, POSTING, PAPER -> "t.title";
      case DOCUMENT -> "(select title from document_card where id = t.id)";
      case GATE -> "concat_ws(' – ', t.vn, t.cn)";
      case LEVEL ->
          "(select concat_ws(' – ', o.vn, o.cn) from gate_mention g join border_object o on o.id = g.border_object_id where g.id = t.mention_id)";
      case COMMITMENT -> "t.summary";
      case STAGE -> "(select summary from commitment where id = t.commitment_id)";
      case REPORT -> "(select title from meeting where id = t.meeting_id)";
      case FIGURE -> "t.what";
      default -> "t.name";
    };
  }
}
