package vn.biennien.dossier.chains;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.dossier.citations.CommitmentCitation;
import vn.biennien.dossier.citations.ReadableSql;
import vn.biennien.dossier.citations.RecordMapper;
import vn.biennien.dossier.commitments.CommitmentStep;

/**
 * Proposes members of a chain among the specific items that are alone: by border object, field, the
 * level asked for, places named and wording. It only proposes; an editor decides.
 */
@Repository
@RequiredArgsConstructor
class ChainSuggestions {
  /** Items that speak of the same field or object; more than these are not looked through. */
  private static final int LOOKED_THROUGH = 1500;

  private static final int SHOWN = 8;

  /** A shared object weighs most; a field alone says little. */
  private static final int ENOUGH = 4;

  /** Words that any item of any chain has. */
  private static final Set<String> COMMON =
      Set.copyOf(
          List.of(
              ("hai bên các và của cho về với tại trong việc tiếp tục tăng cường thúc đẩy đẩy nhanh đề xuất thống nhất phối hợp hợp"
                      + " tác cửa khẩu cặp lên là được có theo để giữa sớm xây dựng tổ chức thực hiện")
                  .split(" ")));

  private static final String CANDIDATES =
      """
      with chain_gate as (
        select distinct g.border_object_id from commitment c
        join commitment_gate cg on cg.commitment_id = c.id join gate_mention g on g.id = cg.mention_id
        where c.chain_id = :id
      ), chain_field as (select distinct field from commitment where chain_id = :id)
      select c.id, c.kind, c.summary, s.on_date as "on", s.date_precision as precision, c.field in (select field from chain_field) as same_field,
             array(select concat_ws(' – ', o.vn, o.cn) from commitment_gate cg join gate_mention g on g.id = cg.mention_id
                   join border_object o on o.id = g.border_object_id
                   where cg.commitment_id = c.id and o.id in (select border_object_id from chain_gate)) as gates,
             @citation
      from commitment c
      join document d on d.id = c.document_id and d.sensitivity in (:readable) and not d.illustrative
      join commitment_step(array[:readable], :asof::date) s on s.commitment_id = c.id
      join citation_place p on p.id = c.citation_id
      where c.chain_id is null and c.specificity = 'specific'
        and not exists (select 1 from chain_refusal f where f.chain_id = :id and f.commitment_id = c.id)
        and (c.field in (select field from chain_field)
             or exists (select 1 from commitment_gate cg join gate_mention g on g.id = cg.mention_id
                        where cg.commitment_id = c.id and g.border_object_id in (select border_object_id from chain_gate)))
      order by s.on_date desc nulls last, c.id limit :most
      """
          .replace("@citation", CommitmentCitation.columns("p"));

  private final ReadableSql sql;

  /**
   * An item that stands alone.
   *
   * @param gates that it shares with the chain
   * @param sameField whether it is of the chain's field
   */
  record Candidate(
      long id,
      String kind,
      String summary,
      @Nullable LocalDate on,
      String precision,
      boolean sameField,
      List<String> gates,
      CommitmentCitation citation) {}

  /**
   * An item that may belong to the chain.
   *
   * @param words syllables that it shares with the chain's wording, but for common ones
   * @param score the higher, the likelier; at least {@value #ENOUGH}
   */
  record Suggestion(Candidate item, List<String> words, double score) {}

  List<Suggestion> of(List<CommitmentStep> steps) {
    Set<String> own =
        steps.stream()
            .flatMap(step -> syllables(step.summary() + " " + step.citation().quote()).stream())
            .collect(Collectors.toSet());
    return sql
        .sql(CANDIDATES)
        .param("id", steps.getFirst().chain())
        .param("most", LOOKED_THROUGH)
        .query(RecordMapper.of(Candidate.class))
        .list()
        .stream()
        .map(item -> suggestion(item, own))
        .filter(found -> found.score() >= ENOUGH)
        .sorted(Comparator.comparing(Suggestion::score).reversed())
        .limit(SHOWN)
        .toList();
  }

  private static Suggestion suggestion(Candidate item, Set<String> own) {
    Set<String> words = syllables(item.summary() + " " + item.citation().quote());
    List<String> shared = words.stream().filter(own::contains).toList();
    double likeness = words.isEmpty() ? 0 : (double) shared.size() / words.size();
    double score = (item.gates().isEmpty() ? 0 : 3) + (item.sameField() ? 1 : 0) + 4 * likeness;
    return new Suggestion(item, shared.stream().limit(8).toList(), score);
  }

  private static Set<String> syllables(String words) {
    Set<String> found = new HashSet<>(SyllableDiff.syllables(words.toLowerCase(Locale.ROOT)));
    found.removeIf(word -> word.length() < 2 || COMMON.contains(word));
    return found;
  }
}
