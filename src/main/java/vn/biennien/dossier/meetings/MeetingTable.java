package vn.biennien.dossier.meetings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.Display;
import vn.biennien.shared.Filters;
import vn.biennien.shared.Paging;
import vn.biennien.shared.Side;

/** Meetings as a table. */
@Component
class MeetingTable implements ListTableSource {
  private final MeetingList meetings;
  private final ListWords words;
  private final Display display;

  MeetingTable(MeetingList meetings, ListWords words, Display display) {
    this.meetings = meetings;
    this.words = words;
    this.display = display;
  }

  @Override
  public String list() {
    return "meetings";
  }

  @Override
  public ListTable table(Map<String, String> parameters) {
    MeetingFilter filter =
        MeetingFilter.of(
            Filters.year(parameters.get("year")),
            parameters.get("jurisdiction"),
            parameters.get("series"),
            parameters.get("format"),
            parameters.get("mechanism"));
    return new ListTable(
        words.name(list()),
        words.filters(
            list(),
            ListWords.chosen(parameters, "year", "jurisdiction", "series", "format", "mechanism")),
        words.columns(
            "id", "from", "to", "when", "title", "series", "ordinal", "format", "venues", "vn",
            "cn", "items", "basis", "page"),
        meetings.list(filter, new Paging(0, 1)).page().total(),
        (most, offset) -> meetings.rows(filter, most, offset).stream().map(this::cells).toList());
  }

  private List<@Nullable Object> cells(MeetingRow row) {
    return Arrays.asList(
        row.id(),
        ListWords.day(row.dateStart(), row.datePrecision()),
        ListWords.day(row.dateEnd(), row.datePrecision()),
        display.date(row.dateStart(), row.dateEnd(), row.datePrecision()),
        row.title(),
        display.label("meeting_series", row.series()),
        row.ordinal(),
        display.label("meeting_formats", row.format()),
        ListWords.joined(row.venues().stream()),
        parties(row, Side.VN.code()),
        parties(row, Side.CN.code()),
        row.commitments(),
        basis(row),
        new ListTable.Link(row.url()));
  }

  private @Nullable String parties(MeetingRow row, String side) {
    return ListWords.joined(
        row.attendees(side).stream()
            .map(a ->
                a.inferred()
                    ? a.label() + " (" + display.label("tag", "inferred") + ")"
                    : a.label()));
  }

  private @Nullable String basis(MeetingRow row) {
    return row.illustrative()
        ? display.label("tag", "illus")
        : row.press() ? display.label("tag", "press") : null;
  }
}
