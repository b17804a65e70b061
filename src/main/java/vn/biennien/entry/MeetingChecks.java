package vn.biennien.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.meeting.MeetingFormat;
import vn.biennien.meeting.MeetingSeries;
import vn.biennien.meeting.ReportFacts;
import vn.biennien.meeting.ReportRole;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.HistoricalDate;
import vn.biennien.shared.Refused;
import vn.biennien.shared.Side;
import vn.biennien.shared.TypedDate;

/** What the form of a meeting must say before anything is stored. */
final class MeetingChecks {
  private static final int LONGEST_LINE = 500;

  private MeetingChecks() {}

  /**
   * @param known those parties of the form that there are
   * @return the date as far as it is known
   * @throws Refused with every thing that has to be mended
   */
  static HistoricalDate check(MeetingForm form, Set<String> known) {
    List<Refused.Fault> faults = new ArrayList<>();
    Optional<HistoricalDate> date = TypedDate.parse(form.date());
    if (!ControlledList.MEETING_SERIES.has(form.series())) {
      faults.add(fault("series", "entry.refused.series"));
    } else if (!MeetingSeries.isYearly(form.series()) && name(form) == null) {
      faults.add(fault("name", "entry.refused.name"));
    }
    if (date.isEmpty()) {
      faults.add(fault("date", "entry.refused.date"));
    } else if (MeetingSeries.isYearly(form.series())
        && form.year() == null
        && date.get().start() == null) {
      faults.add(fault("year", "entry.refused.year"));
    }
    if (form.year() != null && !within(form.year(), 1990, 2100)) {
      faults.add(fault("year", "entry.refused.years"));
    }
    if (form.ordinal() != null && !within(form.ordinal(), 1, 200)) {
      faults.add(fault("ordinal", "entry.refused.ordinal"));
    }
    line("name", form.name(), faults);
    line("place", form.place(), faults);
    line("basis", form.basis(), faults);
    listed("format", form.format(), ControlledList.MEETING_FORMATS, faults);
    listed("level", form.level(), ControlledList.MEETING_LEVELS, faults);
    members("vn", form.filled(Side.VN), faults);
    members("cn", form.filled(Side.CN), faults);
    List<String> parties = form.parties() == null ? List.of() : form.parties();
    parties.stream()
        .filter(party -> !known.contains(party))
        .forEach(party -> faults.add(Refused.Fault.unlisted("parties", party)));
    if (parties.size() < 2) {
      faults.add(fault("parties", "entry.refused.parties"));
    }
    if (form.host() != null && !form.has(form.host())) {
      faults.add(fault("host", "entry.refused.host"));
    }
    if (!ControlledList.SENSITIVITIES.has(form.sensitivity())) {
      faults.add(fault("sensitivity", "import.form.nosensitivity"));
    }
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
    return date.orElseThrow();
  }

  private static void members(
      String side, List<MeetingForm.Member> members, List<Refused.Fault> faults) {
    for (int i = 0; i < members.size(); i++) {
      MeetingForm.Member member = members.get(i);
      if (member.nameless()) {
        faults.add(fault(side + "[" + i + "].name", "entry.refused.person"));
      }
      line(side + "[" + i + "].name", member.name(), faults);
      line(side + "[" + i + "].office", member.office(), faults);
      line(side + "[" + i + "].body", member.body(), faults);
      listed(side + "[" + i + "].rank", member.rank(), ControlledList.OFFICE_RANKS, faults);
      if (member.count() != null && !within(member.count(), 1, 500)) {
        faults.add(
            new Refused.Fault(
                side + "[" + i + "].count",
                "entry.refused.count",
                List.of(String.valueOf(member.name()))));
      }
    }
  }

  /** Adds a fault where a code is none of its list. */
  static void listed(
      String field, @Nullable String code, ControlledList list, List<Refused.Fault> faults) {
    if (!list.allows(code)) {
      faults.add(Refused.Fault.unlisted(field, code));
    }
  }

  /** Adds a fault where a line of a form is longer than anything said in one. */
  static void line(String field, @Nullable String typed, List<Refused.Fault> faults) {
    if (typed != null && typed.length() > LONGEST_LINE) {
      faults.add(fault(field, "revision.refused.long"));
    }
  }

  /** Whether it is a whole number between two others. */
  static boolean within(String typed, int least, int most) {
    return typed.matches("\\d{1,6}")
        && Integer.parseInt(typed) >= least
        && Integer.parseInt(typed) <= most;
  }

  static @Nullable Integer number(@Nullable String typed) {
    return typed == null ? null : Integer.valueOf(typed);
  }

  private static Refused.Fault fault(String field, String key) {
    return new Refused.Fault(field, key, List.of());
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
