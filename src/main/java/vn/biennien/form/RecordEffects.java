package vn.biennien.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows in a room when one of its records was corrected, added or removed. Called within the
 * transaction, when the rows themselves are written and no entity is held.
 */
public interface RecordEffects {

  /** Of which records. */
  List<RecordForm> forms();

  /**
   * @param was as it stood before
   * @param fields names of those that changed
   * @return the key under which it is found from now on
   */
  default String corrected(StoredRecord was, Set<String> fields, AffectedRecords affected) {
    return was.key();
  }

  /**
   * That to which a new row belongs.
   *
   * @param owner what the form says of it, or else the text
   * @param citation under which the words are kept on which it rests, if it cites any
   */
  default long owner(long owner, long document, @Nullable String citation) {
    return owner;
  }

  /**
   * What a new row holds besides what its form says.
   *
   * @throws vn.biennien.shared.Refused when there is one already
   */
  default List<ColumnValue> derived(Map<String, String> values) {
    return List.of();
  }

  /**
   * @param id of the new row; of one that is only numbered, that to which it belongs
   * @param document the text that tells it, or null
   */
  default void added(
      long id, @Nullable Long document, Map<String, String> values, AffectedRecords affected) {}

  /**
   * @param removal takes the row itself out
   */
  default void remove(StoredRecord record, Runnable removal, AffectedRecords affected) {
    removal.run();
  }

  /**
   * Some of its rows were taken back to what they had been.
   *
   * @param record the number under which their history is kept
   */
  default void restored(long record) {}
}
