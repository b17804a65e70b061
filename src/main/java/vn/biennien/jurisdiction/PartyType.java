package vn.biennien.jurisdiction;

import vn.biennien.shared.Code;

/** What a party is: a {@code group} stands for members that nobody lists. */
public enum PartyType implements Code {
  PROVINCE,
  AUTONOMOUS_REGION,
  CITY,
  ORGANISATION,
  GROUP,
  CENTRAL_BODY
}
