package vn.biennien.export.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.biennien.dossier.prints.BriefingMaterial;
import vn.biennien.export.paper.PdfRenderer;
import vn.biennien.export.paper.Vietnamese;

/** The briefing as files. An administrative paper is always in Vietnamese. */
@Component
class BriefingFiles {
  static final String TEMPLATE = "export/briefing";

  /** What a leader reads before the meeting. */
  private static final int PAGES = 2;

  private final BriefingMaker maker;
  private final ITemplateEngine templates;
  private final PdfRenderer renderer;
  private final BriefingWord word;

  BriefingFiles(
      BriefingMaker maker, ITemplateEngine templates, PdfRenderer renderer, BriefingWord word) {
    this.maker = maker;
    this.templates = templates;
    this.renderer = renderer;
    this.word = word;
  }

  /** The longest one that fits on two pages; what is left out is counted in its section. */
  Briefing fitting(BriefingMaterial material) {
    Briefing fits = maker.briefing(material, 0);
    int most = BriefingMaker.ROOMIEST;
    for (int least = 1; least <= most; ) {
      int room = (least + most) / 2;
      Briefing longer = maker.briefing(material, room);
      if (pages(pdf(longer)) <= PAGES) {
        fits = longer;
        least = room + 1;
      } else {
        most = room - 1;
      }
    }
    return fits;
  }

  byte[] pdf(Briefing briefing) {
    return renderer.render(
        templates.process(
            TEMPLATE, new Context(Vietnamese.LOCALE, Map.of("brief", briefing, "paper", true))));
  }

  byte[] word(Briefing briefing) {
    return Vietnamese.speaking(() -> word.of(briefing));
  }

  private static int pages(byte[] pdf) {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
