package vn.biennien.export.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.export.paper.OfficeHeading;
import vn.biennien.export.paper.Texts;

/**
 * "Phiếu phục vụ lãnh đạo": what a leader needs before a meeting, on two pages. Every sentence has
 * at least one note.
 *
 * @param asOf the day up to which things are told, ready for print
 * @param sections without the empty ones
 * @param sources what the notes refer to, numbered from 1 in the order in which they are named
 */
public record Briefing(
    OfficeHeading heading,
    String title,
    String subtitle,
    String asOf,
    List<Section> sections,
    List<Source> sources) {

  /**
   * @param more how many sentences did not find room; the full list is elsewhere
   */
  public record Section(String title, List<Sentence> sentences, int more) {}

  /**
   * @param lead the first words, printed bold; null when there are none
   * @param notes numbers of sources; never empty
   */
  public record Sentence(@Nullable String lead, String text, List<Integer> notes) {
    public Sentence {
      if (notes.isEmpty()) {
        throw new IllegalArgumentException("a sentence without a source: " + text);
      }
      notes = List.copyOf(notes);
    }

    /** All but the last word, which stands with its notes on one line. */
    public String beginning() {
      return text.substring(0, text.lastIndexOf(' ') + 1);
    }

    public String lastWord() {
      return text.substring(text.lastIndexOf(' ') + 1);
    }
  }

  /** A paragraph of a document. */
  public record Source(int number, String document, int passage, String url) {}

  public List<Texts.Run> runs(@Nullable String text) {
    return Texts.runs(text);
  }
}
