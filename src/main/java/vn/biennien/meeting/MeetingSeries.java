package vn.biennien.meeting;

import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Code;

/** The mechanism that a meeting is of. */
public enum MeetingSeries implements Code {
  SPRING_MEETING,
  JWC,
  SECRETARIAT_PREP,
  SECRETARY_TALKS,
  GOV_TALKS,
  DEPT_TALKS,
  PREFECTURE_TALKS,
  BORDER_FORCE_TALKS,
  SCENIC_COORD,
  GATE_CEREMONY,
  YUNNAN_ANNUAL,
  YUNNAN_JWG,
  VISIT,
  OTHER;

  /** The series of this code; what is on no list is of none. */
  static MeetingSeries of(String code) {
    return Code.of(MeetingSeries.class, code).orElse(OTHER);
  }

  /** Whether it meets once an edition: series and edition year are then the meeting's identity. */
  public static boolean isYearly(@Nullable String code) {
    return Code.isOneOf(code, SPRING_MEETING, JWC, YUNNAN_ANNUAL, YUNNAN_JWG);
  }
}
