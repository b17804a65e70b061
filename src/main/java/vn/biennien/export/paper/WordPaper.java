package vn.biennien.export.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * An administrative paper in the form of Decree 30/2020 as a Word file that staff finish: real
 * styles, repeated table heads, page numbers on top from the second page.
 */
public final class WordPaper {
  private static final int TWIPS_PER_MM = 57;
  private static final int LEFT = 30 * TWIPS_PER_MM;
  private static final int RIGHT = 15 * TWIPS_PER_MM;
  private static final int TOP = 20 * TWIPS_PER_MM;
  private static final int SHORT_EDGE = 11906;
  private static final int LONG_EDGE = 16838;

  private final XWPFDocument paper = new XWPFDocument();
  private final int width;

  /**
   * @param subject what the paper is about, for the file's properties
   */
  public WordPaper(String title, String subject, boolean landscape) {
    width = (landscape ? LONG_EDGE : SHORT_EDGE) - LEFT - RIGHT;
    paper.getProperties().getCoreProperties().setTitle(title);
    paper.getProperties().getCoreProperties().setSubjectProperty(subject);
    paper.getProperties().getCoreProperties().setCreator("Biên Niên");
    WordStyles.of(paper);
    page(landscape);
  }

  private void page(boolean landscape) {
    CTSectPr section = paper.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(landscape ? LONG_EDGE : SHORT_EDGE));
    size.setH(BigInteger.valueOf(landscape ? SHORT_EDGE : LONG_EDGE));
    size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    var margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(LEFT));
    margins.setRight(BigInteger.valueOf(RIGHT));
    margins.setTop(BigInteger.valueOf(TOP));
    margins.setBottom(BigInteger.valueOf(TOP));
    margins.setHeader(BigInteger.valueOf(10 * TWIPS_PER_MM));
    margins.setFooter(BigInteger.valueOf(10 * TWIPS_PER_MM));
    section.addNewTitlePg(); // no number on the first page
    XWPFParagraph number =
        paper
            .createHeaderFooterPolicy()
            .createHeader(XWPFHeaderFooterPolicy.DEFAULT)
            .createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  /** Agency on the left, nation on the right, side by side without lines; blanks stay dotted. */
  public void head(
      OfficeHeading heading, String number, String nation, String motto, String placeDate) {
    XWPFTableRow head = sideBySide(width > SHORT_EDGE ? List.of(42, 58) : List.of(37, 63));
    XWPFTableCell agency = head.getCell(0);
    centred(agency, upper(dotted(heading.parentAgency())), 13);
    XWPFRun name = centred(agency, upper(dotted(heading.agencyName())), 13);
    name.setBold(true);
    name.setUnderline(UnderlinePatterns.SINGLE);
    centred(agency, number, 13);
    XWPFTableCell state = head.getCell(1);
    centred(state, upper(nation), 13).setBold(true);
    XWPFRun underlined = centred(state, motto, 14);
    underlined.setBold(true);
    underlined.setUnderline(UnderlinePatterns.SINGLE);
    centred(state, placeDate, 14).setItalic(true);
  }

  private XWPFTableRow sideBySide(List<Integer> percents) {
    XWPFTable table = paper.createTable(1, 2);
    table.removeBorders();
    widths(table, percents);
    return table.getRow(0);
  }

  private static String dotted(@Nullable String words) {
    return words == null ? "....................................." : words;
  }

  private static String upper(String words) {
    return words.toUpperCase(Locale.of("vi"));
  }

  private static XWPFRun centred(XWPFTableCell cell, String words, int points) {
    XWPFParagraph paragraph = next(cell);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = run(paragraph, words);
    run.setFontSize(points);
    return run;
  }

  /** The paragraph that every cell has, while it is empty; else a new one. */
  private static XWPFParagraph next(XWPFTableCell cell) {
    XWPFParagraph first = cell.getParagraphs().getFirst();
    return first.getRuns().isEmpty() ? first : cell.addParagraph();
  }

  private static XWPFRun run(XWPFParagraph paragraph, String words) {
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    return run;
  }

  public XWPFParagraph centred(String style, String words) {
    XWPFParagraph paragraph = paragraph(style);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    run(paragraph, words);
    return paragraph;
  }

  public XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = paper.createParagraph();
    paragraph.setStyle(style);
    paragraph.setSpacingAfter(40);
    return paragraph;
  }

  public void line(String style, String words) {
    run(paragraph(style), words);
  }

  /**
   * A cell's paragraphs.
   *
   * @param quote the last one, in italics; null where there is none
   */
  public record Cell(List<String> lines, @Nullable String quote) {
    public static Cell of(@Nullable String words) {
      return of(Stream.of(words == null ? "" : words).flatMap(String::lines));
    }

    /** Its paragraphs; what is null or empty has none. */
    public static Cell of(Stream<? extends @Nullable String> lines) {
      return new Cell(
          lines
              .flatMap(Stream::ofNullable)
              .filter(line -> !line.isBlank())
              .map(String::valueOf)
              .toList(),
          null);
    }

    public Cell quoting(@Nullable String words) {
      return new Cell(lines, words);
    }
  }

  /** A table whose head stands on every page; rows are not parted. */
  public XWPFTable table(List<String> heads, List<Integer> percents) {
    XWPFTable table = paper.createTable(1, heads.size());
    table.setStyleID("TableGrid");
    widths(table, percents);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int i = 0; i < heads.size(); i++) {
      XWPFParagraph paragraph = head.getCell(i).getParagraphs().getFirst();
      paragraph.setStyle("TableText");
      paragraph.setAlignment(ParagraphAlignment.CENTER);
      run(paragraph, heads.get(i)).setBold(true);
    }
    return table;
  }

  /** "Label: value". */
  public void labelled(String label, String value) {
    XWPFParagraph paragraph = paragraph("Normal");
    run(paragraph, label + ": ").setBold(true);
    run(paragraph, value);
  }

  /** A row across the table that is kept with the one below it. */
  public void group(XWPFTable table, String words) {
    XWPFTableRow row = table.createRow();
    row.setCantSplitRow(true);
    XWPFTableCell cell = row.getCell(0);
    while (row.getCtRow().sizeOfTcArray() > 1) {
      row.getCtRow().removeTc(1);
    }
    int columns = table.getRow(0).getTableCells().size();
    cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
    cell.setColor("EEEEEE");
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle("TableText");
    paragraph.setKeepNext(true);
    run(paragraph, words).setBold(true);
  }

  /** Recipients on the left, the signature on the right, side by side and never parted. */
  public void foot(List<String> recipients, List<String> signer, String name) {
    paragraph("Normal");
    XWPFTableRow foot = sideBySide(List.of(52, 48));
    foot.setCantSplitRow(true);
    XWPFTableCell to = foot.getCell(0);
    for (String recipient : recipients) {
      boolean first = recipient.equals(recipients.getFirst());
      XWPFRun run = run(next(to), recipient);
      run.setFontSize(first ? 12 : 11);
      run.setBold(first);
      run.setItalic(first);
    }
    XWPFTableCell by = foot.getCell(1);
    signer.forEach(line -> centred(by, upper(line), 13).setBold(true));
    for (int i = 0; i < 4; i++) {
      by.addParagraph(); // room for the signature and the seal
    }
    centred(by, name, 13).setBold(true);
  }

  public void row(XWPFTable table, List<Cell> cells) {
    XWPFTableRow row = table.createRow();
    row.setCantSplitRow(true);
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      cell.getCTTc()
          .addNewTcPr()
          .addNewTcW()
          .set(table.getRow(0).getCell(i).getCTTc().getTcPr().getTcW());
      cells.get(i).lines().forEach(line -> written(cell, line));
      String quote = cells.get(i).quote();
      if (quote != null) {
        written(cell, "“" + quote + "”").setItalic(true);
      }
      cell.getParagraphs().getFirst().setStyle("TableText"); // of a cell without words
    }
  }

  private static XWPFRun written(XWPFTableCell cell, String words) {
    XWPFParagraph paragraph = next(cell);
    paragraph.setStyle("TableText");
    return run(paragraph, words);
  }

  /** Columns as wide as they are said to be: in the grid for LibreOffice, in the cells for Word. */
  private void widths(XWPFTable table, List<Integer> percents) {
    table.setWidth(String.valueOf(width));
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int i = 0; i < percents.size(); i++) {
      BigInteger wide = BigInteger.valueOf((long) width * percents.get(i) / 100);
      grid.addNewGridCol().setW(wide);
      CTTblWidth cell = table.getRow(0).getCell(i).getCTTc().addNewTcPr().addNewTcW();
      cell.setType(STTblWidth.DXA);
      cell.setW(wide);
    }
  }

  public byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper) {
      paper.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
