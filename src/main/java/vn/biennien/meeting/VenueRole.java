package vn.biennien.meeting;

import vn.biennien.shared.Code;

/** What a place is to a meeting. */
public enum VenueRole implements Code {
  HOST,
  /** One of the ends of a meeting over a line. */
  CONNECTION_POINT,
  MENTIONED
}
