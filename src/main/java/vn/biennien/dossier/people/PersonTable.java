package vn.biennien.dossier.people;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.people.PeopleList.ListedPerson;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTable.Column;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.Display;
import vn.biennien.shared.Paging;

/** People as a table. */
@Component
@RequiredArgsConstructor
class PersonTable implements ListTableSource {
  private final PeopleList people;
  private final ListWords words;
  private final Display display;

  @Override
  public String list() {
    return "people";
  }

  @Override
  public ListTable table(Map<String, String> parameters) {
    PeopleList.Filter filter = PersonController.filter(parameters.get("q"), parameters.get("side"));
    return words.table(
        list(),
        ListWords.chosen(parameters, "q", "side"),
        columns(),
        people.rows(filter, new Paging(0, 1)).total(),
        (most, offset) -> people.part(filter, most, offset));
  }

  private List<Column<ListedPerson>> columns() {
    return List.of(
        new Column<>("id", row -> row.found().id()),
        new Column<>("name", row -> row.found().name()),
        new Column<>("name.zh", row -> row.found().nameZh()),
        new Column<>("side", row -> display.label("side", row.found().side())),
        new Column<>("belongs", row -> row.found().jurisdiction()),
        new Column<>(
            "office", row -> ListWords.joined(row.latest().stream().map(PeopleList.Office::title))),
        new Column<>("meetings", row -> row.found().meetings()),
        new Column<>("last.day", row -> ListWords.day(row.found().lastOn(), precision(row))),
        new Column<>(
            "last.when",
            row -> display.date(row.found().lastOn(), row.found().lastEnd(), precision(row))),
        new Column<>("basis", row -> words.basis(row.found().illustrative(), false)),
        new Column<>("page", row -> new ListTable.Link("/people/" + row.found().id())));
  }

  private static String precision(ListedPerson row) {
    return DatePrecision.of(row.found().lastPrecision()).code();
  }
}
