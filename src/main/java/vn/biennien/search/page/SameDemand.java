package vn.biennien.search.page;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.biennien.commitment.Commitment;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.matching.LikeWords;
import vn.biennien.search.query.Ranking;
import vn.biennien.search.query.TermCounts;
import vn.biennien.shared.Readers;

/**
 * The demand of one paragraph, as other documents tell it of other years: what an editor put into
 * the same chain, then what says the same in nearly the same words.
 */
@Repository
@RequiredArgsConstructor
class SameDemand {

  private static final int MOST_OF_CHAIN = 12;
  private static final int MOST_ALIKE = 5;
  private static final int COMPARED = 40;

  /** Summaries are short; below this they share a turn of phrase, or a gate. */
  private static final double ALIKE = .35;

  /** Where no demand is recorded for a paragraph, it must say most of another's summary. */
  private static final double SAID = .6;

  private static final int FEWEST_PAIRS = 4;

  private static final String SELECT =
      """
      select c.id, c.summary, c.target, c.kind::text as kind, c.chain_id as chain, p.id as citation,
             p.document_id as document, p.number, p.quote, p.title, p.illustrative, s.on_date as "on", s.date_precision as precision,
             m.id as meeting, m.title as meeting_title,
             array_to_string(array(
               select g.border_object_id from commitment_gate cg join gate_mention g on g.id = cg.mention_id
               where cg.commitment_id = c.id and g.border_object_id is not null), ',') as gates
      from commitment c
      join commitment_step(:readable, :asof::date) s on s.commitment_id = c.id
      join citation_place p on p.id = c.citation_id
      left join meeting m on m.id = s.meeting_id
      where p.sensitivity = any(:readable)
      """;

  private final JdbcClient sql;
  private final ArchiveIndex index;
  private final RecordSearch named;
  private final Readers readers;

  /**
   * A commitment or proposal, with the words that it rests on.
   *
   * @param title of the document
   * @param on the day on which it was said
   * @param gates ids of the border objects that it concerns
   */
  record Demand(
      long id,
      String summary,
      @Nullable String target,
      String kind,
      @Nullable Long chain,
      long citation,
      long document,
      int number,
      String quote,
      String title,
      boolean illustrative,
      @Nullable LocalDate on,
      String precision,
      @Nullable Long meeting,
      @Nullable String meetingTitle,
      Set<Long> gates) {

    String words() {
      return target == null ? summary : summary + " " + target;
    }

    @Nullable Integer year() {
      return on == null ? null : (Integer) on.getYear();
    }

    /** The same demand about another gate is another demand. */
    boolean mayConcern(Demand other) {
      return gates.isEmpty() || other.gates.isEmpty() || !Collections.disjoint(gates, other.gates);
    }
  }

  /**
   * A demand of another year.
   *
   * @param sameChain whether an editor put both into one chain; else only the words are alike
   */
  record Found(Demand demand, boolean sameChain) {}

  private record Compared(Demand demand, double by) {}

  /** The same demand elsewhere: those of the chain in the order of time, then the likest. */
  List<Found> of(FoundRecords.StoredDocument document, FoundRecords.StoredPassage passage) {
    List<Demand> own = read("and p.passage_id = :passage", Map.of("passage", passage.passage()));
    Set<Long> chains = new HashSet<>();
    own.stream().map(Demand::chain).filter(Objects::nonNull).forEach(chains::add);
    return index.read(
        Commitment.class,
        reader -> {
          Map<Demand, LikeWords> words = new LinkedHashMap<>();
          var counts = new TermCounts(reader, RecordSearch.told(readers.sensitivities()));
          own.forEach(demand -> words.put(demand, new LikeWords(demand.words(), counts)));
          var paragraph = new LikeWords(passage.text(), counts);
          Set<Long> near = new HashSet<>();
          for (LikeWords like : own.isEmpty() ? List.of(paragraph) : words.values()) {
            near.addAll(
                named.best(
                    Ranking.byWords(like.query()), reader, readers.sensitivities(), COMPARED));
          }
          List<Demand> others = others(document, own, chains, near);
          List<Found> found = new ArrayList<>(ofChain(others, chains));
          for (Demand other : alike(others, chains, words, paragraph)) {
            found.add(new Found(other, false));
          }
          return found;
        });
  }

  /** What other documents say of other years; what is made up is like nothing that happened. */
  private List<Demand> others(
      FoundRecords.StoredDocument document,
      List<Demand> own,
      Collection<Long> chains,
      Collection<Long> near) {
    if (chains.isEmpty() && near.isEmpty()) {
      return List.of();
    }
    Set<@Nullable Integer> years = new HashSet<>();
    own.forEach(demand -> years.add(demand.year()));
    if (own.isEmpty() && document.dateStart() != null) {
      years.add(document.dateStart().getYear());
    }
    return read(
            "and p.document_id <> :document and (c.chain_id = any(:chains) or c.id = any(:near))",
            Map.of(
                "document",
                document.id(),
                "chains",
                chains.toArray(Long[]::new),
                "near",
                near.toArray(Long[]::new)))
        .stream()
        .filter(other -> other.year() != null && !years.contains(other.year()))
        .filter(other -> other.illustrative() == document.illustrative())
        .toList();
  }

  private static List<Found> ofChain(List<Demand> others, Set<Long> chains) {
    return oncePerMeeting(
            others.stream()
                .filter(other -> chains.contains(other.chain()))
                .sorted(
                    Comparator.comparing(
                        Demand::on, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList())
        .stream()
        .limit(MOST_OF_CHAIN)
        .map(other -> new Found(other, true))
        .toList();
  }

  private static List<Demand> alike(
      List<Demand> others, Set<Long> chains, Map<Demand, LikeWords> own, LikeWords paragraph)
      throws IOException {
    List<Compared> compared = new ArrayList<>();
    for (Demand other : others) {
      double by = own.isEmpty() ? said(other, paragraph) : likeness(other, own);
      if (by > 0 && !chains.contains(other.chain())) {
        compared.add(new Compared(other, by));
      }
    }
    compared.sort(Comparator.comparingDouble(Compared::by).reversed());
    return oncePerMeeting(compared.stream().map(Compared::demand).toList()).stream()
        .limit(MOST_ALIKE)
        .toList();
  }

  private static double likeness(Demand other, Map<Demand, LikeWords> own) throws IOException {
    double best = 0;
    for (Map.Entry<Demand, LikeWords> demand : own.entrySet()) {
      double both = demand.getValue().to(other.words()).both();
      if (both >= ALIKE && demand.getKey().mayConcern(other)) {
        best = Math.max(best, both);
      }
    }
    return best;
  }

  private static double said(Demand other, LikeWords paragraph) throws IOException {
    LikeWords.Likeness likeness = paragraph.to(other.words());
    return likeness.ofOther() >= SAID && likeness.pairs() >= FEWEST_PAIRS ? likeness.ofOther() : 0;
  }

  /** Several documents tell of one meeting; a proposal and an agreement at it are two things. */
  private static List<Demand> oncePerMeeting(List<Demand> demands) {
    Map<List<Object>, Demand> once = new LinkedHashMap<>();
    for (Demand demand : demands) {
      Object where = demand.meeting() == null ? "document " + demand.document() : demand.meeting();
      Object chain = demand.chain() == null ? "" : demand.chain();
      once.putIfAbsent(List.of(where, demand.kind(), chain), demand);
    }
    return List.copyOf(once.values());
  }

  private List<Demand> read(String condition, Map<String, ?> values) {
    Map<String, @Nullable Object> all = new HashMap<>(values);
    all.put("readable", readers.sensitivities().toArray(String[]::new));
    all.put("asof", readers.asOf());
    return sql.sql(SELECT + condition + " order by c.id").params(all).query(Demand.class).list();
  }
}
