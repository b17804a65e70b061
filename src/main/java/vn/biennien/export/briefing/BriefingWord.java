package vn.biennien.export.briefing;

import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.springframework.stereotype.Component;
import vn.biennien.export.paper.WordPaper;
import vn.biennien.export.summary.SheetMaker;

/** The briefing as a Word file, in the words of the page. */
@Component
class BriefingWord {
  private final SheetMaker words;

  BriefingWord(SheetMaker words) {
    this.words = words;
  }

  byte[] of(Briefing briefing) {
    WordPaper paper = new WordPaper(briefing.title(), briefing.subtitle(), false);
    words.head(paper, briefing.heading());
    paper.centred("Title", briefing.title().toUpperCase(java.util.Locale.of("vi")));
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
    notes.setVerticalAlignment(
        VerticalAlign.SUPERSCRIPT.toString().toLowerCase(java.util.Locale.ROOT));
    notes.setText(
        sentence.notes().stream().map(n -> "[" + n + "]").collect(Collectors.joining("")));
  }
}
