package vn.biennien.dossier.meetings;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTable.Column;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.Display;
import vn.biennien.shared.Filters;
import vn.biennien.shared.Paging;
import vn.biennien.shared.Side;

/** Meetings as a table. */
@Component
@RequiredArgsConstructor
class MeetingTable implements ListTableSource {
  private final MeetingList meetings;
  private final ListWords words;
  private final Display display;

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
    return words.table(
        list(),
        ListWords.chosen(parameters, "year", "jurisdiction", "series", "format", "mechanism"),
        columns(),
        meetings.list(filter, new Paging(0, 1)).page().total(),
        (most, offset) -> meetings.rows(filter, most, offset));
  }

  private List<Column<MeetingRow>> columns() {
    return List.of(
        new Column<>("id", MeetingRow::id),
        new Column<>("from", row -> ListWords.day(row.dateStart(), row.datePrecision())),
        new Column<>("to", row -> ListWords.day(row.dateEnd(), row.datePrecision())),
        new Column<>(
            "when", row -> display.date(row.dateStart(), row.dateEnd(), row.datePrecision())),
        new Column<>("title", MeetingRow::title),
        new Column<>("series", row -> display.label("meeting_series", row.series())),
        new Column<>("ordinal", MeetingRow::ordinal),
        new Column<>("format", row -> display.label("meeting_formats", row.format())),
        new Column<>("venues", row -> ListWords.joined(row.venues().stream())),
        new Column<>("vn", row -> parties(row, Side.VN.code())),
        new Column<>("cn", row -> parties(row, Side.CN.code())),
        new Column<>("items", MeetingRow::commitments),
        new Column<>("basis", this::basis),
        new Column<>("page", row -> new ListTable.Link(row.url())));
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
