package vn.biennien.meeting;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.biennien.shared.Code;

/**
 * A party as one document lists it.
 *
 * @param type a code of {@code party_types}
 * @param role {@code host}, {@code participant}, {@code document_party} or {@code mentioned}
 */
@Embeddable
public record PartyFacts(
    String name, String type, String side, String role, @Nullable String note) {

  /** Hosts and participants attend every main meeting of their account. */
  public boolean attends() {
    return Code.isOneOf(role, PartyRole.HOST, PartyRole.PARTICIPANT);
  }
}
