package vn.biennien.document;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.Getter;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.CodePointText;

/**
 * A text of the archive: a signed paper's, or an article about one. Its words never change; what is
 * known about it is added as facts that cite it.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Document {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Getter
  private Long id;

  @Getter private String sha256;
  @Getter private String text;
  @Embedded private Provenance provenance;
  @Getter private String sensitivity;
  @Getter private boolean starting;
  @Getter private boolean annotated;
  private boolean corrected;
  @Embedded private @Nullable Outline outline;
  private Instant importedAt;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private @Nullable Citation titleCitation;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
  private @Nullable Citation authorCitation;

  @OneToMany(mappedBy = "document", cascade = CascadeType.ALL)
  @OrderBy("number")
  private List<Passage> passages = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "furniture", joinColumns = @JoinColumn(name = "document_id"))
  @OrderColumn(name = "position")
  private List<Furniture> furniture = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "figure", joinColumns = @JoinColumn(name = "document_id"))
  @OrderColumn(name = "position")
  private List<Figure> figures = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "anomaly", joinColumns = @JoinColumn(name = "document_id"))
  @OrderColumn(name = "position")
  private List<Anomaly> anomalies = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "place", joinColumns = @JoinColumn(name = "document_id"))
  @OrderColumn(name = "position")
  private List<StatedPlace> places = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "document_note", joinColumns = @JoinColumn(name = "document_id"))
  @OrderColumn(name = "position")
  @Column(name = "note")
  private List<String> notes = new ArrayList<>();

  protected Document() {}

  /**
   * A new text, cut into its passages.
   *
   * @param text NFC
   * @param sha256 of the original bytes
   */
  public Document(
      String text,
      String sha256,
      Provenance provenance,
      String sensitivity,
      boolean starting,
      Instant now) {
    this.text = text;
    this.sha256 = sha256;
    this.provenance = provenance;
    this.sensitivity = sensitivity;
    this.starting = starting;
    this.importedAt = now;
    cutIntoPassages();
  }

  private void cutIntoPassages() {
    int start = 0;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      int length = line.codePointCount(0, line.length());
      String words = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (!words.isBlank()) {
        int end = start + words.codePointCount(0, words.length());
        passages.add(new Passage(this, ++number, start, end, words));
      }
      start += length + 1;
    }
  }

  /** The words at [start, end), to be cited. The caller has checked that they stand there. */
  public Citation cite(int start, int end) {
    return new Citation(
        this, passageAt(start), start, end, new CodePointText(text).slice(start, end));
  }

  /**
   * These words of a paragraph, to be cited; the whole paragraph where none are given. Blanks and
   * line ends between words may differ, as they do in what was copied from a page.
   *
   * @return empty when there is no such paragraph, or it does not hold the words
   */
  public Optional<Citation> cite(int number, @Nullable String words) {
    String asked = words == null ? "" : Normalizer.normalize(words.strip(), Normalizer.Form.NFC);
    return passages.stream()
        .filter(passage -> passage.number() == number)
        .findFirst()
        .flatMap(passage -> cite(passage, asked));
  }

  private Optional<Citation> cite(Passage passage, String words) {
    if (words.isEmpty()) {
      return Optional.of(cite(passage.start(), passage.end()));
    }
    String loose =
        BLANKS.splitAsStream(words).map(Pattern::quote).collect(Collectors.joining("[\\s\\h]+"));
    Matcher found = Pattern.compile(loose).matcher(passage.text());
    if (!found.find()) {
      return Optional.empty();
    }
    int start = passage.start() + passage.text().codePointCount(0, found.start());
    int length = passage.text().codePointCount(found.start(), found.end());
    return Optional.of(cite(start, start + length));
  }

  /** The passage that holds this place; for a place between lines, the next one, or the last. */
  private Passage passageAt(int start) {
    return passages.stream()
        .filter(passage -> start < passage.end())
        .findFirst()
        .orElseGet(passages::getLast);
  }

  /** Takes the annotation's own statements about the text; each may come in once. */
  public void annotate(
      Provenance provenance, Outline outline, List<Furniture> furniture, List<String> notes) {
    if (annotated) {
      throw new IllegalStateException("document " + id + " is already annotated");
    }
    this.annotated = true;
    this.provenance = provenance;
    this.outline = outline;
    this.furniture.addAll(furniture);
    this.notes.addAll(notes);
    frameAnew();
  }

  /** Lets searches look at those paragraphs that are not all furniture. */
  public void frameAnew() {
    passages.forEach(passage -> passage.searchable(!articleWords(passage).isBlank()));
  }

  /** The words of a passage without website furniture; captions stay. */
  String articleWords(Passage passage) {
    if (furniture.isEmpty()) {
      return passage.text();
    }
    CodePointText words = new CodePointText(text);
    StringBuilder article = new StringBuilder();
    int at = passage.start();
    for (Furniture piece :
        furniture.stream()
            .filter(f -> !f.isCaption())
            .sorted((a, b) -> a.startAt() - b.startAt())
            .toList()) {
      if (piece.endAt() > at && piece.startAt() < passage.end()) {
        article.append(words.slice(at, Math.max(at, piece.startAt()))).append(' ');
        at = Math.min(piece.endAt(), passage.end());
      }
    }
    return article.append(words.slice(at, passage.end())).toString();
  }

  String searchableWords(Passage passage) {
    StringBuilder words = new StringBuilder(articleWords(passage));
    for (Anomaly anomaly : anomalies) {
      Citation place = anomaly.citation();
      if (anomaly.isMisspelling() && place.passage() == passage) {
        words.append(' ').append(anomaly.shouldRead());
      }
    }
    return words.toString();
  }

  public void titled(@Nullable Citation title, @Nullable Citation author) {
    this.titleCitation = title;
    this.authorCitation = author;
  }

  /** One more number that it states. */
  public void states(Figure figure) {
    figures.add(figure);
  }

  public void states(List<Figure> figures, List<Anomaly> anomalies, List<StatedPlace> places) {
    this.figures.addAll(figures);
    this.anomalies.addAll(anomalies);
    this.places.addAll(places);
  }

  public Provenance provenance() {
    return provenance;
  }

  public Outline outline() {
    return outline == null ? Outline.NONE : outline;
  }

  /** Of the words as they are now: the places that are told of are places in these. */
  public String textSha256() {
    return corrected ? DigestUtils.sha256Hex(text) : sha256;
  }

  public boolean illustrative() {
    return provenance.illustrative();
  }

  public List<Passage> passages() {
    return List.copyOf(passages);
  }

  public List<Furniture> furniture() {
    return List.copyOf(furniture);
  }

  public List<Figure> figures() {
    return List.copyOf(figures);
  }

  public List<Anomaly> anomalies() {
    return List.copyOf(anomalies);
  }

  public List<StatedPlace> places() {
    return List.copyOf(places);
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }
}
