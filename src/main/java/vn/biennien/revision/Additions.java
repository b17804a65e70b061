package vn.biennien.revision;

import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.document.Citation;
import vn.biennien.document.DocumentForms;
import vn.biennien.form.ChildTable;
import vn.biennien.form.ColumnValue;
import vn.biennien.form.FormField;
import vn.biennien.form.RecordEffects;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.OneWriter;
import vn.biennien.shared.Refused;

/** Adds by hand what an import would have added: to a text, or reference data by itself. */
@Service
@RequiredArgsConstructor
class Additions {
  private final JdbcClient sql;
  private final OneWriter writer;
  private final Records records;
  private final FieldWriter fields;
  private final CorrectionEffects effects;

  /** A row that was written, and the key that names it in its address. */
  private record Row(long id, String key) {}

  /**
   * Adds one statement to a text. The same statement sent twice is one.
   *
   * @throws Refused when something is missing, or the words do not stand there
   */
  @Transactional
  void add(RecordForm form, String text, SubmittedForm sent) {
    long document = records.lock(DocumentForms.DOCUMENT, text).record();
    check(form, sent, document);
    Map<FormField, Citation> words = words(form, document, sent);
    List<ColumnValue> said = said(form, document, sent);
    if (isKnown(form, document, said, words, sent)) {
      return;
    }
    List<ColumnValue> cited = new ArrayList<>();
    words.forEach(
        (field, quote) -> cited.add(ColumnValue.of(field.column(), "bigint", fields.keep(quote))));
    long stated = form.belongsTo().map(field -> Long.valueOf(sent.value(field))).orElse(document);
    long owner = stated;
    for (RecordEffects room : effects.of(form)) {
      owner = room.owner(owner, document, cited.isEmpty() ? null : cited.getFirst().value());
    }
    List<ColumnValue> row = new ArrayList<>(place(form, document, owner));
    effects.of(form).forEach(room -> row.addAll(room.derived(sent.values())));
    row.addAll(said);
    row.addAll(cited);
    Row kept = keep(form, row, sent);
    effects.added(form, kept.key());
    tell("/documents/" + document, form, sent);
  }

  /**
   * Adds a gate or a jurisdiction, or begins with what a text tells a chain, or a person who is
   * somebody else than was thought.
   *
   * @return the key that names it in its address
   * @throws Refused when something is missing, or there is one of that name
   */
  @Transactional
  String add(RecordForm form, SubmittedForm sent) {
    writer.begin();
    check(form, sent, null);
    Optional<RecordForm> begun = form.begunBy().map(RecordForms::named);
    StoredRecord first = begun.map(other -> lock(other, form, sent)).orElse(null);
    List<ColumnValue> row = new ArrayList<>(said(form, null, sent));
    effects.of(form).forEach(room -> row.addAll(room.derived(sent.values())));
    Row kept = keep(form, row, sent);
    effects.of(form).forEach(room -> room.added(kept.id(), first));
    if (first != null) {
      effects.corrected(begun.orElseThrow(), first, Set.of());
    }
    effects.added(form, kept.key());
    tell("/" + form.path() + "/" + kept.key(), form, sent);
    return kept.key();
  }

  private void check(RecordForm form, SubmittedForm sent, @Nullable Long document) {
    Corrections.check(
        form, sent.values(), form.fieldsToAdd(), records.menus(form.fieldsToAdd(), document));
  }

  private void tell(String address, RecordForm form, SubmittedForm sent) {
    effects.tell("record.entered", address, sent.value(form.fields().getFirst()));
  }

  /** What a new one begins with must be there, and this editor's to change. */
  private StoredRecord lock(RecordForm first, RecordForm form, SubmittedForm sent) {
    FormField field = form.belongsTo().orElseThrow();
    try {
      return records.lock(first, sent.value(field));
    } catch (NotFoundException e) {
      throw new Refused(field.name(), "revision.refused.choice");
    }
  }

  /** The words that the form names, by their fields; those on which it rests come first. */
  private Map<FormField, Citation> words(RecordForm form, long document, SubmittedForm sent) {
    Map<FormField, Citation> words = new LinkedHashMap<>();
    form.fields().stream()
        .filter(field -> field.cites() && !sent.value(field).isEmpty())
        .forEach(field -> words.put(field, fields.words(field, sent.value(field), document)));
    return words;
  }

  /** What the form says for columns of the row itself, but for the words that it cites. */
  private List<ColumnValue> said(RecordForm form, @Nullable Long document, SubmittedForm sent) {
    return form.fields().stream()
        .filter(field -> !field.cites())
        .flatMap(field -> fields.columns(field, sent.value(field), document).stream())
        .toList();
  }

  private boolean isKnown(
      RecordForm form,
      long document,
      List<ColumnValue> said,
      Map<FormField, Citation> cited,
      SubmittedForm sent) {
    Optional<FormField> quoted = form.fields().stream().filter(FormField::cites).findFirst();
    Citation words = quoted.map(cited::get).orElse(null);
    String same =
        form.onceFor()
            .map(field -> ColumnValue.same(field.parse(sent.value(field))))
            .orElse((quoted.isPresent() ? SAME_WORDS : "") + ColumnValue.same(said));
    return FieldWriter.bind(
            said,
            sql.sql(
                "select exists (select from %s t where %s%s)"
                    .formatted(form.table(), ofTheSame(form), same)))
        .param("document", document)
        .param("owner", form.belongsTo().map(sent::value).orElse(null), Types.VARCHAR)
        .param("from", words == null ? null : words.start(), Types.INTEGER)
        .param("to", words == null ? null : words.end(), Types.INTEGER)
        .query(Boolean.class)
        .single();
  }

  /** SQL for rows that belong to what this one belongs to, as far as the text tells of it. */
  private static String ofTheSame(RecordForm form) {
    String owner = form.belongsTo().isEmpty() ? null : form.numberedIn().orElse(null);
    if (owner != null) {
      return "t." + owner + " = cast(:owner as bigint)";
    }
    return form.document()
        + " = :document"
        + form.belongsTo()
            .map(field -> " and " + form.record() + " = cast(:owner as bigint)")
            .orElse("");
  }

  private static final String SAME_WORDS =
      """
       and (select start_at from citation where id = t.citation_id) is not distinct from cast(:from as int)
       and (select end_at from citation where id = t.citation_id) is not distinct from cast(:to as int)
      """;

  /** To what the row belongs, and its place there: the next. */
  private List<ColumnValue> place(RecordForm form, long document, long owner) {
    String column = form.owner().orElse("document_id");
    long to = form.owner().isPresent() ? owner : document;
    int position =
        sql.sql(
                "select coalesce(max(position), -1) + 1 from %s where %s = ?"
                    .formatted(form.table(), column))
            .param(to)
            .query(Integer.class)
            .single();
    Stream<ColumnValue> place =
        Stream.of(
            ColumnValue.of(column, "bigint", to), ColumnValue.of("position", "int", position));
    Stream<ColumnValue> name =
        form.owner().isPresent()
            ? Stream.empty()
            : Stream.of(ColumnValue.of("local_id", "text", "tay-" + (position + 1)));
    return Stream.concat(place, name).toList();
  }

  private Row keep(RecordForm form, List<ColumnValue> row, SubmittedForm sent) {
    String id = form.numberedIn().isPresent() ? "t.position" : "t.id";
    Row kept =
        FieldWriter.bind(
                row,
                sql.sql(
                    "insert into %s as t (%s) returning %s as id, %s as key"
                        .formatted(form.table(), ColumnValue.insertion(row), id, form.key())))
            .query(Row.class)
            .single();
    for (FormField field : form.fields()) {
      ChildTable rows = field.rows();
      if (rows != null) {
        fields.rows(rows, kept.id(), FormField.lines(sent.value(field)));
      }
    }
    return kept;
  }
}
