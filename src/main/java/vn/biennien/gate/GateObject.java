package vn.biennien.gate;

import vn.biennien.shared.Code;

/** What a border object is. */
public enum GateObject implements Code {
  GATE_PAIR,
  PASSAGE,
  SPECIAL_ROAD,
  OPENING,
  MARKET_PAIR,
  BRIDGE,
  SCENIC_AREA,
  SEA_ROUTE,
  FACILITY;

  /** Bridges, scenic areas, sea routes, markets and facilities have none. */
  public static boolean hasLevel(String code) {
    return !Code.isOneOf(code, BRIDGE, SCENIC_AREA, SEA_ROUTE, FACILITY, MARKET_PAIR);
  }
}
