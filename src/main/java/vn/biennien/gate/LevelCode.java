package vn.biennien.gate;

import vn.biennien.shared.Code;

/** The level of a gate, or that asked for it. */
public enum LevelCode implements Code {
  INTERNATIONAL,
  BILATERAL,
  LOCAL,
  PASSAGE,
  OPENING,
  /** Said of a gate without saying which. */
  GENERIC,
  /** What has no level: bridges, scenic areas, routes. */
  NA
}
