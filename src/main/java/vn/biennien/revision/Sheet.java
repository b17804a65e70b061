package vn.biennien.revision;

import static vn.biennien.revision.Field.address;
import static vn.biennien.revision.Field.amount;
import static vn.biennien.revision.Field.choice;
import static vn.biennien.revision.Field.chosenDate;
import static vn.biennien.revision.Field.cited;
import static vn.biennien.revision.Field.code;
import static vn.biennien.revision.Field.codes;
import static vn.biennien.revision.Field.date;
import static vn.biennien.revision.Field.day;
import static vn.biennien.revision.Field.decimal;
import static vn.biennien.revision.Field.from;
import static vn.biennien.revision.Field.lines;
import static vn.biennien.revision.Field.marked;
import static vn.biennien.revision.Field.number;
import static vn.biennien.revision.Field.partial;
import static vn.biennien.revision.Field.picks;
import static vn.biennien.revision.Field.text;
import static vn.biennien.revision.Field.tick;
import static vn.biennien.revision.Field.to;
import static vn.biennien.revision.Field.words;
import static vn.biennien.revision.Field.yearlyDate;

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
      code("series", "series", ControlledList.MEETING_SERIES).must(),
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
      words("title_note", "title_note"),
      cited("signed_by", "author_citation_id"),
      code("language", "language").must(),
      text("publisher", "publisher"),
      day("published_on", "published_on"),
      address("source_url", "source_url"),
      words("source_note", "source_note"),
      code("text_kind", "text_kind"),
      code("completeness", "completeness"),
      code("sensitivity", "sensitivity", ControlledList.SENSITIVITIES).must(),
      tick("illustrative", "illustrative"),
      from("clean_from", "clean_start"),
      to("clean_to", "clean_end"),
      from("body_from", "body_start"),
      to("body_to", "body_end"),
      lines("notes", new Field.Child("document_note", "document_id", "note", true, "text"))),
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
      text("office", "title").must().offering(Menu.OFFICES),
      text("organisation", "organisation").offering(Menu.ORGANISATIONS),
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
      code("attribution", "attribution", ControlledList.ATTRIBUTIONS).must(),
      cited("lead_in", "lead_in_citation_id"),
      code("status_at_article", "status_at_article", ControlledList.COMMITMENT_STATUSES).must(),
      code("field", "field", ControlledList.FIELDS).must(),
      codes(
          "other_fields",
          ControlledList.FIELDS,
          new Field.Child("commitment_field", "commitment_id", "field", true, "cooperation_field")),
      picks(
          "gates",
          Menu.MENTIONS,
          new Field.Child("commitment_gate", "commitment_id", "mention_id", true, "bigint")),
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
      words("cause", "cause"),
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
      cited("named", "name_citation_id"),
      text("series_name", "series_name"),
      date("date"),
      text("time_of_day", "time_of_day"),
      words("date_reason", "date_reason"),
      yearlyDate("external", "external"),
      text("external_confidence", "external_confidence"),
      lines("evidence", new Field.Child("report_evidence", "report_id", "evidence", true, "text")),
      code("level", "level", ControlledList.MEETING_LEVELS),
      number("ordinal", "ordinal"),
      cited("counted", "ordinal_citation_id"),
      number("ordinal_external", "ordinal_external"),
      number("edition_year", "edition_year"),
      code("format", "format", ControlledList.MEETING_FORMATS).must(),
      text("format_basis", "format_basis"),
      cited("format_words", "format_citation_id"),
      cited("theme", "theme_citation_id"),
      text("venue_note", "venue_note")),
  DATE_QUOTE(
      "datequotes",
      "meeting",
      "report_date_quote",
      "(select document_id from meeting_report where id = t.report_id)",
      cited("quoted", "citation_id").must(),
      code("basis", "basis").must()),
  VENUE(
      "venues",
      "meeting",
      "report_venue",
      "(select document_id from meeting_report where id = t.report_id)",
      text("venue", "place").must(),
      code("venue_role", "role", ControlledList.VENUE_ROLES).must(),
      code("country", "country", ControlledList.SIDES),
      text("venue_precision", "precision"),
      cited("quoted", "citation_id")),
  HOST(
      "hosts",
      "meeting",
      "report_host",
      "(select document_id from meeting_report where id = t.report_id)",
      text("host", "organisation").must(),
      code("side", "side", ControlledList.SIDES),
      cited("quoted", "citation_id")),
  PARTICIPATION(
      "participations",
      "document",
      "participation",
      "document_id",
      text("person_name", "name").must(),
      choice("person", "person_id", Menu.PEOPLE),
      text("name_zh", "name_zh"),
      lines(
          "aliases",
          new Field.Child("participation_alias", "participation_id", "alias", true, "text")),
      text("honorific", "honorific"),
      code("side", "side", ControlledList.SIDES).must(),
      text("body", "body"),
      choice("jurisdiction", "jurisdiction_id", Menu.JURISDICTIONS),
      number("count", "count"),
      codes(
          "participant_roles",
          ControlledList.PARTICIPANT_ROLES,
          new Field.Child("participation_role", "participation_id", "role", true, "text")),
      choice("report", "report_id", Menu.REPORTS),
      tick("only_in_caption", "only_in_caption"),
      words("note", "note"),
      cited("quoted", "citation_id")),
  OFFICE(
      "offices",
      "document",
      "participation_office",
      "(select document_id from participation where id = t.participation_id)",
      cited("office_words", "citation_id").must(),
      text("organisation", "organisation").offering(Menu.ORGANISATIONS),
      code("rank", "rank", ControlledList.OFFICE_RANKS).must(),
      tick("acting", "acting"),
      words("note", "note")),
  NAME_QUOTE(
      "namequotes",
      "document",
      "participation_name",
      "(select document_id from participation where id = t.participation_id)",
      cited("quoted", "citation_id").must()),
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
      lines("languages", new Field.Child("paper_language", "paper_id", "language", true, "text")),
      choice("full_text", "full_text_id", Menu.TEXTS),
      choice("report", "report_id", Menu.REPORTS),
      picks(
          "reviewed_at",
          Menu.REPORTS,
          new Field.Child("paper_review", "paper_id", "report_id", true, "bigint")),
      words("note", "note"),
      cited("quoted", "citation_id"),
      cited("signing_words", "signing_citation_id")),
  LAW(
      "laws",
      "document",
      "legal_instrument",
      "document_id",
      words("paper_title", "title").must(),
      code("document_type", "type", ControlledList.DOCUMENT_TYPES).must(),
      words("note", "note"),
      cited("quoted", "citation_id")),
  MENTION(
      "mentions",
      "document",
      "gate_mention",
      "document_id",
      choice("gate", "border_object_id", Menu.GATES).must(),
      code("gate_object", "object", ControlledList.GATE_OBJECTS).must(),
      text("vn", "vn"),
      text("cn", "cn"),
      text("vn_province", "vn_province"),
      text("cn_region", "cn_region"),
      code("gate_action", "action", ControlledList.GATE_ACTIONS),
      code("current_level", "current_level", ControlledList.GATE_LEVELS),
      code("requested_level", "requested_level", ControlledList.GATE_LEVELS),
      code("level_vn_side", "level_vn_side", ControlledList.GATE_LEVELS),
      code("level_cn_side", "level_cn_side", ControlledList.GATE_LEVELS),
      lines(
          "markers", new Field.Child("gate_mention_marker", "mention_id", "marker", true, "text")),
      picks(
          "includes",
          Menu.MENTIONS,
          new Field.Child("gate_mention_include", "mention_id", "included_id", true, "bigint")),
      words("note", "note"),
      cited("quoted", "citation_id").must()),
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
      code("year_basis", "year_basis"),
      text("scope", "scope"),
      amount("normalized", "normalized_value"),
      text("currency", "currency"),
      words("note", "note"),
      cited("quoted", "citation_id").must()),
  PLACE(
      "places",
      "document",
      "place",
      "document_id",
      text("place_name", "name").must(),
      text("place_kind", "type"),
      code("side", "side", ControlledList.SIDES),
      words("note", "note"),
      cited("quoted", "citation_id")),
  ANOMALY(
      "anomalies",
      "document",
      "anomaly",
      "document_id",
      code("anomaly_kind", "kind", ControlledList.ANOMALY_KINDS).must(),
      cited("quoted", "citation_id").must(),
      words("should_read", "should_read"),
      words("note", "note")),
  FURNITURE(
      "furniture",
      "document",
      "furniture",
      "document_id",
      marked("framed").must(),
      code("furniture_kind", "kind", ControlledList.BOILERPLATE_KINDS).must(),
      words("note", "note")),
  ATTACHMENT(
      "attachments",
      "document",
      "attachment",
      "document_id",
      text("file_name", "name").must(),
      text("note", "note"));

  static final Field OF_MEETING = REPORT.fields.getFirst();
  private static final Field OF_ATTENDANCE =
      choice("participation", "participation_id", Menu.PARTICIPATIONS).must();
  private static final Field OF_REPORT = choice("report", "report_id", Menu.REPORTS).must();
  private static final Field OF_COMMITMENT = number("commitment", "").must();
  private static final Field WHO_ATTENDED = number("attendance", "").must();
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
      for (Field field : sheet.fieldsToAdd()) {
        Field.Child child = field.child();
        if (child == null && sheet.table.equals(table)) {
          columns.put(field.columns().getFirst(), field);
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
      case REPORT,
          DATE_QUOTE,
          VENUE,
          HOST,
          OFFICE,
          NAME_QUOTE,
          PARTY,
          PAPER,
          LAW,
          MENTION,
          LEVEL,
          PLACE,
          ANOMALY,
          FURNITURE ->
          Added.TO_A_TEXT;
      case GATE, JURISDICTION, PERSON, CHAIN -> Added.BY_ITSELF;
      default -> Added.ELSEWHERE;
    };
  }

  /**
   * What else has to be said of a new one: a step, of which gate it is, an office, whose. There is
   * no person and no chain of whom no text tells: they begin with what one does.
   */
  Optional<Field> belongsTo() {
    return switch (this) {
      case LEVEL -> Optional.of(OF_GATE);
      case OFFICE, NAME_QUOTE -> Optional.of(OF_ATTENDANCE);
      case DATE_QUOTE, VENUE, HOST -> Optional.of(OF_REPORT);
      case PERSON -> Optional.of(WHO_ATTENDED);
      case CHAIN -> Optional.of(OF_COMMITMENT);
      default -> Optional.empty();
    };
  }

  /** The sort of record with which a new one begins. */
  Sheet begunBy() {
    return this == PERSON ? PARTICIPATION : COMMITMENT;
  }

  List<Field> fieldsToAdd() {
    return Stream.concat(belongsTo().stream(), fields.stream()).toList();
  }

  /** The column of that under which its rows are only numbered; empty where they have an id. */
  Optional<String> numberedIn() {
    return switch (this) {
      case FIGURE, PLACE, ANOMALY, FURNITURE -> Optional.of("document_id");
      case OFFICE, NAME_QUOTE -> Optional.of("participation_id");
      case DATE_QUOTE, VENUE, HOST -> Optional.of("report_id");
      default -> Optional.empty();
    };
  }

  /** SQL for how the address names the record. */
  String key() {
    return switch (this) {
      case GATE, JURISDICTION -> "t.slug";
      default ->
          numberedIn().map(owner -> "t." + owner + " || '-' || t.position").orElse("t.id::text");
    };
  }

  /** SQL that finds it by {@code :key}. */
  String isNamed() {
    return switch (this) {
      case GATE, JURISDICTION -> "t.slug = :key";
      default ->
          numberedIn()
              .map(owner ->
                  "t."
                      + owner
                      + " = split_part(:key, '-', 1)::bigint and t.position = split_part(:key, '-', 2)::int")
              .orElse("t.id = cast(:key as bigint)");
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
          default -> numberedIn().isPresent() ? "[0-9]{1,18}-[0-9]{1,9}" : "[0-9]{1,18}";
        });
  }

  /** SQL for the number under which its history is kept. */
  String record() {
    return switch (this) {
      case FIGURE,
          PARTY,
          PAPER,
          PARTICIPATION,
          ATTACHMENT,
          LAW,
          MENTION,
          PLACE,
          ANOMALY,
          FURNITURE ->
          "t.document_id";
      case OFFICE, NAME_QUOTE ->
          "(select document_id from participation where id = t.participation_id)";
      case DATE_QUOTE, VENUE, HOST ->
          "(select meeting_id from meeting_report where id = t.report_id)";
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
      case MEETING, POSTING, PAPER, LAW -> "t.title";
      case DOCUMENT -> "(select title from document_card where id = t.id)";
      case GATE, MENTION -> "concat_ws(' – ', t.vn, t.cn)";
      case OFFICE ->
          "(select a.name || ', ' || q.quote from participation a, citation q where a.id = t.participation_id and q.id = t.citation_id)";
      case VENUE -> "t.place";
      case HOST -> "t.organisation";
      case ANOMALY, DATE_QUOTE, NAME_QUOTE ->
          "(select quote from citation where id = t.citation_id)";
      case FURNITURE -> "t.quote";
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
