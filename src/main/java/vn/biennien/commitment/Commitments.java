package vn.biennien.commitment;

import java.time.Clock;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.biennien.document.Keepers;
import vn.biennien.jurisdiction.Jurisdictions;
import vn.biennien.shared.NotFoundException;

/**
 * The one door for new commitments and proposals, whether an annotation or an editor states them:
 * what an item's day, its first status and its chain are is decided here.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Commitments {
  private final Jurisdictions jurisdictions;
  private final Chains chains;
  private final CommitmentRepository commitments;
  private final Keepers keepers;
  private final Clock clock;

  /**
   * One that this editor keeps.
   *
   * @throws NotFoundException when there is none
   */
  Commitment own(long id) {
    Commitment item =
        commitments.findById(id).orElseThrow(() -> new NotFoundException("commitment"));
    keepers.require(item.document().id());
    return item;
  }

  /**
   * Stores what a text states; its day's names tell which jurisdictions are meant.
   *
   * @param named the chain that it is said to be a link of; without one, a specific item joins the
   *     chain about the same object and level
   */
  public Commitment enter(StatedCommitment stated, @Nullable CommitmentChain named) {
    LocalDate day = stated.on().day();
    Commitment item =
        new Commitment(
            stated,
            stated.parties().responsible().stream()
                .map(name -> new Responsible(name, jurisdictions.named(name, day).orElse(null)))
                .toList(),
            clock.instant());
    if (named != null) {
      item.joins(named, true);
    } else if (stated.facts().specificity() == Specificity.SPECIFIC) {
      chains.about(stated.gates()).ifPresent(chain -> item.joins(chain, false));
    }
    return commitments.save(item);
  }
}
