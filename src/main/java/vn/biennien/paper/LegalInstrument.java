package vn.biennien.paper;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.biennien.document.Citation;
import vn.biennien.document.Document;
import vn.biennien.document.DocumentPart;

/** A legal basis or domestic act that a document refers to. */
@Entity
@SuppressWarnings("NullAway.Init")
public class LegalInstrument extends DocumentPart {
  @Getter private String type;
  @Getter private String title;
  @Getter private @Nullable String note;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @Getter
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
}
