package vn.biennien.meeting;

import vn.biennien.shared.Code;

/** How people met. */
public enum MeetingFormat implements Code {
  IN_PERSON,
  ONLINE,
  HYBRID,
  FIELD,
  UNKNOWN
}
