package vn.biennien.export.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.export.paper.WordPaper;
import vn.biennien.export.paper.WordPaper.Cell;
import vn.biennien.export.summary.CommitmentSheet.Fact;
import vn.biennien.export.summary.CommitmentSheet.Group;
import vn.biennien.export.summary.SheetItem.Basis;
import vn.biennien.export.summary.SheetItem.Result;

/** The summary as a Word file, in the words and the columns of the page. */
@Component
@RequiredArgsConstructor
class SheetWord {
  private final SheetMaker words;

  byte[] of(CommitmentSheet sheet) {
    String title = words.say("export.sheet.title");
    WordPaper paper = new WordPaper(title, sheet.subtitle(), true);
    words.head(paper, sheet.heading());
    paper.centred("Title", title.toUpperCase(Locale.of("vi")));
    paper.centred("Subtitle", sheet.subtitle());
    preamble(paper, sheet);
    specific(paper, sheet);
    if (sheet.generalCount() > 0) {
      general(paper, sheet);
    }
    words.foot(paper, sheet.heading());
    if (!sheet.sources().isEmpty()) {
      paper.line("Heading2", words.say("export.sources"));
      sheet
          .sources()
          .forEach(source ->
              paper.line(
                  "Sources",
                  "[%d] %s%s."
                      .formatted(
                          source.number(),
                          source.label(),
                          source.date() == null ? "" : ", " + source.date())));
    }
    return paper.bytes();
  }

  private void preamble(WordPaper paper, CommitmentSheet sheet) {
    sheet.facts().forEach(fact -> paper.labelled(fact.label(), fact.value()));
    if (!sheet.filters().isEmpty()) {
      paper.labelled(
          words.say("export.filters"),
          String.join("; ", sheet.filters().stream().map(SheetWord::words).toList()) + ".");
    }
    List<String> counts = new ArrayList<>();
    sheet
        .counts()
        .forEach((kind, count) ->
            counts.add(
                words.say("export.counts.item", words.say("export.kind." + kind.code()), count)));
    if (sheet.generalCount() > 0) {
      counts.add(words.say("export.counts.general", sheet.generalCount()));
    }
    paper.labelled(
        words.say("export.counts"),
        sheet.count() + (counts.isEmpty() ? "." : " (" + String.join("; ", counts) + ")."));
    if (sheet.pressOnly()) {
      paper.line("Remark", words.say("export.notes.pressOnly"));
    }
    sheet.notes().forEach(note -> paper.line("Normal", note));
  }

  private static String words(Fact fact) {
    return fact.label() + ": " + fact.value();
  }

  private void specific(WordPaper paper, CommitmentSheet sheet) {
    boolean sourced = sheet.choices().evidence();
    XWPFTable table =
        paper.table(
            heads(
                "number",
                "content",
                sourced ? "basis" : null,
                "raisedBy",
                "lead",
                "deadline",
                "result",
                "notes"),
            sourced ? List.of(5, 26, 13, 11, 13, 7, 12, 13) : List.of(5, 31, 13, 15, 8, 14, 14));
    if (sheet.groups().isEmpty()) {
      paper.group(table, words.say("export.empty"));
    }
    Map<String, Integer> numbers = sheet.sourceNumbers();
    for (Group group : sheet.groups()) {
      paper.group(table, title(group));
      int number = group.firstNumber();
      for (SheetItem row : group.rows()) {
        List<Cell> cells = beginning(number++, row, sheet, numbers);
        cells.add(agencies(row));
        cells.add(Cell.of(row.deadline() == null ? words.say("export.unstated") : row.deadline()));
        cells.add(result(row.result(), sourced, numbers));
        cells.add(notes(row));
        paper.row(table, cells);
      }
    }
  }

  private void general(WordPaper paper, CommitmentSheet sheet) {
    boolean sourced = sheet.choices().evidence();
    paper.line("Heading2", words.say("export.general", sheet.generalCount()));
    if (!sheet.generalListed()) {
      paper.line("Remark", words.say("export.general.folded"));
      return;
    }
    XWPFTable table =
        paper.table(
            heads("number", "content", sourced ? "basis" : null, "raisedBy", "deadlineAndResult"),
            sourced ? List.of(5, 39, 18, 16, 22) : List.of(5, 49, 20, 26));
    Map<String, Integer> numbers = sheet.sourceNumbers();
    for (Group group : sheet.generalGroups()) {
      paper.group(table, title(group));
      int number = group.firstNumber();
      for (SheetItem row : group.rows()) {
        List<Cell> cells = beginning(number++, row, sheet, numbers);
        cells.add(
            Cell.of(
                Stream.of(
                        Stream.ofNullable(row.deadline()),
                        result(row.result(), sourced, numbers).lines().stream())
                    .flatMap(lines -> lines)));
        paper.row(table, cells);
      }
    }
  }

  /** The columns that specific and general items share. */
  private List<Cell> beginning(
      int number, SheetItem row, CommitmentSheet sheet, Map<String, Integer> numbers) {
    boolean sourced = sheet.choices().evidence();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(String.valueOf(number)));
    cells.add(content(row, sourced));
    if (sourced) {
      cells.add(bases(row, sheet, numbers));
    }
    cells.add(raised(row));
    return cells;
  }

  private List<String> heads(@Nullable String... columns) {
    return Stream.of(columns)
        .filter(column -> column != null)
        .map(column -> words.say("export.column." + column))
        .toList();
  }

  private String title(Group group) {
    String title = group.title();
    if (group.kind() != null) {
      title = words.say("export.kind." + group.kind().code());
    }
    return words.say(
        "export.group", title == null ? words.say("export.group.none") : title, group.count());
  }

  private static Cell content(SheetItem row, boolean sourced) {
    return Cell.of(Stream.of(sourced ? null : row.meeting(), row.content())).quoting(row.quote());
  }

  private Cell bases(SheetItem row, CommitmentSheet sheet, Map<String, Integer> numbers) {
    List<@Nullable String> lines = new ArrayList<>();
    lines.add(row.meeting());
    row.bases().forEach(basis -> lines.add(cited(basis, numbers)));
    lines.add(
        row.pressOnly() && !sheet.pressOnly() ? "(" + words.say("export.pressOnly") + ")" : null);
    return Cell.of(lines.stream());
  }

  private String cited(Basis basis, Map<String, Integer> numbers) {
    return (basis.brief() == null ? basis.label() : basis.brief())
        + (basis.date() == null ? "" : " (" + basis.date() + ")")
        + (basis.passage() == null ? "" : ", " + words.say("export.basis.passage", basis.passage()))
        + (basis.brief() == null ? "" : " [" + numbers.get(basis.label()) + "]");
  }

  /** Whatever it stands under, a row says with what force it was said. */
  private Cell raised(SheetItem row) {
    return Cell.of(
        Stream.of(
            row.raisedBy() == null ? words.say("export.unstated") : row.raisedBy(),
            "(" + words.say("export.kind." + row.kind().code()) + ")"));
  }

  private Cell agencies(SheetItem row) {
    SheetItem.Agencies agencies = row.agencies();
    List<@Nullable String> lines = new ArrayList<>();
    lines.add(
        agencies.lead() == null && agencies.responsible().isEmpty()
            ? words.say("export.unstated")
            : agencies.lead());
    lines.add(listed("responsible", agencies.responsible(), "; "));
    lines.add(listed("supporting", agencies.supporting(), ", "));
    lines.add(listed("addressedTo", agencies.addressedTo(), ", "));
    return Cell.of(lines.stream());
  }

  private @Nullable String listed(String label, List<String> names, String between) {
    return names.isEmpty()
        ? null
        : words.say("export.agencies." + label) + " " + String.join(between, names);
  }

  private Cell result(Result result, boolean sourced, Map<String, Integer> numbers) {
    List<@Nullable String> lines = new ArrayList<>();
    lines.add(result.sourced() ? result.status() : words.say("export.result.unknown"));
    lines.add(result.text());
    if (sourced) {
      result.sources().forEach(basis -> lines.add(cited(basis, numbers)));
    }
    return Cell.of(lines.stream());
  }

  private Cell notes(SheetItem row) {
    return Cell.of(row.notes().stream());
  }
}
