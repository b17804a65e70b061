package vn.biennien.search.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.biennien.document.Passage;
import vn.biennien.language.TypedWord;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.index.Facet;
import vn.biennien.search.index.IndexUnavailableException;
import vn.biennien.search.matching.ArchiveQuery;
import vn.biennien.search.matching.DocumentScore;
import vn.biennien.search.matching.Highlighted;
import vn.biennien.search.matching.Highlighter;
import vn.biennien.search.matching.LearntNames;
import vn.biennien.search.matching.MatchedDocuments;
import vn.biennien.search.matching.PassageScore;
import vn.biennien.search.matching.PassageSearch;
import vn.biennien.search.matching.Reason;
import vn.biennien.search.matching.SearchPlan;
import vn.biennien.search.matching.Spelling;
import vn.biennien.search.query.Exclusion;
import vn.biennien.search.query.Ranking;
import vn.biennien.search.query.Rule;
import vn.biennien.search.query.Rules;
import vn.biennien.search.query.Synonyms;
import vn.biennien.search.query.TypedQuery;
import vn.biennien.search.query.WordBonds;
import vn.biennien.shared.Readers;

/**
 * Answers searches. Passages are found, documents are shown: each by its best passage.
 *
 * <p>There are two tiers. Where some passage holds every concept of the query, such passages come
 * first; where none does, the nearest are shown and called so, with a better spelling if there is
 * one.
 */
@Service
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ArchiveSearch {

  /** Of documents chosen by date, how many passages each may bring. */
  private static final int PASSAGES_OF_DATED = 40;

  private final ArchiveIndex index;
  private final Synonyms synonyms;
  private final LearntNames learnt;
  private final Rules rules;
  private final RecordsBeside beside;
  private final FoundRecords records;
  private final FacetLabels labels;
  private final Readers readers;

  SearchPage search(SearchRequest request) {
    try {
      return index.read(Passage.class, reader -> search(request, reader));
    } catch (IndexUnavailableException e) {
      return SearchPage.empty(request, e.progress());
    }
  }

  private SearchPage search(SearchRequest request, IndexReader reader) throws IOException {
    Asked asked = asked(request, reader);
    return asked == null
        ? SearchPage.empty(request, null)
        : answer(request, asked.passages(), asked.plan());
  }

  /** What one reader asks of one state of the index. */
  record Asked(PassageSearch passages, SearchPlan plan) {}

  /** Null where nothing is asked. */
  @Nullable Asked asked(SearchRequest request, IndexReader reader) throws IOException {
    Map<Facet, Set<String>> filters = filters(request);
    var passages = new PassageSearch(reader, sensitivities(), filters);
    SearchPlan.Understanding understanding = words -> understood(words, passages, reader);
    ArchiveQuery query = understanding.of(request.q());
    if (query.typed().isEmpty() && filters.isEmpty()) {
      return null;
    }
    if (query.typed().isEmpty()) {
      Query all = new MatchAllDocsQuery();
      Query lacksNothing = new BoostQuery(all, PassageScore.COMPLETE);
      return new Asked(
          passages, new SearchPlan(query, null, Ranking.byWords(lacksNothing), all, all, null));
    }
    return new Asked(
        passages, SearchPlan.of(query, request.marks(), passages, understanding, reader));
  }

  private Set<String> sensitivities() {
    return new LinkedHashSet<>(readers.sensitivities());
  }

  /** What was typed, with the other names of what it names. */
  private ArchiveQuery understood(String typed, PassageSearch passages, IndexReader reader)
      throws IOException {
    TypedQuery query = TypedQuery.of(typed, WordBonds.NONE, rules);
    boolean minus = query.words().stream().anyMatch(TypedWord::minus);
    if (rules.has(Rule.MINUS) && (minus || !query.excluded().isEmpty())) {
      query = TypedQuery.of(typed, WordBonds.of(passages.counts(), records.pairs()), rules);
    }
    return ArchiveQuery.understand(
        synonyms,
        rules.has(Rule.FALSE_GRAMMAR)
            ? new Spelling(reader, passages.counts()).withoutFalseGrammar(query)
            : query,
        word -> passages.counts().knows(word),
        read -> learnt.in(read, readers.sensitivities(), rules),
        rules);
  }

  private Map<Facet, Set<String>> filters(SearchRequest request) {
    Set<String> sensitivities = sensitivities();
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> chosen = request.chosen(facet);
      if (!chosen.isEmpty()) {
        filters.put(
            facet,
            chosen.stream()
                .map(value -> facet.indexed(value, sensitivities))
                .collect(Collectors.toSet()));
      }
    }
    return filters;
  }

  private SearchPage answer(SearchRequest request, PassageSearch passages, SearchPlan plan)
      throws IOException {
    Counted counted = Counted.of(plan, passages);
    List<DocumentScore> shown =
        request.order() == SearchRequest.Order.RELEVANCE
            ? byRelevance(request, passages, plan, counted.matched())
            : byDay(request, passages, plan, counted.matched());
    long total = counted.matched().total();
    TypedQuery asked = plan.decoded() == null ? plan.query().typed() : TypedQuery.of(request.q());
    return new SearchPage(
        request.q(),
        total,
        counted.complete() == 0 && total > 0,
        plan.suggestion(),
        hits(shown, plan, asked),
        request.paging().page() == 0 ? beside.of(plan, request, passages) : List.of(),
        labels.label(counted.facets(), passages, readers.sensitivities().size() > 1),
        counted.complete(),
        plan.query().typed().exclusions().stream().map(Exclusion::said).toList(),
        plan.decoded(),
        asked.readUntil(),
        null,
        request.paging());
  }

  /**
   * What is told of all that was found.
   *
   * @param complete how many documents lack nothing
   */
  private record Counted(
      MatchedDocuments matched, long complete, Map<Facet, Map<String, Long>> facets) {

    static Counted of(SearchPlan plan, PassageSearch passages) throws IOException {
      MatchedDocuments matched = passages.documents(plan.matching());
      Query complete = plan.complete();
      long lackingNothing =
          complete == null
              ? 0
              : complete == plan.matching()
                  ? matched.total()
                  : passages.documents(complete).total();
      return new Counted(matched, lackingNothing, matched.counts());
    }
  }

  private List<DocumentScore> byRelevance(
      SearchRequest request, PassageSearch passages, SearchPlan plan, MatchedDocuments matched)
      throws IOException {
    return passages
        .bestDocuments(plan.ranking(), matched, request.documentsNeeded(), request.passages())
        .stream()
        .skip(request.paging().offset())
        .limit(request.paging().size())
        .toList();
  }

  /** By date only what holds every concept is shown: what is nearly right would come first. */
  private List<DocumentScore> byDay(
      SearchRequest request, PassageSearch passages, SearchPlan plan, MatchedDocuments matched)
      throws IOException {
    List<Long> chosen =
        matched.byDay(
            request.order() == SearchRequest.Order.NEWEST,
            request.paging().offset(),
            request.paging().size());
    if (chosen.isEmpty()) {
      return List.of();
    }
    List<PassageScore> best =
        passages.best(
            plan.ranking(),
            plan.matching(),
            chosen.size() * PASSAGES_OF_DATED,
            new HashSet<>(chosen));
    List<DocumentScore> documents = new ArrayList<>(DocumentScore.group(best, request.passages()));
    documents.sort(Comparator.comparingInt(document -> chosen.indexOf(document.document())));
    return documents;
  }

  /**
   * @param asked what was typed, however it was read
   */
  private List<SearchPage.Hit> hits(List<DocumentScore> found, SearchPlan plan, TypedQuery asked) {
    List<Highlighter> highlighters = plan.highlighters();
    Map<Long, FoundRecords.Shown> stored =
        records.shown(
            found.stream()
                .flatMap(document -> document.passages().stream())
                .map(PassageScore::passage)
                .toList());
    List<SearchPage.Hit> hits = new ArrayList<>();
    for (DocumentScore score : found) {
      FoundRecords.StoredDocument document = null;
      List<SearchPage.Found> answering = new ArrayList<>();
      for (PassageScore passage : score.passages()) {
        FoundRecords.Shown shown = stored.get(passage.passage());
        if (shown != null) {
          document = shown.document();
          answering.add(found(shown, passage.complete(), highlighters, asked));
        }
      }
      if (document != null) {
        hits.add(new SearchPage.Hit(document, answering, score.complete()));
      }
    }
    return hits;
  }

  private static SearchPage.Found found(
      FoundRecords.Shown stored,
      boolean complete,
      List<Highlighter> highlighters,
      TypedQuery asked) {
    FoundRecords.StoredPassage passage = stored.passage();
    Highlighter by = highlighters.getFirst();
    Highlighted shown = complete ? by.in(passage.text()) : by.near(passage.text());
    List<Reason> why = by.why(shown, complete, asked);
    for (Highlighter other : highlighters.subList(1, complete ? 1 : highlighters.size())) {
      Highlighted near = other.near(passage.text(), shown.words());
      List<Reason> whyNear = other.why(near, false, asked);
      if (Reason.lacking(whyNear) < Reason.lacking(why)) {
        by = other;
        shown = near;
        why = whyNear;
      }
    }
    String html = shown.html();
    return new SearchPage.Found(
        passage.number(),
        passage.text(),
        html,
        stored.document().url() + "#p" + passage.number(),
        shown.isWhole() ? html : shown.excerpt(),
        by.words(),
        why);
  }
}
