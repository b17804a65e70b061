package vn.biennien.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Side;

/**
 * A meeting as a clerk enters it, with its two delegations; kept as typed until it is right.
 *
 * @param key of this form: sent twice it makes one meeting
 * @param series a code of {@code meeting_series}
 * @param name what it is called; of the yearly mechanisms their own name
 * @param level a code of {@code meeting_levels}
 * @param date as {@link vn.biennien.shared.TypedDate} reads it
 * @param format a code of {@code meeting_formats}
 * @param parties slugs of the jurisdictions that took part
 * @param host slug of the one that held it
 * @param basis how the clerk knows
 * @param sensitivity a code of {@code sensitivities}
 * @param same where the archive has one of that series and time: its id, or {@link #ANOTHER}
 */
record MeetingForm(
    @Nullable String key,
    @Nullable String series,
    @Nullable String name,
    @Nullable String level,
    @Nullable String ordinal,
    @Nullable String year,
    @Nullable String date,
    @Nullable String format,
    @Nullable String place,
    List<String> parties,
    @Nullable String host,
    List<Member> vn,
    List<Member> cn,
    @Nullable String basis,
    @Nullable String sensitivity,
    @Nullable String same) {

  /** The clerk says that it is none of those that the archive has. */
  static final String ANOTHER = "other";

  private static final int ROWS = 6;

  MeetingForm {
    parties = parties == null ? List.of() : parties;
    vn = vn == null ? List.of() : vn;
    cn = cn == null ? List.of() : cn;
  }

  /**
   * One row of a delegation.
   *
   * @param name of a person, or what an unnamed group is called
   * @param rank a code of {@code office_ranks}
   * @param count how many, of an unnamed group; then it is no person
   */
  record Member(
      @Nullable String name,
      @Nullable String office,
      @Nullable String rank,
      @Nullable String body,
      @Nullable String count,
      @Nullable Boolean head) {
    static final Member EMPTY = new Member(null, null, null, null, null, null);

    boolean leads() {
      return Boolean.TRUE.equals(head);
    }

    boolean nameless() {
      return name == null || name.isBlank();
    }

    /** A rank alone tells of nobody: browsers send one with every row. */
    boolean empty() {
      return nameless() && isBlank(office) && isBlank(body) && isBlank(count);
    }

    private static boolean isBlank(@Nullable String typed) {
      return typed == null || typed.isBlank();
    }
  }

  /** The rows of a side, with at least three that are free. */
  public List<Member> rows(String side) {
    List<Member> rows = new ArrayList<>(filled(Side.VN.is(side) ? Side.VN : Side.CN));
    int wanted = Math.max(ROWS, rows.size() + 3);
    while (rows.size() < wanted) {
      rows.add(Member.EMPTY);
    }
    return rows;
  }

  /**
   * Those that tell of somebody. Spring binds into the lists as they were sent, so they stay whole.
   */
  List<Member> filled(Side side) {
    return (side == Side.VN ? vn : cn).stream().filter(row -> row != null && !row.empty()).toList();
  }

  public boolean has(String party) {
    return parties.contains(party);
  }
}
