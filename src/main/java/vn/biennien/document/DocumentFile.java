package vn.biennien.document;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

/** The bytes as they came in. */
@Entity
@SuppressWarnings("NullAway.Init")
public class DocumentFile {
  @Id private Long documentId;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  private Document document;

  private String name;
  private String mediaType;
  private byte[] bytes;

  protected DocumentFile() {}

  public DocumentFile(Document document, String name, String mediaType, byte[] bytes) {
    this.document = document;
    this.name = name;
    this.mediaType = mediaType;
    this.bytes = bytes.clone();
  }

  public String name() {
    return name;
  }
}
