package vn.biennien.search.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.index.IndexReader;
import org.springframework.stereotype.Component;
import vn.biennien.language.TypedWord;
import vn.biennien.search.index.Facet;
import vn.biennien.search.index.IndexedRecord;
import vn.biennien.search.matching.ArchiveQuery;
import vn.biennien.search.matching.PassageSearch;
import vn.biennien.search.matching.SearchPlan;
import vn.biennien.search.query.Clauses;
import vn.biennien.search.query.PassageWord;
import vn.biennien.search.query.TermCounts;
import vn.biennien.search.query.TypedQuery;
import vn.biennien.shared.Readers;

/**
 * The gates, people, offices, meetings, commitments and papers that stand beside the documents
 * found. Of each sort come first those that hold everything that was asked for, then those that are
 * nearly right; of either, what is real comes before what was made up. What the search is narrowed
 * to, they are narrowed to.
 */
@Component
@RequiredArgsConstructor
class RecordsBeside {

  /** So many of a sort are shown at first. */
  private static final int OF_A_SORT = 5;

  /** So many of a sort are looked at: what was made up, or nearly right, may be ranked higher. */
  private static final int LOOKED_AT = 20;

  /** The index does not know which documents tell of a record, so the filters are asked of more. */
  private static final int LOOKED_AT_IF_NARROWED = 100;

  private static final int SHORTEST_NAME = 2;

  private final RecordSearch named;
  private final FoundRecords records;
  private final Readers readers;

  /**
   * What was typed names these records.
   *
   * @param plan what is asked of the index
   * @param passages knows what the search is narrowed to
   */
  List<SearchPage.Other> of(SearchPlan plan, SearchRequest request, PassageSearch passages)
      throws IOException {
    TypedQuery typed = plan.query().typed();
    if (typed.isEmpty()) {
      return List.of();
    }
    boolean narrowed = !request.filters().isEmpty();
    List<RecordSearch.Answer> found =
        named.find(
            plan.query(),
            matching(plan, request.marks()),
            new LinkedHashSet<>(readers.sensitivities()),
            narrowed ? LOOKED_AT_IF_NARROWED : LOOKED_AT);
    if (found.isEmpty()) {
      return List.of();
    }
    Map<IndexedRecord, FoundRecords.Row> told = new HashMap<>();
    records
        .others(found.stream().map(RecordSearch.Answer::ref).toList(), narrowing(request, passages))
        .forEach(row -> told.put(new IndexedRecord(row.type(), row.id()), row));
    List<SearchPage.Other> others = new ArrayList<>();
    for (RecordSearch.Answer answer : found) {
      FoundRecords.Row row = told.get(answer.ref());
      if (row != null) {
        boolean complete = answer.complete() || isNamed(row, typed);
        others.add(new SearchPage.Other(row, records.title(row), complete, false));
      }
    }
    others.removeIf(other -> !other.complete() && lacksNumber(other, typed));
    return bestOfEachSort(others);
  }

  private static FoundRecords.Narrowing narrowing(SearchRequest request, PassageSearch passages)
      throws IOException {
    Set<Long> documents = passages.narrowedTo();
    if (documents == null) {
      return FoundRecords.Narrowing.NONE;
    }
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (SearchRequest.Filter filter : request.filters()) {
      chosen.computeIfAbsent(filter.facet(), facet -> new LinkedHashSet<>()).add(filter.value());
    }
    return new FoundRecords.Narrowing(documents, chosen, false);
  }

  private static List<SearchPage.Other> bestOfEachSort(List<SearchPage.Other> others) {
    return IndexedRecord.TYPES.keySet().stream()
        .flatMap(type -> bestOfASort(others.stream().filter(o -> o.type().equals(type)).toList()))
        .toList();
  }

  /** Of those that are only nearly right a few are enough. */
  private static Stream<SearchPage.Other> bestOfASort(List<SearchPage.Other> others) {
    List<SearchPage.Other> best =
        others.stream()
            .sorted(
                Comparator.comparing((SearchPage.Other other) -> !other.complete())
                    .thenComparing(other -> other.row().illustrative()))
            .limit(LOOKED_AT)
            .toList();
    return IntStream.range(0, best.size())
        .filter(at -> at < OF_A_SORT || best.get(at).complete())
        .mapToObj(at -> {
          SearchPage.Other other = best.get(at);
          return new SearchPage.Other(
              other.row(), other.title(), other.complete(), at >= OF_A_SORT);
        });
  }

  /**
   * Marks that the archive's texts know, or that count, must be those of a record too, and so must
   * numbers: an ordinal or a year tells one meeting from all others of its name.
   */
  private RecordSearch.Matching matching(SearchPlan plan, boolean marks) {
    ArchiveQuery query = plan.query();
    if (marks && query.typed().marked()) {
      return index -> query.strictWithMarks();
    }
    return index ->
        Clauses.all(
            List.of(
                plan.complete() == null
                    ? query.most(counts(index))
                    : query.mostAsTyped(counts(index)),
                query.numbers()));
  }

  private TermCounts counts(IndexReader index) {
    return new TermCounts(index, RecordSearch.told(readers.sensitivities()));
  }

  /**
   * Whether a gate, by one of its two names, or a person was named whole. They cannot hold what
   * else was asked for: that they were asked for is all there is to say.
   */
  private static boolean isNamed(FoundRecords.Row row, TypedQuery typed) {
    return RecordSearch.NAMED.contains(row.type())
        && Arrays.stream(row.name().split(" – "))
            .map(PassageWord::in)
            .anyMatch(name -> name.size() >= SHORTEST_NAME && stands(name, typed));
  }

  private static boolean stands(List<PassageWord> name, TypedQuery typed) {
    return PassageWord.find(typed.words(), name, (word, written) -> written.is(word), 0) >= 0;
  }

  /** Gates and people are also found by a part of their names, without the numbers beside it. */
  private static boolean lacksNumber(SearchPage.Other other, TypedQuery typed) {
    if (!RecordSearch.NAMED.contains(other.type())) {
      return false;
    }
    List<PassageWord> name = PassageWord.in(other.title());
    return typed.words().stream()
        .filter(TypedWord::number)
        .anyMatch(number -> name.stream().noneMatch(word -> word.is(number)));
  }
}
