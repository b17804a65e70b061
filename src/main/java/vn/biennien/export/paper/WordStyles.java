package vn.biennien.export.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
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
    style(styles, "Normal", "Normal", 26).setDefault(true);
    CTStyle title = style(styles, "Title", "Title", 28);
    title.getRPr().addNewB();
    title.addNewPPr().addNewSpacing().setBefore(BigInteger.valueOf(240));
    style(styles, "Subtitle", "Subtitle", 26).getRPr().addNewB();
    heading(styles, 1, 26);
    heading(styles, 2, 24);
    style(styles, "TableText", "Table Text", 22);
    style(styles, "Sources", "Sources", 19);
    style(styles, "Remark", "Remark", 24).getRPr().addNewI();
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

  private static void heading(XWPFStyles styles, int level, int halfPoints) {
    CTStyle style = style(styles, "Heading" + level, "heading " + level, halfPoints);
    style.getRPr().addNewB();
    var paragraph = style.addNewPPr();
    paragraph.addNewKeepNext();
    paragraph.addNewSpacing().setBefore(BigInteger.valueOf(120));
    paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
  }

  private static CTStyle style(XWPFStyles styles, String id, String name, int halfPoints) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    if (!id.equals("Normal")) {
      style.addNewBasedOn().setVal("Normal");
    }
    style.addNewQFormat();
    CTRPr letters = style.addNewRPr();
    letters.addNewRFonts().set(fonts());
    letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    letters.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    XWPFStyle added = new XWPFStyle(style);
    styles.addStyle(added);
    return added.getCTStyle();
  }
}
