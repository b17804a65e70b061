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
import org.apache.poi.xwpf.usermodel.XWPFHeader;
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
    XWPFHeaderFooterPolicy policy = paper.createHeaderFooterPolicy();
    XWPFHeader header = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT);
    XWPFParagraph number = header.createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  /** Agency on the left, nation on the right, side by side without lines; blanks stay dotted. */
  public void head(
      OfficeHeading heading, String number, String nation, String motto, String placeDate) {
    XWPFTable head = paper.createTable(1, 2);
    head.removeBorders();
    widths(head, width > SHORT_EDGE ? List.of(42, 58) : List.of(37, 63));
    XWPFTableCell agency = head.getRow(0).getCell(0);
    centred(agency, true, upper(dotted(heading.parentAgency())), false, 26, false);
    centred(agency, false, upper(dotted(heading.agencyName())), true, 26, true);
    centred(agency, false, number, false, 26, false);
    XWPFTableCell state = head.getRow(0).getCell(1);
    centred(state, true, upper(nation), true, 26, false);
    centred(state, false, motto, true, 28, true);
    centred(state, false, placeDate, false, 28, false).setItalic(true);
  }

  private static String dotted(@Nullable String words) {
    return words == null ? "....................................." : words;
  }

  private static String upper(String words) {
    return words.toUpperCase(Locale.of("vi"));
  }

  private static XWPFRun centred(
      XWPFTableCell cell, boolean first, String words, boolean bold, int halfPoints, boolean line) {
    XWPFParagraph paragraph = first ? cell.getParagraphs().getFirst() : cell.addParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    run.setBold(bold);
    run.setFontSize(halfPoints / 2.0);
    if (line) {
      run.setUnderline(UnderlinePatterns.SINGLE);
    }
    return run;
  }

  public XWPFParagraph centred(String style, String words) {
    XWPFParagraph paragraph = paragraph(style);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.createRun().setText(words);
    return paragraph;
  }

  public XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = paper.createParagraph();
    paragraph.setStyle(style);
    paragraph.setSpacingAfter(40);
    return paragraph;
  }

  public void line(String style, String words) {
    paragraph(style).createRun().setText(words);
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
      XWPFRun run = paragraph.createRun();
      run.setBold(true);
      run.setText(heads.get(i));
    }
    return table;
  }

  /** "Label: value". */
  public void labelled(String label, String value) {
    XWPFParagraph paragraph = paragraph("Normal");
    XWPFRun bold = paragraph.createRun();
    bold.setBold(true);
    bold.setText(label + ": ");
    paragraph.createRun().setText(value);
  }

  /** A row across the table that is kept with the one below it. */
  public void group(XWPFTable table, String words) {
    XWPFTableRow row = table.createRow();
    row.setCantSplitRow(true);
    XWPFTableCell cell = row.getCell(0);
    while (row.getCtRow().sizeOfTcArray() > 1) {
      row.getCtRow().removeTc(1);
    }
    var format = cell.getCTTc().addNewTcPr();
    format.addNewGridSpan().setVal(BigInteger.valueOf(columns(table)));
    cell.setColor("EEEEEE");
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle("TableText");
    paragraph.setKeepNext(true);
    XWPFRun run = paragraph.createRun();
    run.setBold(true);
    run.setText(words);
  }

  private static int columns(XWPFTable table) {
    return table.getRow(0).getTableCells().size();
  }

  /** Recipients on the left, the signature on the right, side by side and never parted. */
  public void foot(List<String> recipients, List<String> signer, String name) {
    paragraph("Normal");
    XWPFTable foot = paper.createTable(1, 2);
    foot.removeBorders();
    widths(foot, List.of(52, 48));
    foot.getRow(0).setCantSplitRow(true);
    XWPFTableCell to = foot.getRow(0).getCell(0);
    for (int i = 0; i < recipients.size(); i++) {
      XWPFParagraph paragraph = i == 0 ? to.getParagraphs().getFirst() : to.addParagraph();
      XWPFRun run = paragraph.createRun();
      run.setText(recipients.get(i));
      run.setFontSize(i == 0 ? 12 : 11);
      run.setBold(i == 0);
      run.setItalic(i == 0);
    }
    XWPFTableCell by = foot.getRow(0).getCell(1);
    for (int i = 0; i < signer.size(); i++) {
      centred(by, i == 0, upper(signer.get(i)), true, 26, false);
    }
    for (int i = 0; i < 4; i++) {
      by.addParagraph(); // room for the signature and the seal
    }
    centred(by, false, name, true, 26, false);
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
      XWPFParagraph next = cell.getParagraphs().getFirst();
      for (String line : cells.get(i).lines()) {
        next = written(cell, next, line, false);
      }
      String quote = cells.get(i).quote();
      if (quote != null) {
        next = written(cell, next, "“" + quote + "”", true);
      }
      next.setStyle("TableText"); // of a cell without words
    }
  }

  /** Into the paragraph given while that is empty, else into a new one. */
  private static XWPFParagraph written(
      XWPFTableCell cell, XWPFParagraph last, String words, boolean italic) {
    XWPFParagraph paragraph = last.getRuns().isEmpty() ? last : cell.addParagraph();
    paragraph.setStyle("TableText");
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    run.setItalic(italic);
    return paragraph;
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
