package vn.biennien.export.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.springframework.stereotype.Component;
import vn.biennien.dossier.prints.BriefingMaterial;
import vn.biennien.export.paper.PdfRenderer;
import vn.biennien.export.paper.Vietnamese;
import vn.biennien.export.paper.WordPaper;
import vn.biennien.export.summary.SheetMaker;

/** The briefing as files. An administrative paper is always in Vietnamese. */
@Component
@RequiredArgsConstructor
class BriefingFiles {
  static final String TEMPLATE = "export/briefing";

  /** What a leader reads before the meeting. */
  private static final int PAGES = 2;

  private final BriefingMaker maker;
  private final PdfRenderer renderer;
  private final SheetMaker words;

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
    return renderer.render(TEMPLATE, "brief", briefing);
  }

  private static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] word(Briefing briefing) {
    return Vietnamese.speaking(() -> written(briefing));
  }

  private byte[] written(Briefing briefing) {
    WordPaper paper = new WordPaper(briefing.title(), briefing.subtitle(), false);
    words.head(paper, briefing.heading());
    paper.centred("Title", briefing.title().toUpperCase(Locale.of("vi")));
    paper.centred("Subtitle", briefing.subtitle());
    paper.centred("Remark", words.say("briefing.asof", briefing.asOf()));
    int number = 0;
    for (Briefing.Section section : briefing.sections()) {
      paper.line("Heading1", ++number + ". " + section.title());
      section.sentences().forEach(sentence -> sentence(paper, sentence));
      if (section.more() > 0) {
        paper.line("Remark", words.say("briefing.more", section.more()));
      }
    }
    if (briefing.sections().isEmpty()) {
      paper.line("Normal", words.say("briefing.empty"));
    } else {
      paper.line("Heading2", words.say("briefing.sources"));
      paper.line(
          "Sources",
          briefing.sources().stream()
              .map(s ->
                  "[%d] %s%s"
                      .formatted(
                          s.number(), s.document(), words.say("briefing.passage", s.passage())))
              .collect(Collectors.joining(" ")));
    }
    return paper.bytes();
  }

  private static void sentence(WordPaper paper, Briefing.Sentence sentence) {
    XWPFParagraph paragraph = paper.paragraph("Normal");
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    if (sentence.lead() != null) {
      XWPFRun lead = paragraph.createRun();
      lead.setBold(true);
      lead.setText(sentence.lead() + ": ");
    }
    paragraph.createRun().setText(sentence.text());
    XWPFRun notes = paragraph.createRun();
    notes.setVerticalAlignment("superscript");
    notes.setText(sentence.notes().stream().map(n -> "[" + n + "]").collect(Collectors.joining()));
  }
}
