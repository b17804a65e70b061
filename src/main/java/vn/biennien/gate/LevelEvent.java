package vn.biennien.gate;

import vn.biennien.shared.Code;

/** What gave a gate its level: {@code stated} where a text only says that it has it. */
public enum LevelEvent implements Code {
  APPROVED,
  CEREMONY,
  OPENED,
  STATED
}
