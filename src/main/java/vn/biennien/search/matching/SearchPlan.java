package vn.biennien.search.matching;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.Keystrokes;
import vn.biennien.search.query.Clauses;
import vn.biennien.search.query.Ranking;
import vn.biennien.search.query.Rule;
import vn.biennien.search.query.Rules;
import vn.biennien.search.query.TypedQuery;

/**
 * What is asked of the index for one search: what was typed where some passage holds all of it,
 * else what its keystrokes mean, else what is nearest to it or to a better spelling.
 *
 * @param query what was typed, or what is taken to be meant
 * @param better the same in a better spelling, where that is searched for too
 * @param ranking scores the passages
 * @param complete passages that hold every clue; null where there are none
 * @param matching those that are shown
 * @param suggestion a better spelling, or null
 */
public record SearchPlan(
    ArchiveQuery query,
    @Nullable ArchiveQuery better,
    Ranking ranking,
    @Nullable Query complete,
    Query matching,
    @Nullable String suggestion) {

  /** Reads what was typed, with the other names of what it names. */
  @FunctionalInterface
  public interface Understanding {
    ArchiveQuery of(String typed) throws IOException;
  }

  private static final Query NOTHING = new MatchNoDocsQuery("nothing has the marks");

  /** How much the suggested spelling counts beside what was typed. */
  private static final float SUGGESTED = .5f;

  /**
   * @param marks whether marks count
   * @param understood reads another spelling of it
   */
  public static SearchPlan of(
      ArchiveQuery query,
      boolean marks,
      PassageSearch passages,
      Understanding understood,
      IndexReader index)
      throws IOException {
    if (marks) {
      PassageSet asTyped = passages.all(query.strictWithMarks());
      boolean found = passages.finds(query.ownWithMarks());
      if (found && !query.typed().marked()) {
        return asTypedFirst(query, asTyped);
      }
      PassageSet matching = found ? asTyped : passages.all(query.strict());
      if (passages.finds(matching)) {
        return found
            ? new SearchPlan(query, null, query.ranking(), matching, matching, null)
            : new SearchPlan(query, null, query.ranking(NOTHING), null, matching, null);
      }
    }
    SearchPlan whole = complete(query, null, passages);
    Rules rules = query.rules();
    String decoded =
        whole == null && rules.has(Rule.KEYSTROKES)
            ? Keystrokes.decode(query.typed().text())
            : null;
    if (decoded != null) {
      whole = complete(understood.of(decoded), decoded, passages);
    }
    if (whole != null) {
      return whole;
    }
    // the words of what one may not read are not told
    var spelling = new Spelling(index, passages.counts());
    List<String> likely =
        rules.has(Rule.SPELLING) ? spelling.suggestions(query.typed()) : List.of();
    ArchiveQuery better = found(likely, passages, understood);
    if (better == null && !likely.isEmpty() && rules.has(Rule.SECOND_SLIP)) {
      TypedQuery once = understood.of(likely.getFirst()).typed();
      better = found(spelling.suggestions(once), passages, understood);
    }
    return nearest(query, better, passages);
  }

  /** The first spelling of which some passage holds everything. */
  private static @Nullable ArchiveQuery found(
      List<String> likely, PassageSearch passages, Understanding understood) throws IOException {
    for (String spelled : likely) {
      ArchiveQuery better = understood.of(spelled);
      if (passages.finds(better.strict())) {
        return better;
      }
    }
    return null;
  }

  /** Who types no marks at all may leave them out everywhere, though some words have none. */
  private static SearchPlan asTypedFirst(ArchiveQuery query, Query asTyped) {
    Query matching = Clauses.any(List.of(asTyped, query.strict()));
    return new SearchPlan(query, null, query.ranking(asTyped), asTyped, matching, null);
  }

  /** What was typed or meant, where some passage holds all of it. */
  private static @Nullable SearchPlan complete(
      ArchiveQuery query, @Nullable String decoded, PassageSearch passages) throws IOException {
    PassageSet complete = passages.all(query.strict());
    return passages.finds(complete)
        ? new SearchPlan(
            query,
            null,
            query.ranking(complete),
            complete,
            Clauses.any(List.of(complete, query.most(passages.counts()))),
            decoded)
        : null;
  }

  private static SearchPlan nearest(
      ArchiveQuery query, @Nullable ArchiveQuery better, PassageSearch passages)
      throws IOException {
    Ranking own = query.ranking();
    Query nearest = query.nearest(passages.counts());
    if (better == null) {
      return new SearchPlan(query, null, own, null, nearest, null);
    }
    Query both =
        new BooleanQuery.Builder()
            .add(own.query(), Occur.SHOULD)
            .add(new BoostQuery(better.ranking().query(), SUGGESTED), Occur.SHOULD)
            .build();
    Query matching = Clauses.any(List.of(nearest, better.most(passages.counts())));
    String suggestion = better.typed().text();
    return new SearchPlan(
        query, better, new Ranking(both, own.similarity()), null, matching, suggestion);
  }

  /** Finds in a paragraph what was searched for. */
  public List<Highlighter> highlighters() {
    return better == null
        ? List.of(new Highlighter(query))
        : List.of(new Highlighter(query), new Highlighter(better));
  }

  /** What was typed, read as keys of a keyboard that is off; null where it was not. */
  public @Nullable String decoded() {
    return complete == null ? null : suggestion;
  }
}
