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
  FACILITY
}
