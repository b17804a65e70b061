package vn.biennien.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Refused.Fault;

/** What is said of a form before its fields. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public final class FormDefinition {
  final String name;
  final String path;
  final String table;
  String kind = "document";
  String record = "t.id";
  String title = "t.name";
  boolean hasPage;
  boolean slugged;
  boolean removable = true;
  boolean mergeable;
  boolean numberedOnly;
  RecordForm.Added added = RecordForm.Added.ELSEWHERE;
  @Nullable String document;
  @Nullable String owner;
  @Nullable FormField belongsTo;
  @Nullable FormField onceFor;
  @Nullable String begunBy;
  @Nullable Class<?> entity;
  @Nullable String sensitivity;
  String deletedFor = "null::text";
  @Nullable String hindrance;
  @Nullable String toldIn;
  @Nullable String concernedKind;
  String concerned = "null::bigint";
  RecordForm.@Nullable Listing listing;
  final Map<String, String> takesAlong = new LinkedHashMap<>();
  final List<Function<Map<String, String>, Stream<Fault>>> rules = new ArrayList<>();

  /**
   * It has a page of its own.
   *
   * @param toldIn SQL for the texts that tell of {@code :id}
   */
  public FormDefinition standing(String kind, String toldIn) {
    this.kind = kind;
    this.toldIn = toldIn;
    hasPage = true;
    return this;
  }

  /** Its address names it by words. */
  public FormDefinition slugged() {
    slugged = true;
    return this;
  }

  /** A part of a text, whose page and history tell it. */
  public FormDefinition ofText() {
    record = "t.document_id";
    return ofText("t.document_id");
  }

  /**
   * @param document SQL for the text that it belongs to
   */
  public FormDefinition ofText(String document) {
    this.document = document;
    return this;
  }

  /**
   * Told on the page of another record.
   *
   * @param record SQL for that record's number
   */
  public FormDefinition toldOf(String kind, String record) {
    this.kind = kind;
    this.record = record;
    return this;
  }

  /**
   * Told on one more page, beside that of its text.
   *
   * @param record SQL for that record's number
   */
  public FormDefinition concerning(String kind, String record) {
    concernedKind = kind;
    concerned = record;
    return this;
  }

  /**
   * @param title SQL for what people call it
   */
  public FormDefinition titled(String title) {
    this.title = title;
    return this;
  }

  /** Its rows have no id, only a {@code position} under what this column names. */
  public FormDefinition numberedIn(String owner) {
    numberedOnly = true;
    return countedIn(owner);
  }

  /** Its rows have a {@code position} under what this column names. */
  public FormDefinition countedIn(String owner) {
    this.owner = owner;
    return this;
  }

  /** Added to a text. */
  public FormDefinition addedToText() {
    added = RecordForm.Added.TO_A_TEXT;
    return this;
  }

  /**
   * The same, with a field more: that to which it belongs.
   *
   * @param belongsTo its column need not be of this table
   */
  public FormDefinition addedTo(FormField belongsTo) {
    this.belongsTo = belongsTo;
    return addedToText();
  }

  public FormDefinition addedByItself() {
    added = RecordForm.Added.BY_ITSELF;
    return this;
  }

  /**
   * There is none of which no text tells: it begins with what one does.
   *
   * @param first the name of that sort
   * @param field which one it is
   */
  public FormDefinition begunBy(String first, FormField field) {
    begunBy = first;
    belongsTo = field;
    return addedByItself();
  }

  /** A text tells it once for each value of this field. */
  public FormDefinition onceFor(FormField field) {
    onceFor = field;
    return this;
  }

  /** Removed as an entity, so that the index hears of it. */
  public FormDefinition entity(Class<?> entity) {
    this.entity = entity;
    return this;
  }

  public FormDefinition unremovable() {
    removable = false;
    return this;
  }

  /** Two may turn out to be one. */
  public FormDefinition mergeable() {
    mergeable = true;
    return this;
  }

  /** Read as openly as the most open of the texts that tell of it. */
  public FormDefinition asOpenAsItsTexts() {
    sensitivity =
        "(select sensitivity from search_record s where s.kind = '" + kind + "' and s.id = t.id)";
    return this;
  }

  /**
   * Of what has no sensitivity itself: who may know that it was deleted.
   *
   * @param sensitivity SQL
   */
  public FormDefinition deletedFor(String sensitivity) {
    deletedFor = sensitivity;
    return this;
  }

  /**
   * @param count SQL for how many rest on it, of {@code :id} (the number of its history) or {@code
   *     :key}; then it cannot go
   */
  public FormDefinition hinderedBy(String count) {
    hindrance = count;
    return this;
  }

  /**
   * @param relation of which some go with it
   * @param count SQL for how many, of {@code :id}
   */
  public FormDefinition takesAlong(String relation, String count) {
    takesAlong.put(relation, count);
    return this;
  }

  /** Listed by its own columns, under its text. */
  public FormDefinition listed(String columns) {
    return listed(columns, "x.citation_id", "where x.document_id = :id");
  }

  public FormDefinition listed(String columns, String citation, String from) {
    listing = new RecordForm.Listing(columns, citation, from);
    return this;
  }

  /**
   * What several fields say together must be possible.
   *
   * @param rule what is to be mended, of the values by their fields
   */
  public FormDefinition rule(Function<Map<String, String>, Stream<Fault>> rule) {
    rules.add(rule);
    return this;
  }

  public RecordForm fields(FormField... fields) {
    return new RecordForm(this, List.of(fields));
  }
}
