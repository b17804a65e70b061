package vn.biennien.meeting;

import vn.biennien.shared.Code;

/** What a party is to the meetings of its document. */
public enum PartyRole implements Code {
  HOST,
  PARTICIPANT,
  /** Of a paper, not of the meeting. */
  DOCUMENT_PARTY,
  MENTIONED
}
