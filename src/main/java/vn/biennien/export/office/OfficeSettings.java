package vn.biennien.export.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.export.paper.OfficeHeading;
import vn.biennien.export.paper.Texts;

/**
 * What the head and foot of printed papers say of the office that uses the archive. There is one
 * row.
 */
@Entity
@Table(name = "office_settings")
@SuppressWarnings("NullAway.Init")
class OfficeSettings {

  /** The key of the only row; the table holds it to this value. */
  static final short ONLY = 1;

  @Id private short id = ONLY;

  @Version private @Nullable Integer version;

  @Column(name = "parent_agency")
  private @Nullable String parentAgency;

  @Column(name = "agency_name")
  private @Nullable String agencyName;

  @Column(name = "place_name")
  private @Nullable String placeName;

  @Column(name = "symbol")
  private @Nullable String symbol;

  /** One part a line. */
  @Column(name = "signer_title")
  private @Nullable String signerTitle;

  @Column(name = "signer_name")
  private @Nullable String signerName;

  /** One recipient a line. */
  @Column(name = "recipients")
  private @Nullable String recipients;

  protected OfficeSettings() {}

  /** Takes over new particulars; says whether anything is different now. */
  boolean change(OfficeHeading heading) {
    if (heading.equals(heading())) {
      return false;
    }
    parentAgency = heading.parentAgency();
    agencyName = heading.agencyName();
    placeName = heading.placeName();
    symbol = heading.symbol();
    signerTitle = joined(heading.signerTitle());
    signerName = heading.signerName();
    recipients = joined(heading.recipients());
    return true;
  }

  OfficeHeading heading() {
    return new OfficeHeading(
        parentAgency,
        agencyName,
        placeName,
        symbol,
        Texts.lines(signerTitle),
        signerName,
        Texts.lines(recipients));
  }

  int version() {
    return version == null ? 0 : version;
  }

  private static @Nullable String joined(List<String> lines) {
    return lines.isEmpty() ? null : String.join("\n", lines);
  }
}
