package vn.biennien.revision;

import org.jspecify.annotations.Nullable;
import vn.biennien.form.RecordForm;

/**
 * What was done to one row, as the history keeps it: JSON.
 *
 * @param kind of the record on whose page it is told, and {@code record} its number
 * @param before of a changed row the columns that changed, of a removed one all
 */
record HistoryLine(
    String kind,
    String record,
    String relation,
    String rowKey,
    String operation,
    @Nullable String before,
    @Nullable String after) {

  boolean changed() {
    return operation.equals("changed");
  }

  boolean created() {
    return operation.equals("created");
  }

  /** Whether a record with a page of its own had gone. */
  boolean bringsBack() {
    return operation.equals("removed")
        && RecordForms.keptIn(relation).filter(RecordForm::hasPage).isPresent();
  }

  /** Whether it is a line of a list: it has no number of its own, and nothing rests on it. */
  boolean listed() {
    return !rowKey.contains("\"id\"");
  }

  /** A posting comes with the office that a text states, and goes with it. */
  boolean isPosting() {
    return relation.equals("posting");
  }

  boolean sameRow(HistoryLine other) {
    return relation.equals(other.relation) && rowKey.equals(other.rowKey);
  }

  /** Whether its address changed. */
  boolean readdresses() {
    return relation.equals("border_object")
        && changed()
        && before != null
        && before.contains("\"slug\"");
  }

  /** Whether the words of a text changed: its citations moved with them. */
  boolean rewords() {
    return relation.equals("document")
        && changed()
        && before != null
        && before.contains("\"text\"");
  }

  /** Whether its place among others changed, which no two may share. */
  boolean renumbers() {
    return before != null && before.contains("\"position\"");
  }
}
