package vn.biennien.revision;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.form.RecordForm;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Refused;

/**
 * Takes back what was done at once: rows that went come back, values become what they were. The
 * history keeps both; nothing is taken back that somebody has changed again since.
 */
@Service
@RequiredArgsConstructor
class Undoing {
  /** The text to whose page a change of its parts belongs. */
  private static final Map<String, String> TEXT_OF =
      Map.of(
          "participation", "select document_id from participation where id = ?",
          "paper", "select document_id from paper where id = ?",
          "mention", "select document_id from gate_mention where id = ?",
          "report", "select document_id from meeting_report where id = ?");

  private final JdbcClient sql;
  private final CorrectionEffects effects;
  private final RowRestorer rows;

  /**
   * @return where to look at what came back
   * @throws NotFoundException when there is no such change
   * @throws Refused when something was changed again since
   */
  @Transactional
  String undo(long change) {
    List<HistoryLine> lines =
        sql.sql(
                """
                select kind, record, relation, row_key::text, operation, before::text, after::text
                from record_history where change = ? order by id desc
                """)
            .param(change)
            .query(HistoryLine.class)
            .list();
    if (lines.isEmpty()) {
      throw new NotFoundException("change");
    }
    if (lines.stream().anyMatch(HistoryLine::rewords) || begins(lines)) {
      throw new Refused("change", "revision.refused.since"); // by correcting the words again
    }
    effects.clear();
    restores(String.valueOf(change));
    rows.takeBack(lines);
    restores("");
    effects.clear();
    lines.stream().filter(HistoryLine::readdresses).forEach(this::leadBack);
    settle(lines);
    Map<String, Set<Long>> touched = touched(lines);
    touched.forEach((kind, ids) -> ids.forEach(id -> found(kind, id)));
    touched.forEach((kind, ids) -> ids.forEach(id -> effects.publish(kind, id)));
    Map<String, Set<Long>> back = touched(lines.stream().filter(HistoryLine::bringsBack).toList());
    String address = address(back.isEmpty() ? touched : back);
    effects.tell("record.restored", address, "thay đổi số " + change);
    return address;
  }

  /** The rooms whose records they are know what follows. */
  private void settle(List<HistoryLine> lines) {
    for (RecordForm form : RecordForms.ALL) {
      lines.stream()
          .filter(line -> line.relation().equals(form.table()) && line.record().matches("\\d+"))
          .map(line -> Long.valueOf(line.record()))
          .distinct()
          .forEach(record -> effects.restored(form, record));
    }
  }

  /** Whether new records came with it, as with an import: those are removed, not taken back. */
  private static boolean begins(List<HistoryLine> lines) {
    return lines.stream().noneMatch(line -> line.operation().equals("removed") && !line.listed())
        && lines.stream().anyMatch(line -> line.created() && !line.listed() && !line.isPosting());
  }

  /** The records whose pages tell of it. */
  private Map<String, Set<Long>> touched(List<HistoryLine> lines) {
    Map<String, Set<Long>> touched = new LinkedHashMap<>();
    for (HistoryLine line : lines) {
      if (!line.record().matches("\\d+")) {
        continue;
      }
      long record = Long.parseLong(line.record());
      String text = TEXT_OF.get(line.kind());
      if (RecordForms.standing(line.kind()).isPresent()) {
        touched.computeIfAbsent(line.kind(), kind -> new LinkedHashSet<>()).add(record);
      } else if (text != null) {
        touched
            .computeIfAbsent("document", kind -> new LinkedHashSet<>())
            .addAll(sql.sql(text).param(record).query(Long.class).list());
      }
    }
    return touched;
  }

  /** Says what is taken back, for the history. */
  private void restores(String change) {
    sql.sql("select set_config('biennien.restores', :change, true)")
        .param("change", change)
        .query(String.class)
        .single();
  }

  /** What was found meanwhile under another name is found under its old one. */
  private void leadBack(HistoryLine line) {
    effects.moved("gate", slug(line.after()), slug(line.before()));
  }

  private String slug(@Nullable String row) {
    return sql.sql("select cast(? as jsonb) ->> 'slug'").param(row).query(String.class).single();
  }

  /** Its address answers again. */
  private void found(String kind, long id) {
    String key = key(RecordForms.standing(kind).orElseThrow(), id);
    for (String table :
        List.of(
            "deleted_record where kind = :kind and key",
            "moved_record where kind = :kind and old_key")) {
      sql.sql("delete from " + table + " = :key").param("kind", kind).param("key", key).update();
    }
  }

  /** Of what came back, the most telling. */
  private String address(Map<String, Set<Long>> touched) {
    return RecordForms.ALL.stream()
        .filter(form -> form.hasPage() && touched.containsKey(form.kind()))
        .findFirst()
        .map(form -> "/" + form.path() + "/" + key(form, first(touched, form)))
        .orElse("/");
  }

  private static long first(Map<String, Set<Long>> touched, RecordForm form) {
    return touched.getOrDefault(form.kind(), Set.of()).iterator().next();
  }

  private String key(RecordForm form, long record) {
    return sql.sql("select " + form.key() + " from " + form.table() + " t where t.id = :id")
        .param("id", record)
        .query(String.class)
        .optional()
        .orElse(String.valueOf(record));
  }
}
