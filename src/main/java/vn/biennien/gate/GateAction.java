package vn.biennien.gate;

import vn.biennien.shared.Code;

/** What is to be done, or was, with a border object. */
public enum GateAction implements Code {
  UPGRADE,
  UPGRADE_CEREMONY,
  OPEN_OFFICIAL,
  OPEN_CEREMONY,
  STUDY,
  RESTORE,
  EXTEND_HOURS,
  SMART_PILOT,
  OPERATE,
  MENTION
}
