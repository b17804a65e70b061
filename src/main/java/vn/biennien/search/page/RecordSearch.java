package vn.biennien.search.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.index.IndexedRecord;
import vn.biennien.search.index.NameBinder;
import vn.biennien.search.index.PassageBinder;
import vn.biennien.search.matching.ArchiveQuery;
import vn.biennien.search.matching.PassageScore;
import vn.biennien.search.matching.PassageSearch;
import vn.biennien.search.query.Clauses;
import vn.biennien.search.query.Ranking;

/** Finds the records that what was typed names: gates, people, offices, meetings and so on. */
@Component
@RequiredArgsConstructor
class RecordSearch {

  /**
   * A record, and how well it answers.
   *
   * @param complete whether it holds every concept; else it is only nearly right
   */
  record Answer(IndexedRecord ref, boolean complete) {}

  /** Who is named with his office, or what with its work, is shown by name alone. */
  static final Set<String> NAMED = Set.of("gate", "person");

  private final ArchiveIndex index;

  /** The best few records of every sort, those of one sort together. */
  List<Answer> find(ArchiveQuery query, Matching matching, Set<String> sensitivities, int ofASort) {
    List<Answer> found = new ArrayList<>();
    Supplier<Ranking> ranking = SingletonSupplier.of(query::ranking);
    Matching orNamed = index -> Clauses.any(List.of(matching.in(index), query.named()));
    for (String type : IndexedRecord.TYPES.keySet()) {
      Matching goodEnough = NAMED.contains(type) ? orNamed : matching;
      found.addAll(find(type, ranking, goodEnough, sensitivities, ofASort));
    }
    return found;
  }

  /** Which records are good enough, as the index of their sort tells. */
  @FunctionalInterface
  interface Matching {
    Query in(IndexReader index) throws IOException;
  }

  /** The best records of one sort. */
  List<Answer> find(
      String type,
      Supplier<Ranking> ranking,
      Matching matching,
      Collection<String> sensitivities,
      int most) {
    return index.read(
        IndexedRecord.entity(type),
        reader -> {
          if (reader.numDocs() == 0) {
            return List.of();
          }
          // most searches name no record, and to rank many words must be looked up
          Query goodEnough = matching.in(reader);
          if (new IndexSearcher(reader).count(goodEnough) == 0) {
            return List.of();
          }
          Query narrowed =
              new BooleanQuery.Builder()
                  .add(ranking.get().query(), Occur.MUST)
                  .add(goodEnough, Occur.FILTER)
                  .build();
          List<Answer> answers = new ArrayList<>();
          for (ScoreDoc hit :
              hits(
                  new Ranking(narrowed, ranking.get().similarity()), reader, sensitivities, most)) {
            answers.add(
                new Answer(
                    new IndexedRecord(type, id(reader, hit.doc)),
                    hit.score >= PassageScore.COMPLETE));
          }
          return answers;
        });
  }

  /** The ids of the best records of an index of one sort. */
  List<Long> best(Ranking ranking, IndexReader reader, Collection<String> sensitivities, int most)
      throws IOException {
    List<Long> best = new ArrayList<>();
    for (ScoreDoc hit : hits(ranking, reader, sensitivities, most)) {
      best.add(id(reader, hit.doc));
    }
    return best;
  }

  private static ScoreDoc[] hits(
      Ranking ranking, IndexReader reader, Collection<String> sensitivities, int most)
      throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(ranking.query(), Occur.MUST)
            .add(told(sensitivities), Occur.FILTER)
            .build();
    return ranking.searcher(reader).search(query, most).scoreDocs;
  }

  /** The records that somebody is told of who may read these sensitivities. */
  static Query told(Collection<String> sensitivities) {
    return new TermInSetQuery(
        NameBinder.SENSITIVITY, sensitivities.stream().map(BytesRef::new).toList());
  }

  private static long id(IndexReader reader, int entry) throws IOException {
    List<LeafReaderContext> segments = reader.leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(entry, segments));
    return PassageSearch.number(segment, PassageBinder.RECORD, entry - segment.docBase);
  }
}
