package vn.biennien.document;

import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import lombok.Getter;

/**
 * Something that one document tells of. Its annotation lists such parts in an order, and gives each
 * a name ({@code P1}, {@code M2}) by which other parts of the same document speak of it.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class DocumentPart {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Getter
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @Getter
  private Document document;

  private int position;
  @Getter private String localId;

  protected DocumentPart() {}

  protected DocumentPart(Document document, int position, String localId) {
    this.document = document;
    this.position = position;
    this.localId = localId;
  }
}
