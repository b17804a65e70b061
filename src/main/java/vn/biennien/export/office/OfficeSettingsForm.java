package vn.biennien.export.office;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.biennien.export.paper.OfficeHeading;
import vn.biennien.export.paper.Texts;

/** The particulars of the office as they are entered; every field may stay blank. */
public record OfficeSettingsForm(
    int version,
    @Nullable @Size(max = 200, message = "{export.settings.error.size}") String parentAgency,
    @Nullable @Size(max = 200, message = "{export.settings.error.size}") String agencyName,
    @Nullable @Size(max = 60, message = "{export.settings.error.size}") String placeName,
    @Nullable @Size(max = 40, message = "{export.settings.error.size}") String symbol,
    @Nullable @Size(max = 200, message = "{export.settings.error.size}") String signerTitle,
    @Nullable @Size(max = 80, message = "{export.settings.error.size}") String signerName,
    @Nullable @Size(max = 2000, message = "{export.settings.error.size}") String recipients) {

  static OfficeSettingsForm of(OfficeHeading heading, int version) {
    return new OfficeSettingsForm(
        version,
        heading.parentAgency(),
        heading.agencyName(),
        heading.placeName(),
        heading.symbol(),
        String.join("\n", heading.signerTitle()),
        heading.signerName(),
        String.join("\n", heading.recipients()));
  }

  OfficeHeading toHeading() {
    return new OfficeHeading(
        parentAgency,
        agencyName,
        placeName,
        symbol,
        Texts.lines(signerTitle),
        signerName,
        Texts.lines(recipients));
  }

  /** The same words over what is stored now, for saving again after a conflict. */
  OfficeSettingsForm withVersion(int newVersion) {
    return new OfficeSettingsForm(
        newVersion,
        parentAgency,
        agencyName,
        placeName,
        symbol,
        signerTitle,
        signerName,
        recipients);
  }
}
