package vn.biennien.revision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.form.ChildTable;
import vn.biennien.form.ColumnValue;
import vn.biennien.form.FormField;
import vn.biennien.form.Option;
import vn.biennien.form.RecordForm;
import vn.biennien.form.StoredRecord;
import vn.biennien.shared.Refused;

/** Takes corrections of records. What changes, who did it and why is kept by the database. */
@Service
@RequiredArgsConstructor
class Corrections {
  private final JdbcClient sql;
  private final Records records;
  private final FieldWriter writer;
  private final CorrectionEffects effects;

  /**
   * Somebody else saved the same record after this form was opened. Nothing was stored: the editor
   * sees both and chooses.
   */
  static class Conflict extends RuntimeException {
    final transient StoredRecord now;
    final List<String> fields;

    /**
     * @param now the record as the other saved it
     * @param fields names of those that differ from what this form began with
     */
    Conflict(StoredRecord now, List<String> fields) {
      super("both changed " + fields);
      this.now = now;
      this.fields = List.copyOf(fields);
    }
  }

  /**
   * @return the key under which the record is now found
   * @throws Conflict when it is not any more what the form began with, and the editor has not
   *     chosen
   * @throws Refused when something cannot be stored
   */
  @Transactional
  String correct(RecordForm form, String key, SubmittedForm sent) {
    StoredRecord now = records.lock(form, key);
    List<FormField> changed =
        form.fields().stream()
            .filter(field -> !SubmittedForm.same(sent.value(field), now.value(field.name())))
            .toList();
    if (changed.isEmpty()) {
      return key; // nothing to store: a form sent twice, or two editors of one mind
    }
    List<String> differing =
        form.fields().stream()
            .filter(field -> !SubmittedForm.same(sent.was(field), now.value(field.name())))
            .map(FormField::name)
            .toList();
    if (!differing.isEmpty()) {
      throw new Conflict(now, differing);
    }
    check(form, sent.values(), changed, records.menus(form.fields(), now.document()));
    because(sql, sent.reason());
    effects.clear();
    changed.forEach(field -> store(form, now, field, sent.value(field)));
    String found =
        effects.corrected(
            form, now, changed.stream().map(FormField::name).collect(Collectors.toSet()));
    effects.tell("record.corrected", "/" + form.path() + "/" + found, now.title());
    return found;
  }

  /**
   * What a form must say before anything is stored: every thing to mend is told at once.
   *
   * @throws Refused with everything that has to be mended
   */
  static void check(
      RecordForm form,
      Map<String, String> values,
      List<FormField> changed,
      Map<String, List<Option>> menus) {
    List<Refused.Fault> faults =
        Stream.concat(
                changed.stream().map(field -> fault(field, values, menus)).filter(Objects::nonNull),
                form.faults(values))
            .toList();
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
  }

  private static Refused.@Nullable Fault fault(
      FormField field, Map<String, String> values, Map<String, List<Option>> menus) {
    List<String> offered =
        menus.getOrDefault(field.name(), List.of()).stream().map(Option::value).toList();
    return field.fault(values.getOrDefault(field.name(), ""), offered);
  }

  /** Says why, for the history of everything that this transaction changes. */
  static void because(JdbcClient sql, String reason) {
    sql.sql("select set_config('biennien.reason', :reason, true)")
        .param("reason", reason.substring(0, Math.min(500, reason.length())))
        .query(String.class)
        .single();
  }

  private void store(RecordForm form, StoredRecord now, FormField field, String value) {
    ChildTable rows = field.rows();
    if (rows != null) {
      writer.rows(
          rows, now.key().matches("\\d+") ? now.id() : now.record(), FormField.lines(value));
      return;
    }
    List<ColumnValue> written = writer.columns(field, value, now.document());
    FieldWriter.bind(
            written,
            sql.sql(
                "update %s t set %s where %s"
                    .formatted(form.table(), ColumnValue.assignments(written), form.isNamed())))
        .param("key", now.key())
        .update();
  }
}
