package vn.biennien.export.summary;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands on the pages of a PDF. */
final class PdfText {
  private PdfText() {}

  static int pages(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return pdf.getNumberOfPages();
    }
  }

  static String text(byte[] file, int from, int to) throws IOException {
    return text(file, from, to, false);
  }

  /** The text as it stands on the pages from top to bottom. */
  static String textByPosition(byte[] file, int page) throws IOException {
    return text(file, page, page, true);
  }

  private static String text(byte[] file, int from, int to, boolean sorted) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(sorted);
      stripper.setStartPage(from);
      stripper.setEndPage(to);
      return stripper.getText(pdf);
    }
  }

  static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
