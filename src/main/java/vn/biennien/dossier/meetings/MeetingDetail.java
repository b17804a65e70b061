package vn.biennien.dossier.meetings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.dossier.meetings.Cites.Cite;
import vn.biennien.dossier.meetings.Cites.Source;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.DateView;
import vn.biennien.shared.HistoricalDate;

/**
 * One meeting for programs: the item of the list, and what the documents tell of it.
 *
 * @param press whether it is known only from articles
 * @param dates as each document gives them
 */
record MeetingDetail(
    @JsonUnwrapped MeetingRow row,
    @Nullable String level,
    boolean press,
    boolean illustrative,
    List<Dated> dates,
    List<MeetingPage.Party> attendance,
    List<MeetingPage.Delegate> delegates,
    List<MeetingPage.PaperRow> papers,
    List<MeetingCommitments.Item> commitments,
    List<Source> documents) {
  /** A date and the documents that give it. */
  record Dated(DateView date, boolean chosen, boolean external, List<Long> documents) {}

  static MeetingDetail of(MeetingPage page) {
    return new MeetingDetail(
        page.row(),
        page.level(),
        page.row().press(),
        page.row().illustrative(),
        dates(page),
        page.parties(),
        page.delegations().all(),
        page.papers().byStanding().values().stream().flatMap(List::stream).toList(),
        page.commitments().items(),
        page.sources());
  }

  private static List<Dated> dates(MeetingPage page) {
    MeetingPage.Fact dates = page.facts().get("date");
    return dates == null ? List.of() : dates.versions().stream().map(MeetingDetail::dated).toList();
  }

  private static Dated dated(MeetingPage.Version version) {
    HistoricalDate day = version.day();
    return new Dated(
        day == null
            ? DateView.of(null, null, DatePrecision.UNKNOWN.code())
            : DateView.of(day.start(), day.end(), day.precision()),
        version.chosen(),
        version.external(),
        MeetingContents.union(
                version.cites().stream().map(Cite::source).distinct().toList(), version.uncited())
            .stream()
            .map(Source::id)
            .toList());
  }
}
