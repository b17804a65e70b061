package vn.biennien.document;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import lombok.AccessLevel;
import lombok.Getter;

/**
 * The exact words of a document on which a fact rests. Offsets count Unicode code points of the
 * document's text; the database checks that the quote stands there.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Citation {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Getter
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private Document document;

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter(AccessLevel.PACKAGE)
  private Passage passage;

  private int startAt;
  private int endAt;
  @Getter private String quote;

  protected Citation() {}

  Citation(Document document, Passage passage, int startAt, int endAt, String quote) {
    this.document = document;
    this.passage = passage;
    this.startAt = startAt;
    this.endAt = endAt;
    this.quote = quote;
  }

  public int start() {
    return startAt;
  }

  public int end() {
    return endAt;
  }
}
