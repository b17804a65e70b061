package vn.biennien.export.paper;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the head and the foot of an administrative paper say of the office that issues it, as Decree
 * 30/2020 asks. Anything unknown is null and is printed as dots, to be filled in by hand.
 *
 * @param signerTitle authority and office, a line each, such as {@code KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC}
 * @param recipients the lines of "Nơi nhận", without leading hyphens and closing marks
 */
@Embeddable
public record OfficeHeading(
    @Nullable @Size(max = 200, message = "{export.settings.error.size}") String parentAgency,
    @Nullable @Size(max = 200, message = "{export.settings.error.size}") String agencyName,
    @Nullable @Size(max = 60, message = "{export.settings.error.size}") String placeName,
    @Nullable @Size(max = 40, message = "{export.settings.error.size}") String symbol,
    @Nullable @Size(max = 200, message = "{export.settings.error.size}") String signerTitle,
    @Nullable @Size(max = 80, message = "{export.settings.error.size}") String signerName,
    @Nullable @Size(max = 2000, message = "{export.settings.error.size}") String recipients) {

  /** A heading of which nothing is known yet. */
  public static final OfficeHeading BLANK =
      new OfficeHeading(null, null, null, null, null, null, null);

  public OfficeHeading {
    parentAgency = Texts.blankToNull(parentAgency);
    agencyName = Texts.blankToNull(agencyName);
    placeName = Texts.blankToNull(placeName);
    symbol = Texts.blankToNull(symbol);
    signerTitle = Texts.blankToNull(String.join("\n", Texts.lines(signerTitle)));
    signerName = Texts.blankToNull(signerName);
    recipients =
        Texts.blankToNull(
            Texts.lines(recipients).stream()
                .map(line -> line.replaceFirst("^[-–•+*]\\s*", "").replaceFirst("\\s*[;.]+$", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
  }

  public List<String> signerLines() {
    return Texts.lines(signerTitle);
  }

  public List<String> recipientLines() {
    return Texts.lines(recipients);
  }
}
