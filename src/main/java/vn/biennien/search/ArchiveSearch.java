package vn.biennien.search;

import static vn.biennien.search.PassageBinder.DOCUMENT;
import static vn.biennien.search.PassageBinder.SENSITIVITY;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.commitment.Commitment;
import vn.biennien.document.Passage;
import vn.biennien.gate.BorderObject;
import vn.biennien.meeting.Meeting;
import vn.biennien.person.Person;
import vn.biennien.shared.DateView;
import vn.biennien.shared.Readers;

/**
 * Answers searches. Passages are found, documents are shown: each by its best passage.
 *
 * <p>There are two tiers. Where some passage holds every concept of the query, such passages come
 * first; where none does, the nearest are shown and called so, with a better spelling if there is
 * one.
 */
@Service
public class ArchiveSearch {

  private static final AggregationKey<Long> TOTAL = AggregationKey.of("total");

  /** How many passages are fetched at first; more only where they are of too few documents. */
  private static final int FIRST_FETCH = 200;

  private static final int LARGEST_FETCH = 20_000;
  private static final int FETCH_GROWTH = 5;

  /** A facet with more values than this is no help. */
  private static final int MOST_VALUES = 200;

  private static final int OTHERS_OF_A_KIND = 5;

  /** How much the suggested spelling counts beside what was typed. */
  private static final float SUGGESTED = .5f;

  private final EntityManager entities;
  private final Synonyms synonyms;
  private final FoundRecords records;
  private final FacetLabels labels;
  private final Readers readers;

  ArchiveSearch(
      EntityManager entities,
      Synonyms synonyms,
      FoundRecords records,
      FacetLabels labels,
      Readers readers) {
    this.entities = entities;
    this.synonyms = synonyms;
    this.records = records;
    this.labels = labels;
    this.readers = readers;
  }

  /** What is asked of the index, and what of it is to be told to the reader. */
  private record Plan(
      ArchiveQuery query,
      Query ranking,
      Query matching,
      boolean approximate,
      @Nullable String suggestion) {}

  @Transactional(readOnly = true)
  public SearchPage search(SearchRequest request) {
    Map<Facet, List<String>> filters = filters(request);
    ArchiveQuery query = query(request.q());
    if (query.typed().isEmpty()) {
      return filters.isEmpty()
          ? SearchPage.empty(request)
          : answer(
              request,
              filters,
              new Plan(query, new MatchAllDocsQuery(), new MatchAllDocsQuery(), false, null));
    }
    return answer(request, filters, plan(request, filters, query));
  }

  private ArchiveQuery query(String typed) {
    return new ArchiveQuery(TypedQuery.of(typed), synonyms);
  }

  private Map<Facet, List<String>> filters(SearchRequest request) {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> chosen = request.chosen(facet);
      if (!chosen.isEmpty()) {
        filters.put(facet, chosen);
      }
    }
    return filters;
  }

  private Plan plan(SearchRequest request, Map<Facet, List<String>> filters, ArchiveQuery query) {
    if (request.marks()) {
      Query withMarks = query.strictWithMarks();
      Query matching = finds(withMarks, filters) ? withMarks : query.strict();
      if (finds(matching, filters)) {
        return new Plan(query, query.ranking(), matching, false, null);
      }
    }
    if (finds(query.strict(), filters)) {
      Query matching = query.quotes() ? query.strict() : query.most();
      return new Plan(query, query.ranking(), matching, false, null);
    }
    String decoded = Keystrokes.decode(request.q());
    if (decoded != null && finds(query(decoded).strict(), filters)) {
      ArchiveQuery meant = query(decoded);
      return new Plan(meant, meant.ranking(), meant.most(), false, decoded);
    }
    String suggestion = suggestion(query, filters);
    if (suggestion == null) {
      return new Plan(query, query.ranking(), query.nearest(), true, null);
    }
    ArchiveQuery better = query(suggestion);
    Query ranking =
        new BooleanQuery.Builder()
            .add(query.ranking(), Occur.SHOULD)
            .add(new BoostQuery(better.ranking(), SUGGESTED), Occur.SHOULD)
            .build();
    Query matching = Clauses.any(List.of(query.nearest(), better.most()));
    return new Plan(query, ranking, matching, true, suggestion);
  }

  /** A better spelling that finds something; the words of what one may not read are not told. */
  private @Nullable String suggestion(ArchiveQuery query, Map<Facet, List<String>> filters) {
    try (IndexReader index =
        Search.session(entities)
            .scope(Passage.class)
            .extension(LuceneExtension.get())
            .openIndexReader()) {
      String better = new Spelling(index).suggest(query.typed());
      return better != null && finds(query(better).strict(), filters) ? better : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean finds(Query matching, Map<Facet, List<String>> filters) {
    return !passages(new MatchAllDocsQuery(), matching, filters, 1, false).hits().isEmpty();
  }

  private SearchPage answer(SearchRequest request, Map<Facet, List<String>> filters, Plan plan) {
    int fetch = FIRST_FETCH;
    SearchResult<PassageScore> found =
        passages(plan.ranking(), plan.matching(), filters, fetch, true);
    long total = found.aggregation(TOTAL);
    List<PassageScore> scores = found.hits();
    List<DocumentScore> documents = DocumentScore.group(scores, request.passages());
    while (documents.size() < Math.min(total, request.documentsNeeded())
        && scores.size() == fetch
        && fetch < LARGEST_FETCH) {
      fetch *= FETCH_GROWTH;
      scores = passages(plan.ranking(), plan.matching(), filters, fetch, false).hits();
      documents = DocumentScore.group(scores, request.passages());
    }
    List<DocumentScore> shown =
        documents.stream().skip(request.paging().offset()).limit(request.paging().size()).toList();
    return new SearchPage(
        request.q(),
        total,
        plan.approximate() && total > 0,
        plan.suggestion(),
        hits(shown, new Highlighter(plan.query())),
        request.paging().page() == 0 ? others(plan.query()) : List.of(),
        labels.label(counts(found)),
        request.paging());
  }

  private SearchResult<PassageScore> passages(
      Query ranking, Query matching, Map<Facet, List<String>> filters, int limit, boolean counted) {
    var query =
        Search.session(entities)
            .search(Passage.class)
            .extension(LuceneExtension.get())
            .select(f ->
                f.composite()
                    .from(f.field(DOCUMENT, Long.class), f.id(Long.class), f.score())
                    .as(PassageScore::new))
            .where((f, root) -> {
              root.add(f.fromLuceneQuery(ranking));
              root.add(
                  f.bool()
                      .filter(f.fromLuceneQuery(matching))
                      .filter(f.terms().field(SENSITIVITY).matchingAny(readers.sensitivities())));
              filters.forEach((facet, values) ->
                  root.add(f.bool().filter(f.terms().field(facet.code()).matchingAny(values))));
            });
    if (!counted) {
      return query.fetch(limit);
    }
    query.aggregation(TOTAL, f -> f.countDistinct().field(DOCUMENT));
    for (Facet facet : Facet.values()) {
      query.aggregation(
          key(facet),
          f ->
              f.terms()
                  .field(facet.code(), String.class)
                  .value(f.countDistinct().field(DOCUMENT))
                  .maxTermCount(MOST_VALUES));
    }
    return query.fetch(limit);
  }

  private static AggregationKey<Map<String, Long>> key(Facet facet) {
    return AggregationKey.of(facet.code());
  }

  private static Map<Facet, Map<String, Long>> counts(SearchResult<?> found) {
    Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      counts.put(facet, found.aggregation(key(facet)));
    }
    return counts;
  }

  private List<SearchPage.Hit> hits(List<DocumentScore> found, Highlighter highlighter) {
    var documents = records.documents(found.stream().map(DocumentScore::document).toList());
    var passages =
        records.passages(
            found.stream()
                .flatMap(document -> document.passages().stream())
                .map(PassageScore::passage)
                .toList());
    List<SearchPage.Hit> hits = new ArrayList<>();
    for (DocumentScore score : found) {
      FoundRecords.StoredDocument document = documents.get(score.document());
      if (document != null) {
        List<FoundRecords.StoredPassage> answering =
            score.passages().stream()
                .map(passage -> passages.get(passage.passage()))
                .filter(Objects::nonNull)
                .toList();
        hits.add(hit(document, answering, highlighter));
      }
    }
    return hits;
  }

  private static SearchPage.Hit hit(
      FoundRecords.StoredDocument document,
      List<FoundRecords.StoredPassage> passages,
      Highlighter highlighter) {
    String url = "/documents/" + document.id();
    return new SearchPage.Hit(
        "document",
        document.id(),
        document.title(),
        document.kind(),
        url,
        DateView.of(document.dateStart(), document.dateEnd(), document.datePrecision()),
        passages.stream()
            .map(passage ->
                new SearchPage.Found(
                    passage.number(),
                    passage.text(),
                    highlighter.mark(passage.text()),
                    url + "#p" + passage.number(),
                    highlighter.excerpt(passage.text())))
            .toList(),
        document);
  }

  /** Meetings, commitments, people and gates whose names or summaries answer. */
  private List<SearchPage.Other> others(ArchiveQuery query) {
    if (query.typed().isEmpty()) {
      return List.of();
    }
    List<SearchPage.Other> others = new ArrayList<>();
    add(others, BorderObject.class, query, records::gates);
    add(others, Person.class, query, records::people);
    add(others, Meeting.class, query, records::meetings);
    add(others, Commitment.class, query, records::commitments);
    return others;
  }

  private void add(
      List<SearchPage.Other> others,
      Class<?> type,
      ArchiveQuery query,
      Function<List<Long>, List<SearchPage.Other>> read) {
    List<Long> ids =
        Search.session(entities)
            .search(type)
            .extension(LuceneExtension.get())
            .select(f -> f.id(Long.class))
            .where((f, root) -> {
              root.add(f.fromLuceneQuery(query.ranking()));
              root.add(f.bool().filter(f.fromLuceneQuery(query.most())));
            })
            .fetchHits(OTHERS_OF_A_KIND * 4);
    others.addAll(read.apply(ids).stream().limit(OTHERS_OF_A_KIND).toList());
  }
}
