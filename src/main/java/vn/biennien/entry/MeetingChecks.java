package vn.biennien.entry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.meeting.MeetingFormat;
import vn.biennien.meeting.MeetingSeries;
import vn.biennien.meeting.ReportFacts;
import vn.biennien.meeting.ReportRole;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Faults;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.Refused;
import vn.biennien.shared.Side;
import vn.biennien.shared.TypedDate;

/** What the form of a meeting must say before anything is stored. */
final class MeetingChecks {
  private MeetingChecks() {}

  /**
   * @param known those parties of the form that there are
   * @return the date as far as it is known
   * @throws Refused with every thing that has to be mended
   */
  static HistoricalDate check(MeetingForm form, Set<String> known) {
    Faults faults = new Faults();
    Optional<HistoricalDate> date = TypedDate.parse(form.date());
    boolean yearly = MeetingSeries.isYearly(form.series());
    if (!ControlledList.MEETING_SERIES.has(form.series())) {
      faults.add("series", "entry.refused.series");
    } else {
      faults.unless(yearly || name(form) != null, "name", "entry.refused.name");
    }
    if (date.isEmpty()) {
      faults.add("date", "entry.refused.date");
    } else if (yearly && form.year() == null && date.get().start() == null) {
      faults.add("year", "entry.refused.year");
    }
    faults.unless(within(form.year(), 1990, 2100), "year", "entry.refused.years");
    faults.unless(within(form.ordinal(), 1, 200), "ordinal", "entry.refused.ordinal");
    faults.line("name", form.name());
    faults.line("place", form.place());
    faults.line("basis", form.basis());
    faults.listed("format", form.format(), ControlledList.MEETING_FORMATS);
    faults.listed("level", form.level(), ControlledList.MEETING_LEVELS);
    members("vn", form.filled(Side.VN), faults);
    members("cn", form.filled(Side.CN), faults);
    List<String> parties = form.parties() == null ? List.of() : form.parties();
    parties.forEach(party ->
        faults.unless(known.contains(party), "parties", "form.unlisted", party));
    faults.unless(parties.size() >= 2, "parties", "entry.refused.parties");
    faults.unless(
        form.host() == null || form.has(form.host()), "host", "entry.refused.host");
    faults.unless(
        ControlledList.SENSITIVITIES.has(form.sensitivity()),
        "sensitivity",
        "import.form.nosensitivity");
    faults.refuse();
    return date.orElseThrow();
  }

  private static void members(String side, List<MeetingForm.Member> members, Faults faults) {
    for (int i = 0; i < members.size(); i++) {
      MeetingForm.Member member = members.get(i);
      String at = side + "[" + i + "].";
      faults.said(at + "name", member.name(), "entry.refused.person");
      faults.line(at + "name", member.name());
      faults.line(at + "office", member.office());
      faults.line(at + "body", member.body());
      faults.listed(at + "rank", member.rank(), ControlledList.OFFICE_RANKS);
      count(at + "count", member.count(), member.name(), faults);
    }
  }

  /** Of an unnamed group some number. */
  static void count(String field, @Nullable String count, @Nullable String name, Faults faults) {
    faults.unless(
        within(count, 1, 500), field, "entry.refused.count", String.valueOf(name));
  }

  /** Whether it is a whole number between two others, or nothing. */
  private static boolean within(@Nullable String typed, int least, int most) {
    return typed == null
        || typed.matches("\\d{1,6}")
            && Integer.parseInt(typed) >= least
            && Integer.parseInt(typed) <= most;
  }

  static @Nullable Integer number(@Nullable String typed) {
    return typed == null ? null : Integer.valueOf(typed);
  }

  private static @Nullable String name(MeetingForm form) {
    String name = form.name();
    return name == null || name.isBlank() ? null : name.strip();
  }

  static ReportFacts facts(MeetingForm form, HistoricalDate date) {
    String series = String.valueOf(form.series());
    String format = form.format() == null ? MeetingFormat.UNKNOWN.code() : form.format();
    return new ReportFacts(
        ReportRole.MAIN.code(),
        series,
        name(form),
        form.level(),
        number(form.ordinal()),
        null,
        number(form.year()),
        date,
        null,
        null,
        null,
        null,
        null,
        null,
        format,
        null,
        null);
  }
}
