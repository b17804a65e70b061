package vn.biennien.export;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.Slugs;

/**
 * Hands a sheet out: as a page to print, or as a file. An administrative paper is always in
 * Vietnamese.
 */
@Component
class SheetFiles {
  /** More items than anybody prints; a file of so many takes some seconds. */
  static final int MOST_ROWS = 2000;

  private static final Locale VIETNAMESE = Locale.of("vi");

  private final CommitmentSheetPdf pdf;

  /** Layout takes a core and memory: two at a time, the others wait. */
  private final Semaphore renderers = new Semaphore(2);

  SheetFiles(CommitmentSheetPdf pdf) {
    this.pdf = pdf;
  }

  /**
   * @throws BadParameter when the list is too long for one print
   */
  void requirePrintable(int rows) {
    if (rows > MOST_ROWS) {
      throw new BadParameter(
          "size", "bad.toomany", String.valueOf(rows), String.valueOf(MOST_ROWS));
    }
  }

  String view(CommitmentSheet sheet, String back, String file, Model model) {
    model.addAttribute("sheet", sheet);
    model.addAttribute("backUrl", back);
    model.addAttribute("pdfUrl", file);
    return CommitmentSheetPdf.TEMPLATE;
  }

  ResponseEntity<byte[]> pdf(CommitmentSheet sheet) {
    renderers.acquireUninterruptibly();
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_PDF)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.inline().filename(name(sheet) + ".pdf").build().toString())
          .body(pdf.render(sheet, VIETNAMESE));
    } finally {
      renderers.release();
    }
  }

  /** File names without marks. */
  private static String name(CommitmentSheet sheet) {
    String slug = Slugs.of("tong hop cam ket de xuat", sheet.subtitle());
    return slug.substring(0, Math.min(100, slug.length()));
  }
}
