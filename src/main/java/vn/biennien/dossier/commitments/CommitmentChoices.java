package vn.biennien.dossier.commitments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.gate.GateObject;
import vn.biennien.shared.Choice;
import vn.biennien.shared.Display;
import vn.biennien.shared.Readers;

/**
 * How many commitments each choice of each filter gives, the other filters staying as they are: one
 * statement.
 */
@Repository
@RequiredArgsConstructor
class CommitmentChoices {
  private static final List<String> COUNTED =
      List.of("kind", "status", "open", "year", "jurisdiction", "field", "gate", "specificity");

  /** Each filter with the values that a commitment of {@code base} has for it. */
  private static final Map<String, String> VALUES =
      Map.of(
          "kind", "select b.kind, null, 0::bigint from base b",
          "status", "select b.status, null, 0::bigint from base b",
          "open", "select 'true', null, 0::bigint from base b",
          "specificity", "select b.specificity, null, 0::bigint from base b",
          "year", "select b.year::text, null, -b.year::bigint from base b",
          "field",
              """
              select f.field, null, 0::bigint from base b
              join (select id as commitment_id, field from commitment
                    union select commitment_id, field from commitment_field) f on f.commitment_id = b.id\
              """,
          "jurisdiction",
              """
              select j.slug, jurisdiction_label(j, :asof::date), j.position::bigint from base b
              join (select distinct cj.commitment_id, jr.jurisdiction_id from commitment_jurisdiction(array[:readable]) cj
                    join jurisdiction_reach jr on jr.reached_id = cj.jurisdiction_id) f on f.commitment_id = b.id
              join jurisdiction j on j.id = f.jurisdiction_id and (j.valid_to is null or j.slug = 'ha-giang')\
              """,
          "gate",
              """
              select o.slug, o.object || ':' || concat_ws(' – ', o.vn, o.cn), o.position * 100000 + o.id from base b
              join (select distinct cg.commitment_id, g.border_object_id from commitment_gate cg
                    join gate_mention g on g.id = cg.mention_id) f on f.commitment_id = b.id
              join border_object o on o.id = f.border_object_id\
              """);

  private final JdbcClient sql;
  private final Readers readers;
  private final Display display;

  private record Counted(String filter, Choice choice) {}

  /** Filter → its choices in the order in which they are shown. */
  Map<String, List<Choice>> of(CommitmentFilter filter) {
    CommitmentConditions conditions =
        new CommitmentConditions(filter, readers.sensitivities(), readers.asOf());
    return sql
        .sql(statement(conditions))
        .params(conditions.values())
        .query((row, i) ->
            new Counted(
                row.getString("filter"),
                new Choice(
                    row.getString("value"),
                    label(row.getString("filter"), row.getString("label")),
                    row.getLong("n"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Counted::filter, Collectors.mapping(Counted::choice, Collectors.toList())));
  }

  /** A bridge is told from the gate pair that bears the same names. */
  private @Nullable String label(String filter, @Nullable String label) {
    if (label == null || !filter.equals("gate")) {
      return label;
    }
    int colon = label.indexOf(':');
    String object = label.substring(0, colon);
    String name = label.substring(colon + 1);
    return GateObject.GATE_PAIR.is(object) ? name : display.borderObject(object, name);
  }

  private static String statement(CommitmentConditions conditions) {
    List<String> parts = new ArrayList<>();
    for (String filter : COUNTED) {
      String others =
          COUNTED.stream()
              .filter(other -> !other.equals(filter))
              .map(other -> "b.is_" + other)
              .collect(Collectors.joining(" and "));
      String counted = filter.equals("open") ? others + " and b.open" : others;
      parts.add(
          "select '%s' as filter, v.value, v.label, v.place, count(*) as n from (%s where %s) v (value, label, place) group by 2, 3, 4"
              .formatted(filter, VALUES.get(filter), counted));
    }
    String flags =
        COUNTED.stream()
            .map(filter -> conditions.condition(filter) + " as is_" + filter)
            .collect(Collectors.joining(",\n"));
    return "with base as materialized (select c.id, c.kind, s.status, c.specificity, t.open, "
        + CommitmentConditions.YEAR
        + " as year,\n"
        + flags
        + "\n"
        + CommitmentConditions.FROM
        + "where d.sensitivity in (:readable) and "
        + conditions.condition("meeting")
        + " and "
        + conditions.condition("document")
        + " and "
        + conditions.condition("chain")
        + " and "
        + conditions.condition("from")
        + " and "
        + conditions.condition("to")
        + ")\n"
        + String.join("\nunion all\n", parts)
        + "\norder by filter, place, n desc, value";
  }
}
