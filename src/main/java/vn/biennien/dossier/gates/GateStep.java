package vn.biennien.dossier.gates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.gate.LevelCode;
import vn.biennien.gate.LevelEvent;
import vn.biennien.shared.Code;
import vn.biennien.shared.Side;

/**
 * A step of a border object's level history: from when which side has which level, and how that is
 * known.
 *
 * @param side {@code VN}, {@code CN} or {@code BOTH}
 * @param event a code of {@code level_events}: approval, ceremony and opening are different days;
 *     {@code stated} is only how some text calls it
 */
public record GateStep(
    String side,
    String level,
    String event,
    @Nullable LocalDate on,
    String precision,
    CommitmentCitation citation) {

  public boolean isOf(String oneSide) {
    return side.equals(oneSide) || Side.BOTH.is(side);
  }

  /** A ceremony or an opening: what makes a level be in force, as words of the press do not. */
  public boolean isAct() {
    return Code.isOneOf(event, LevelEvent.CEREMONY, LevelEvent.OPENED);
  }

  public boolean isStated() {
    return LevelEvent.STATED.is(event);
  }

  /** A gate of which no level is stated. */
  public boolean isUnknown() {
    return LevelCode.GENERIC.is(level);
  }

  LocalDate day() {
    return on == null ? LocalDate.MIN : on;
  }
}
