package vn.biennien.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Refused;

/**
 * What follows in a room when one of its records was corrected, added or removed. Called within the
 * transaction, when the rows themselves are written and no entity is held.
 */
@RequiredArgsConstructor(access = AccessLevel.PROTECTED)
public abstract class RecordEffects {
  private final RecordForm form;

  public RecordForm form() {
    return form;
  }

  /**
   * @param fields names of those that changed
   * @return the key under which it is found from now on
   */
  public String corrected(StoredRecord was, Set<String> fields) {
    return was.key();
  }

  /** Whatever became of it: it is told so from now on, or is no more. */
  public void settle(StoredRecord record) {}

  /**
   * That to which a new row belongs.
   *
   * @param owner what the form says of it, or else the text
   * @param citation under which the words are kept on which it rests, if it cites any
   */
  public long owner(long owner, long document, @Nullable String citation) {
    return owner;
  }

  /**
   * What a new row holds besides what its form says.
   *
   * @throws Refused when there is one already
   */
  public List<ColumnValue> derived(Map<String, String> values) {
    return List.of();
  }

  /**
   * A new one was added by itself.
   *
   * @param first what a text tells and with which it began: that belongs to it now
   */
  public void added(long id, @Nullable StoredRecord first) {}

  /**
   * @param removal takes the row itself out
   */
  public void remove(StoredRecord record, Runnable removal, AffectedRecords affected) {
    removal.run();
  }

  /**
   * Some of its rows were taken back to what they had been, or written without its form.
   *
   * @param record the number under which their history is kept
   */
  public void restored(long record) {}
}
