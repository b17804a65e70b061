package vn.biennien.dossier.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.dossier.tables.ListTableSource;
import vn.biennien.dossier.tables.ListWords;
import vn.biennien.shared.DatePrecision;
import vn.biennien.shared.Display;
import vn.biennien.shared.Paging;

/** People as a table. */
@Component
class PersonTable implements ListTableSource {
  private final PeopleList people;
  private final ListWords words;
  private final Display display;

  PersonTable(PeopleList people, ListWords words, Display display) {
    this.people = people;
    this.words = words;
    this.display = display;
  }

  @Override
  public String list() {
    return "people";
  }

  @Override
  public ListTable table(Map<String, String> parameters) {
    PeopleList.Filter filter = PersonController.filter(parameters.get("q"), parameters.get("side"));
    return new ListTable(
        words.name(list()),
        words.filters(list(), ListWords.chosen(parameters, "q", "side")),
        words.columns(
            "id",
            "name",
            "name.zh",
            "side",
            "belongs",
            "office",
            "meetings",
            "last.day",
            "last.when",
            "basis",
            "page"),
        people.rows(filter, new Paging(0, 1)).total(),
        (most, offset) -> people.part(filter, most, offset).stream().map(this::cells).toList());
  }

  private List<@Nullable Object> cells(PeopleList.ListedPerson row) {
    PeopleList.Found found = row.found();
    String precision = DatePrecision.of(found.lastPrecision()).code();
    return Arrays.asList(
        found.id(),
        found.name(),
        found.nameZh(),
        display.label("side", found.side()),
        found.jurisdiction(),
        ListWords.joined(row.latest().stream().map(PeopleList.Office::title)),
        found.meetings(),
        ListWords.day(found.lastOn(), precision),
        display.date(found.lastOn(), found.lastEnd(), precision),
        found.illustrative() ? display.label("tag", "illus") : null,
        new ListTable.Link("/people/" + found.id()));
  }
}
