package vn.biennien.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.export.summary.SheetMaker;

/**
 * A list as an Excel workbook: what it is, its filter and its time on top, then the table with its
 * heads held in sight and repeated on every printed page. Text is typed as text, so a formula in it
 * stays words.
 */
@Component
@RequiredArgsConstructor
class TableWorkbook extends TableFile {
  static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Rows above the heads. */
  static final int ABOVE = 4;

  /** The most links that Excel opens a sheet with; beyond, an address is text. */
  private static final int MOST_LINKS = 65_000;

  private static final int NARROWEST = 9;
  private static final int WIDEST = 48;

  /** What a sheet of A4 laid across holds when it is printed at two thirds of its size. */
  private static final int LETTERS_ACROSS = 190;

  private static final int PART = 500;

  /** Heights of rows in points: programs that are not Excel do not find them out. */
  private static final double LINE = 15;

  private static final double TALLEST = 405;
  private static final int LONGEST_TEXT = 32_767;

  private final SheetMaker words;

  @Override
  void write(ListTable table, String address, ZonedDateTime now, OutputStream to)
      throws IOException {
    Workbook book = new Workbook(to, "Bien Nien", "1.0");
    Worksheet sheet = book.newWorksheet(title(table.name()));
    above(sheet, table, now);
    int columns = table.columns().size();
    for (int c = 0; c < columns; c++) {
      sheet.value(ABOVE, c, table.columns().get(c));
    }
    sheet
        .range(ABOVE, 0, ABOVE, columns - 1)
        .style()
        .bold()
        .fillColor("E7EBE8")
        .wrapText(true)
        .set();
    sheet.freezePane(0, ABOVE + 1);
    sheet.setAutoFilter(ABOVE, 0, ABOVE + (int) table.total(), columns - 1);
    sheet.repeatRows(ABOVE);
    sheet.pageOrientation("landscape");
    sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
    sheet.fitToHeight((short) 0);
    sheet.footer("&P / &N", org.dhatim.fastexcel.Position.CENTER);
    Writing writing = new Writing(sheet, address, table.columns());
    rows(table, writing::row);
    writing.end();
    sheet.fitToWidth((short) writing.pagesAcross());
    book.finish();
  }

  private void above(Worksheet sheet, ListTable table, ZonedDateTime now) {
    sheet.value(0, 0, table.name());
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(
        1, 0, words.say("table.filters") + ": " + filters(table.filters(), words.say("table.all")));
    sheet.value(2, 0, words.say("table.made") + ": " + time(now));
    sheet.value(3, 0, words.say("table.rows", String.valueOf(table.total())));
  }

  /** What Excel takes as a sheet's name. */
  private static String title(String name) {
    String plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
    return plain.substring(0, Math.min(31, plain.length()));
  }

  /** Writes row after row and sees how wide the columns are. */
  private static final class Writing {
    private final Worksheet sheet;
    private final String address;
    private final int[] widths;
    private int at = ABOVE + 1;
    private int links;
    private int lines = 1;

    Writing(Worksheet sheet, String address, List<String> heads) {
      this.sheet = sheet;
      this.address = address;
      this.widths = heads.stream().mapToInt(String::length).toArray();
    }

    void row(List<@Nullable Object> cells) {
      for (int c = 0; c < cells.size(); c++) {
        cell(c, cells.get(c));
      }
      sheet
          .range(at, 0, at, widths.length - 1)
          .style()
          .verticalAlignment("top")
          .horizontalAlignment("left")
          .wrapText(true)
          .set();
      if (lines > 1) {
        sheet.rowHeight(at, Math.min(TALLEST, lines * LINE));
      }
      lines = 1;
      at++;
      if (at % PART == 0) {
        end();
      }
    }

    private void cell(int column, @Nullable Object value) {
      switch (value) {
        case null -> {}
        case ListTable.Link link -> link(column, address + link.path());
        case LocalDate day -> {
          sheet.value(at, column, day);
          sheet.style(at, column).format("dd/MM/yyyy").set();
          seen(column, 11);
        }
        case Number number -> {
          sheet.value(at, column, number);
          seen(column, number.toString().length() + 1);
        }
        default -> text(column, value.toString());
      }
    }

    private void link(int column, String to) {
      if (links++ < MOST_LINKS) {
        sheet.hyperlink(at, column, new HyperLink(to, to));
        sheet.style(at, column).fontColor("0B5394").underlined().set();
      } else {
        sheet.value(at, column, to);
      }
      seen(column, to.length());
    }

    private void text(int column, String words) {
      sheet.value(at, column, words.substring(0, Math.min(LONGEST_TEXT, words.length())));
      lines = Math.max(lines, 1 + words.length() / (WIDEST - 4));
      seen(column, words.length());
    }

    private void seen(int column, int characters) {
      widths[column] = Math.max(widths[column], characters);
    }

    /** As many pages side by side as letters that can be read need. */
    int pagesAcross() {
      int letters = 0;
      for (int width : widths) {
        letters += width(width);
      }
      return 1 + letters / LETTERS_ACROSS;
    }

    private static int width(int characters) {
      return Math.clamp(characters + 2L, NARROWEST, WIDEST);
    }

    /** Hands on what was written; columns are as wide as the first rows want them. */
    void end() {
      for (int c = 0; c < widths.length; c++) {
        sheet.width(c, width(widths[c]));
      }
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
