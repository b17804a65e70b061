package vn.biennien.export.summary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import vn.biennien.export.paper.PdfRenderer;
import vn.biennien.export.paper.Vietnamese;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.Slugs;

/**
 * Hands a sheet out: as a page to print, or as a file. An administrative paper is always in
 * Vietnamese.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SheetFiles {
  /** For the print view as for the file. */
  static final String TEMPLATE = "export/commitments-print";

  /** More items than anybody prints; a file of so many takes some seconds. */
  static final int MOST_ROWS = 2000;

  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final PdfRenderer pdf;
  private final SheetWord word;

  /** Layout takes a core and memory: two at a time, the others wait. */
  private final Semaphore renderers = new Semaphore(2);

  /**
   * @throws BadParameter when the list is too long for one print
   */
  void requirePrintable(int rows) {
    if (rows > MOST_ROWS) {
      throw new BadParameter(
          "size", "bad.toomany", String.valueOf(rows), String.valueOf(MOST_ROWS));
    }
  }

  /**
   * What the address asks for: the page to print, with its files beside it, or one of these.
   *
   * @param page where the reader comes from; the print stands below it
   * @param filters parameters of the list that is printed
   * @param items what the list of commitments has to be asked for to hold the same
   */
  Object answer(
      HttpServletRequest request,
      Supplier<CommitmentSheet> maker,
      String page,
      Map<String, String> filters,
      Map<String, String> items,
      Model model) {
    CommitmentSheet sheet = Vietnamese.speaking(maker);
    if (request.getRequestURI().endsWith(".pdf")) {
      return file(name(sheet) + ".pdf", pdf(sheet));
    }
    if (request.getRequestURI().endsWith(".docx")) {
      return file(name(sheet) + ".docx", Vietnamese.speaking(() -> word.of(sheet)));
    }
    Vietnamese.page();
    Map<String, String> all = new LinkedHashMap<>(filters);
    all.putAll(sheet.choices().parameters());
    model.addAttribute("sheet", sheet);
    model.addAttribute("back", address(page, filters));
    model.addAttribute("print", page + "/print");
    model.addAttribute("pdf", address(page + "/print.pdf", all));
    model.addAttribute("word", address(page + "/print.docx", all));
    model.addAttribute("table", address("/commitments.xlsx", items));
    model.addAttribute("parameters", filters);
    model.addAttribute("groupings", codes(SheetChoices.Grouping.values()));
    model.addAttribute("orders", codes(SheetChoices.Order.values()));
    return TEMPLATE;
  }

  private static List<String> codes(Enum<?>[] choices) {
    return Arrays.stream(choices).map(SheetChoices::code).toList();
  }

  private static String address(String path, Map<String, String> parameters) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(parameters).toUriString();
  }

  private byte[] pdf(CommitmentSheet sheet) {
    renderers.acquireUninterruptibly();
    try {
      return pdf.render(TEMPLATE, "sheet", sheet);
    } finally {
      renderers.release();
    }
  }

  /** A PDF is opened where it is, a Word file is kept and finished. */
  public static ResponseEntity<byte[]> file(String name, byte[] body) {
    boolean inline = name.endsWith(".pdf");
    return ResponseEntity.ok()
        .contentType(inline ? MediaType.APPLICATION_PDF : WORD)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name)
                .build()
                .toString())
        .body(body);
  }

  /** File names without marks. */
  private static String name(CommitmentSheet sheet) {
    String slug = Slugs.of("tong hop cam ket de xuat", sheet.subtitle());
    return slug.substring(0, Math.min(100, slug.length()));
  }
}
