package vn.biennien.paper;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentPart;

/** A legal basis or domestic act that a document refers to. */
@Entity
@SuppressWarnings("NullAway.Init")
public class LegalInstrument extends DocumentPart {
  private String type;
  private String title;
  private @Nullable String note;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  private @Nullable Citation citation;

  protected LegalInstrument() {}

  public LegalInstrument(
      Document document,
      int position,
      String localId,
      String type,
      String title,
      @Nullable String note,
      @Nullable Citation citation) {
    super(document, position, localId);
    this.type = type;
    this.title = title;
    this.note = note;
    this.citation = citation;
  }

  public String type() {
    return type;
  }

  public String title() {
    return title;
  }

  public @Nullable String note() {
    return note;
  }

  public @Nullable Citation citation() {
    return citation;
  }
}
