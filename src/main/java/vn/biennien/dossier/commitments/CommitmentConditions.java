package vn.biennien.dossier.commitments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters of the list as SQL over {@link #FROM}; values only ever go in as parameters. */
public final class CommitmentConditions {
  static final String FROM =
      """
      from commitment c
      join document d on d.id = c.document_id
      join commitment_step(array[:readable], :asof::date) s on s.commitment_id = c.id
      join commitment_state(array[:readable], :asof::date) t on t.commitment_id = c.id
      left join meeting_report r on r.id = c.report_id
      left join meeting m on m.id = r.meeting_id
      """;

  /** The year under which a commitment is found: of its meeting, else of its document. */
  public static final String YEAR =
      """
      coalesce(meeting_year(m), extract(year from r.date_start)::int,
               (select extract(year from k.date_start)::int from document_card k where k.id = c.document_id))\
      """;

  /** The last day of its meeting, where that lasted several. */
  static final String UNTIL =
      "case when m.date_start is not null then m.date_end when r.date_start is not null then r.date_end end";

  private static final Map<String, String> BY_FILTER =
      Map.ofEntries(
          Map.entry("kind", "c.kind = :kind"),
          Map.entry("status", "s.status = :status"),
          Map.entry("specificity", "c.specificity = :specificity"),
          Map.entry("open", "t.open"),
          Map.entry("year", YEAR + " = :year"),
          Map.entry("meeting", "r.meeting_id = :meeting"),
          Map.entry("document", "c.document_id = :document"),
          Map.entry(
              "field",
              """
              (c.field = :field or exists (select 1 from commitment_field f
                                           where f.commitment_id = c.id and f.field = :field))\
              """),
          Map.entry(
              "jurisdiction",
              """
              c.id in (select cj.commitment_id from commitment_jurisdiction(array[:readable]) cj
                       join jurisdiction_reach jr on jr.reached_id = cj.jurisdiction_id
                       join jurisdiction j on j.id = jr.jurisdiction_id where j.slug = :jurisdiction)\
              """),
          Map.entry(
              "gate",
              """
              c.id in (select cg.commitment_id from commitment_gate cg
                       join gate_mention g on g.id = cg.mention_id
                       join border_object o on o.id = g.border_object_id where o.slug = :gate)\
              """),
          Map.entry("chain", "c.chain_id = :chain"),
          Map.entry("from", YEAR + " >= :from"),
          Map.entry("to", YEAR + " <= :to"));

  private final Map<String, String> inForce = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  CommitmentConditions(
      CommitmentFilter filter, List<String> sensitivities, @Nullable LocalDate asOf) {
    filter.parameters().keySet().stream()
        .filter(BY_FILTER::containsKey)
        .forEach(name -> inForce.put(name, BY_FILTER.get(name)));
    values.put("readable", sensitivities);
    values.put("asof", asOf);
    values.putAll(filter.parameters());
    values.remove("open");
    values.remove("sort");
    putNumber("year", filter.year());
    putNumber("meeting", filter.meeting());
    putNumber("document", filter.document());
    putNumber("chain", filter.chain());
    putNumber("from", filter.from());
    putNumber("to", filter.to());
  }

  private void putNumber(String name, @Nullable Number value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  /** All filters. */
  String where() {
    return "where d.sensitivity in (:readable)"
        + inForce.values().stream().map(sql -> "\n  and " + sql).collect(Collectors.joining());
  }

  /** One filter, true where it is not in force. */
  String condition(String filter) {
    return inForce.getOrDefault(filter, "true");
  }

  Map<String, @Nullable Object> values() {
    return values;
  }
}
