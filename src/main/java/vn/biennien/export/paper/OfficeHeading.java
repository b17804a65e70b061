package vn.biennien.export.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head and the foot of an administrative paper say of the office that issues it, as Decree
 * 30/2020 asks. Anything unknown is null or empty and is printed as dots, to be filled in by hand.
 *
 * @param signerTitle authority and office, a line each, such as {@code KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC}
 * @param recipients the lines of "Nơi nhận", without leading hyphens and closing marks
 */
public record OfficeHeading(
    @Nullable String parentAgency,
    @Nullable String agencyName,
    @Nullable String placeName,
    @Nullable String symbol,
    List<String> signerTitle,
    @Nullable String signerName,
    List<String> recipients) {

  public OfficeHeading {
    parentAgency = Texts.blankToNull(parentAgency);
    agencyName = Texts.blankToNull(agencyName);
    placeName = Texts.blankToNull(placeName);
    symbol = Texts.blankToNull(symbol);
    signerTitle = signerTitle.stream().flatMap(title -> Texts.lines(title).stream()).toList();
    signerName = Texts.blankToNull(signerName);
    recipients =
        recipients.stream()
            .flatMap(recipient -> Texts.lines(recipient).stream())
            .map(OfficeHeading::withoutMarks)
            .filter(recipient -> !recipient.isEmpty())
            .toList();
  }

  /** A heading of which nothing is known yet. */
  public static OfficeHeading blank() {
    return new OfficeHeading(null, null, null, null, List.of(), null, List.of());
  }

  private static String withoutMarks(String recipient) {
    return recipient.replaceFirst("^[-–•+*]\\s*", "").replaceFirst("\\s*[;.]+$", "").strip();
  }
}
