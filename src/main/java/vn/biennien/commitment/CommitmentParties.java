package vn.biennien.commitment;

import java.util.List;

/**
 * Whom an undertaking names, in the words of the source.
 *
 * @param responsible who is to do it
 * @param supportingAgencies who helps
 * @param addressedTo to whom a proposal was put
 */
public record CommitmentParties(
    List<String> responsible, List<String> supportingAgencies, List<String> addressedTo) {
  public static final CommitmentParties NONE =
      new CommitmentParties(List.of(), List.of(), List.of());
}
