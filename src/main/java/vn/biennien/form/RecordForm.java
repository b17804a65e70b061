package vn.biennien.form;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Refused.Fault;

/**
 * A sort of record that editors correct: what its form holds, where it is kept, and how its address
 * and its title are made. SQL in it speaks of the record's row as {@code t}, and comes only from
 * the rooms, never from a request.
 */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public final class RecordForm {
  private final FormDefinition defined;
  private final List<FormField> fields;

  /** Where such a record is added with the form that also corrects it. */
  public enum Added {
    TO_A_TEXT,
    BY_ITSELF,
    /** With a form of its own, or with the text that tells of it. */
    ELSEWHERE
  }

  /**
   * How those of one text are listed; {@code x} is the row.
   *
   * @param columns what it is called, what else tells it apart, and where it stands
   * @param citation the column of the words on which it rests
   * @param from what is joined, and the condition that the text is {@code :id}
   */
  public record Listing(String columns, String citation, String from) {}

  /**
   * Begins one.
   *
   * @param name of the messages that call it: {@code revision.form.name}
   * @param path the first part of its address
   */
  public static FormDefinition named(String name, String path, String table) {
    return new FormDefinition(name, path, table);
  }

  public String name() {
    return defined.name;
  }

  public String path() {
    return defined.path;
  }

  public String table() {
    return defined.table;
  }

  /** The kind of record on whose page it is told. */
  public String kind() {
    return defined.kind;
  }

  public List<FormField> fields() {
    return fields;
  }

  /** SQL for the text that the record belongs to; null when it belongs to none alone. */
  public @Nullable String document() {
    return defined.document;
  }

  /** Whether it is a record with a page, and not a part of one. */
  public boolean hasPage() {
    return defined.hasPage;
  }

  public boolean removable() {
    return defined.removable;
  }

  public boolean mergeable() {
    return defined.mergeable;
  }

  public Added added() {
    return defined.added;
  }

  /** What else has to be said of a new one: a step, of which gate it is, an office, whose. */
  public Optional<FormField> belongsTo() {
    return Optional.ofNullable(defined.belongsTo);
  }

  /** The name of the sort of record with which a new one begins. */
  public Optional<String> begunBy() {
    return Optional.ofNullable(defined.begunBy);
  }

  public Optional<FormField> onceFor() {
    return Optional.ofNullable(defined.onceFor);
  }

  public List<FormField> fieldsToAdd() {
    return Stream.concat(belongsTo().stream(), fields.stream()).toList();
  }

  /** The column of that under which its rows are counted. */
  public Optional<String> owner() {
    return Optional.ofNullable(defined.owner);
  }

  /** The same, where they have no id. */
  public Optional<String> numberedIn() {
    return owner().filter(owner -> defined.numberedOnly);
  }

  public Optional<Class<?>> entity() {
    return Optional.ofNullable(defined.entity);
  }

  /** SQL for who may read it. */
  public String sensitivity() {
    if (defined.document != null) {
      return "(select sensitivity from document where id = " + defined.document + ")";
    }
    return defined.sensitivity == null ? "null::text" : defined.sensitivity;
  }

  /** SQL for who may know that it was deleted, where that is not who could read it. */
  public String deletedFor() {
    return defined.deletedFor;
  }

  public Optional<String> hindrance() {
    return Optional.ofNullable(defined.hindrance);
  }

  public Map<String, String> takesAlong() {
    return Collections.unmodifiableMap(defined.takesAlong);
  }

  public Optional<String> toldIn() {
    return Optional.ofNullable(defined.toldIn);
  }

  public Optional<Listing> listing() {
    return Optional.ofNullable(defined.listing);
  }

  /** What several fields say together, and cannot be. */
  public Stream<Fault> faults(Map<String, String> values) {
    return defined.rules.stream().flatMap(rule -> rule.apply(values));
  }

  /** SQL for how the address names the record. */
  public String key() {
    return defined.slugged
        ? "t.slug"
        : numberedIn().map(owner -> "t." + owner + " || '-' || t.position").orElse("t.id::text");
  }

  /** SQL that finds it by {@code :key}. */
  public String isNamed() {
    return defined.slugged
        ? "t.slug = :key"
        : numberedIn()
            .map(owner ->
                "t."
                    + owner
                    + " = split_part(:key, '-', 1)::bigint and t.position = split_part(:key, '-', 2)::int")
            .orElse("t.id = cast(:key as bigint)");
  }

  /** SQL for the name of the row of {@code :key} in the history. */
  public String rowKey() {
    return numberedIn()
        .map(owner ->
            "jsonb_build_object('"
                + owner
                + "', split_part(:key, '-', 1)::bigint, 'position', split_part(:key, '-', 2)::int)")
        .orElse("jsonb_build_object('id', cast(:key as bigint))");
  }

  /** Whether this can be the key of such a record at all. */
  public boolean canBe(String key) {
    return key.matches(
        defined.slugged
            ? "[a-z0-9-]{1,200}"
            : defined.numberedOnly ? "[0-9]{1,18}-[0-9]{1,9}" : "[0-9]{1,18}");
  }

  /** SQL for the number under which its history is kept. */
  public String record() {
    return defined.record;
  }

  /** SQL for the number of one more record that tells it. */
  public String concerned() {
    return defined.concerned;
  }

  /** All on whose pages it is told. */
  public void affects(StoredRecord record, AffectedRecords affected) {
    affected.add(kind(), record.record());
    if (record.document() != null) {
      affected.add("document", record.document());
    }
    if (defined.concernedKind != null && record.concerned() != null) {
      affected.add(defined.concernedKind, record.concerned());
    }
  }

  /** SQL for what people call it. */
  public String title() {
    return defined.title;
  }

  @Override
  public String toString() {
    return defined.name;
  }
}
