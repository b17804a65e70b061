package vn.biennien.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.Attribution;
import vn.biennien.commitment.CommitmentFacts;
import vn.biennien.commitment.CommitmentKind;
import vn.biennien.commitment.CommitmentStatus;
import vn.biennien.commitment.Specificity;
import vn.biennien.shared.Code;

/**
 * A commitment or proposal as an editor marks it in a text; kept as typed until it is right.
 *
 * @param paragraph number of the paragraph that holds the words
 * @param quote the exact words; the whole paragraph where there are none
 * @param kind a code of {@code commitment_kinds}
 * @param status a code of {@code commitment_statuses}; that which follows from the kind where it is
 *     missing
 * @param field a code of {@code fields}
 * @param summary one sentence; the quote where it is missing
 * @param specificity {@code specific} or {@code general}
 * @param report id of what the document says of the meeting
 * @param speaker id of the participation of whoever said it
 * @param responsible one on each line
 * @param gates ids of border objects
 * @param action a code of {@code gate_actions}
 * @param level a code of {@code gate_levels}: the level that is asked for
 * @param deadline in words
 * @param obstacle what stands in the way
 * @param cause why it does
 * @param chain id of the chain that it is a link of
 */
record CommitmentForm(
    @Nullable Integer paragraph,
    @Nullable String quote,
    @Nullable String kind,
    @Nullable String status,
    @Nullable String field,
    @Nullable String summary,
    @Nullable String specificity,
    @Nullable Long report,
    @Nullable Long speaker,
    @Nullable String responsible,
    @Nullable List<Long> gates,
    @Nullable String action,
    @Nullable String level,
    @Nullable String deadline,
    @Nullable String obstacle,
    @Nullable String cause,
    @Nullable Long chain) {

  /** What is said in free words beside the summary, by the name of its field. */
  public Map<String, Optional<String>> remarks() {
    Map<String, Optional<String>> remarks = new LinkedHashMap<>();
    remarks.put("obstacle", Optional.ofNullable(obstacle));
    remarks.put("cause", Optional.ofNullable(cause));
    return remarks;
  }

  /** What it says, once its codes are known to be right. */
  CommitmentFacts facts(String summary) {
    CommitmentKind said = CommitmentKind.of(kind).orElseThrow();
    return new CommitmentFacts(
        said,
        CommitmentStatus.of(status).orElse(said.firstStatus()),
        Attribution.EXPLICIT,
        String.valueOf(field),
        Code.of(Specificity.class, specificity).orElse(Specificity.SPECIFIC),
        summary,
        null,
        deadline,
        null,
        null,
        obstacle,
        cause,
        null);
  }

  /** Who is to do it, by name. */
  List<String> named() {
    return responsible == null
        ? List.of()
        : responsible.lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  /** One for each of the menus of the form. */
  public @Nullable Long gate(int menu) {
    return gates == null || menu >= gates.size() ? null : gates.get(menu);
  }
}
