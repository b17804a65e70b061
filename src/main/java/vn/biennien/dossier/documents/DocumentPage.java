package vn.biennien.dossier.documents;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.file.Attachments;

/** A document as its page shows it. */
record DocumentPage(
    Head head,
    List<Told> meetings,
    List<Block> blocks,
    DocumentHits hits,
    List<DocumentNotes.CitedFact> anomalies,
    List<DocumentNotes.CitedFact> figures,
    List<NamedPlace> places,
    List<String> notes,
    List<Attachments.Attached> files) {

  /**
   * What is known of the text itself.
   *
   * @param titled whether it has a title of its own; otherwise it is called by its first words
   * @param press whether the meeting that it tells of is known only from the press
   */
  record Head(
      long id,
      String kind,
      String title,
      boolean titled,
      @Nullable String titleNote,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      String datePrecision,
      @Nullable String publisher,
      @Nullable String author,
      @Nullable String sourceUrl,
      @Nullable String sourceNote,
      @Nullable LocalDate publishedOn,
      String language,
      String sensitivity,
      boolean starting,
      boolean illustrative,
      boolean annotated,
      boolean press,
      OffsetDateTime importedAt,
      String sha256,
      @Nullable Integer fileBytes) {

    /** The host of the source's address; null where it is no web address. */
    public @Nullable String sourceHost() {
      return hostOf(sourceUrl);
    }
  }

  static @Nullable String hostOf(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      URI uri = new URI(address.strip());
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web ? uri.getHost() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** A meeting that it tells of. */
  record Told(
      long id,
      String title,
      String role,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      String datePrecision) {}

  /** Whether nothing was taken out of its words yet, by an annotation or by hand. */
  public boolean tellsNothing() {
    return !head.annotated()
        && meetings.isEmpty()
        && figures.isEmpty()
        && blocks.stream()
            .flatMap(block -> block.paragraphs().stream())
            .allMatch(paragraph -> paragraph.beside().isEmpty());
  }

  record NamedPlace(String name, @Nullable Long citationId) {}

  /**
   * Paragraphs that stand together: the article's, or furniture folded under a count.
   *
   * @param cited whether facts rest on words of this furniture: it is folded all the same, and says
   *     so
   */
  record Block(boolean furniture, boolean cited, List<Paragraph> paragraphs) {
    public int first() {
      return paragraphs.getFirst().number();
    }

    public int last() {
      return paragraphs.getLast().number();
    }

    /** The kinds of furniture in it. */
    public Set<String> kinds() {
      Set<String> kinds = new LinkedHashSet<>();
      for (Paragraph paragraph : paragraphs) {
        for (Stretch stretch : paragraph.stretches()) {
          if (stretch.furniture() != null) {
            kinds.add(stretch.furniture());
          }
        }
      }
      return kinds;
    }
  }

  /**
   * A numbered paragraph.
   *
   * @param anchors of citations without visible words
   */
  record Paragraph(
      int number,
      boolean chinese,
      String anchors,
      List<Stretch> stretches,
      DocumentNotes.Beside beside) {}

  /**
   * A piece of a paragraph.
   *
   * @param furniture its kind, or null
   * @param cited whether facts rest on words of this furniture in the line
   * @param html the words, escaped, with our marks
   */
  record Stretch(@Nullable String furniture, boolean cited, String html) {}

  /** Puts the paragraphs together. */
  static List<Block> blocks(
      List<DocumentText.Passage> passages,
      List<DocumentText.Span> furniture,
      DocumentNotes notes,
      DocumentHits hits) {
    DocumentText.Layout layout = DocumentText.lay(passages, furniture, notes.marks());
    DocumentMarkup markup = new DocumentMarkup(layout.groups(), hits);
    List<Block> blocks = new ArrayList<>();
    List<Paragraph> together = new ArrayList<>();
    boolean folded = false;
    boolean cited = false;
    for (DocumentText.Laid laid : layout.paragraphs()) {
      Paragraph paragraph = paragraph(laid, markup, notes);
      boolean fold = isFurniture(laid);
      boolean carries = fold && !paragraph.beside().isEmpty();
      if (!together.isEmpty() && (fold != folded || carries != cited)) {
        blocks.add(new Block(folded, cited, List.copyOf(together)));
        together.clear();
      }
      folded = fold;
      cited = carries;
      together.add(paragraph);
    }
    if (!together.isEmpty()) {
      blocks.add(new Block(folded, cited, List.copyOf(together)));
    }
    return blocks;
  }

  /** Whether no word of the paragraph is the article's. */
  private static boolean isFurniture(DocumentText.Laid laid) {
    String text = laid.passage().text();
    return laid.runs().stream()
            .filter(run -> run.furniture() == null)
            .allMatch(run -> DocumentMarkup.plain(laid.passage(), run.nodes()).isBlank())
        && !text.isBlank();
  }

  private static Paragraph paragraph(
      DocumentText.Laid laid, DocumentMarkup markup, DocumentNotes notes) {
    String anchors = markup.anchors(laid.empty());
    List<Stretch> stretches = new ArrayList<>();
    for (DocumentText.Run run : laid.runs()) {
      String html = markup.write(laid.passage(), run.nodes());
      stretches.add(new Stretch(run.furniture(), html.contains("class=\"fact"), html));
    }
    return new Paragraph(
        laid.passage().number(),
        DocumentMarkup.isChinese(laid.passage().text()),
        anchors,
        stretches,
        notes.beside(laid.passage().number()));
  }
}
