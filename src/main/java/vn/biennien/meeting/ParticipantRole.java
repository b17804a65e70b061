package vn.biennien.meeting;

import vn.biennien.shared.Code;

/** What somebody did at a meeting. */
public enum ParticipantRole implements Code {
  HOST,
  CHAIR,
  HEAD_OF_DELEGATION,
  SPEAKER,
  SIGNATORY,
  WITNESS,
  ATTENDEE,
  RECEIVED,
  MENTIONED
}
