package vn.biennien.document;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import lombok.Getter;

/**
 * A numbered paragraph of a document: what search opens and what citations point into. Every
 * non-blank line is one.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Passage {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Getter
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private Document document;

  @Getter private int number;
  private int startAt;
  private int endAt;
  @Getter private String text;

  /** False for website furniture, captions excepted. */
  @Getter private boolean searchable;

  protected Passage() {}

  Passage(Document document, int number, int startAt, int endAt, String text) {
    this.document = document;
    this.number = number;
    this.startAt = startAt;
    this.endAt = endAt;
    this.text = text;
    this.searchable = true;
  }

  void searchable(boolean searchable) {
    this.searchable = searchable;
  }

  public int start() {
    return startAt;
  }

  public int end() {
    return endAt;
  }

  /**
   * The words that it is found by: without website furniture that stands on the same line, and with
   * the corrected reading of what its source misspells.
   */
  public String searchableWords() {
    return document.searchableWords(this);
  }
}
