package vn.biennien.search.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.biennien.search.analysis.PassageFields;
import vn.biennien.search.index.Facet;
import vn.biennien.search.index.PassageBinder;
import vn.biennien.search.matching.AtLeast;
import vn.biennien.search.matching.PassageAnalyzers;
import vn.biennien.search.matching.PassageSearch;
import vn.biennien.search.matching.SearchPlan;
import vn.biennien.search.query.Clauses;
import vn.biennien.search.query.Ranking;

/**
 * What a search costs that is nothing but Lucene: the exact number of matching passages, the ten
 * best, and these highlighted. No rights, no documents, no facets, no database: the texts are kept
 * where the caller says.
 */
final class RawLucene {

  private static final int PAGE = 10;

  /** Where the text of a passage is. */
  @FunctionalInterface
  interface Texts {
    String of(long passage) throws IOException;
  }

  private final Texts texts;
  private final UnifiedHighlighter highlighter =
      UnifiedHighlighter.builderWithoutSearcher(PassageAnalyzers.writing().getAnalyzer()).build();

  RawLucene(Texts texts) {
    this.texts = texts;
  }

  /** All texts in memory: more than any program has, but nothing can be faster. */
  static Texts atHand(JdbcClient sql) {
    Map<Long, byte[]> all = new HashMap<>();
    sql.sql("select id, text from passage")
        .withFetchSize(1000)
        .query(
            (RowCallbackHandler)
                row -> all.put(row.getLong(1), row.getString(2).getBytes(StandardCharsets.UTF_8)));
    return passage -> new String(all.get(passage), StandardCharsets.UTF_8);
  }

  /**
   * Asks what the archive's search asks.
   *
   * @param ranking of the plan, with none of the passages that are known from planning
   * @return how many passages match
   */
  long search(IndexReader index, SearchPlan plan, Ranking ranking, Map<Facet, Set<String>> filters)
      throws IOException {
    TopDocs found =
        ranking
            .searcher(index)
            .search(
                query(plan, ranking, filters),
                new TopScoreDocCollectorManager(PAGE, null, Integer.MAX_VALUE));
    for (ScoreDoc hit : found.scoreDocs) {
      highlight(index, hit.doc, plan, ranking);
    }
    return found.totalHits.value();
  }

  private static Query query(SearchPlan plan, Ranking ranking, Map<Facet, Set<String>> filters) {
    var query =
        new BooleanQuery.Builder()
            .add(ranking.query(), Occur.MUST)
            .add(withoutOurs(plan.matching()), Occur.FILTER);
    filters.forEach((facet, values) -> query.add(having(facet, values), Occur.FILTER));
    return query.build();
  }

  /** The same with Lucene's own query where the archive has one that is faster. */
  private static Query withoutOurs(Query query) {
    var plain = new BooleanQuery.Builder();
    if (query instanceof AtLeast some) {
      some.things().forEach(thing -> plain.add(thing, Occur.SHOULD));
      return plain.setMinimumNumberShouldMatch(some.number()).build();
    }
    if (query instanceof BooleanQuery several) {
      several.clauses().forEach(clause -> plain.add(withoutOurs(clause.query()), clause.occur()));
      return plain.setMinimumNumberShouldMatch(several.getMinimumNumberShouldMatch()).build();
    }
    return query;
  }

  private static Query having(Facet facet, Set<String> values) {
    List<Query> any =
        values.stream().<Query>map(value -> new TermQuery(new Term(facet.code(), value))).toList();
    return Clauses.any(any);
  }

  private void highlight(IndexReader index, int entry, SearchPlan plan, Ranking ranking)
      throws IOException {
    List<LeafReaderContext> segments = index.leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(entry, segments));
    long passage = PassageSearch.number(segment, PassageBinder.RECORD, entry - segment.docBase);
    String field = plan.query().typed().marked() ? PassageFields.TEXT : PassageFields.FOLDED;
    highlighter.highlightWithoutSearcher(field, ranking.query(), texts.of(passage), 1);
  }
}
