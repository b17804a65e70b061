package vn.biennien.export.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTString;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a Word file in the form of Decree 30/2020; sizes are in half points. */
final class WordStyles {
  private static final String FONT = "Times New Roman";

  private WordStyles() {}

  static void of(XWPFDocument paper) {
    XWPFStyles styles = paper.createStyles();
    styles.setDefaultFonts(fonts());
    styles.setSpellingLanguage("vi-VN");
    style(styles, "Normal", "Normal", 26, false, false, null);
    style(styles, "Title", "Title", 28, true, false, null);
    style(styles, "Subtitle", "Subtitle", 26, true, false, null);
    style(styles, "Heading1", "heading 1", 26, true, false, 0);
    style(styles, "Heading2", "heading 2", 24, true, false, 1);
    style(styles, "TableText", "Table Text", 22, false, false, null);
    style(styles, "Sources", "Sources", 19, false, false, null);
    style(styles, "Remark", "Remark", 24, false, true, null);
    CTStyle grid = CTStyle.Factory.newInstance();
    grid.setStyleId("TableGrid");
    grid.setType(STStyleType.TABLE);
    grid.addNewName().setVal("Table Grid");
    styles.addStyle(new XWPFStyle(grid));
  }

  private static CTFonts fonts() {
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia("SimSun");
    return fonts;
  }

  private static void style(
      XWPFStyles styles,
      String id,
      String name,
      int halfPoints,
      boolean bold,
      boolean italic,
      @Nullable Integer outline) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    if (id.equals("Normal")) {
      style.setDefault(true);
    } else {
      CTString based = style.addNewBasedOn();
      based.setVal("Normal");
    }
    style.addNewQFormat();
    CTRPr letters = style.addNewRPr();
    letters.addNewRFonts().set(fonts());
    letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    letters.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    if (bold) {
      letters.addNewB();
    }
    if (italic) {
      letters.addNewI();
    }
    if (id.equals("Title")) {
      style.addNewPPr().addNewSpacing().setBefore(BigInteger.valueOf(240));
    }
    if (outline != null) {
      var paragraph = style.addNewPPr();
      paragraph.addNewKeepNext();
      paragraph.addNewSpacing().setBefore(BigInteger.valueOf(120));
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    styles.addStyle(new XWPFStyle(style));
  }
}
