package vn.biennien.export.summary;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.biennien.export.paper.PdfRenderer;

/** The commitment sheet as a file: the template of the print view, rendered to PDF. */
@Component
public class CommitmentSheetPdf {

  /** The template of the sheet, for the print view as for the file. */
  public static final String TEMPLATE = "export/commitments-print";

  private final ITemplateEngine templates;
  private final PdfRenderer pdf;

  public CommitmentSheetPdf(ITemplateEngine templates, PdfRenderer pdf) {
    this.templates = templates;
    this.pdf = pdf;
  }

  /** Renders the sheet with the words of the language given. */
  public byte[] render(CommitmentSheet sheet, Locale locale) {
    return pdf.render(
        templates.process(TEMPLATE, new Context(locale, Map.of("sheet", sheet, "paper", true))));
  }
}
