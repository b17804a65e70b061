package vn.biennien.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;
import vn.biennien.document.Passage;
import vn.biennien.shared.Display;

/** All that a search finds, passage by passage, for a file. */
@Service
public class SearchTable {

  /** More rows nobody reads; the file says so where it stops. */
  static final int MOST = 20_000;

  private static final int DOCUMENTS_AT_A_TIME = 1000;

  private final ArchiveIndex index;
  private final ArchiveSearch search;
  private final FoundRecords records;
  private final FacetLabels labels;
  private final MessageSource messages;
  private final Display display;

  SearchTable(
      ArchiveIndex index,
      ArchiveSearch search,
      FoundRecords records,
      FacetLabels labels,
      MessageSource messages,
      Display display) {
    this.index = index;
    this.search = search;
    this.records = records;
    this.labels = labels;
    this.messages = messages;
    this.display = display;
  }

  /**
   * The same search as the page of these parameters, whole.
   *
   * @throws vn.biennien.shared.BadParameter when one cannot be meant
   * @throws IndexUnavailableException while there is no index to ask
   */
  public FoundPassages of(MultiValueMap<String, String> parameters) {
    SearchRequest request = SearchRequest.of(parameters);
    List<PassageScore> found = index.read(Passage.class, reader -> found(request, reader));
    Map<Long, FoundRecords.StoredDocument> documents = documents(found);
    List<PassageScore> told =
        found.stream().filter(passage -> documents.containsKey(passage.document())).toList();
    Map<String, String> filters = new LinkedHashMap<>(labels.words(request));
    if (found.size() == MOST) {
      filters.put(say("search.table.cut"), String.valueOf(MOST));
    }
    return new FoundPassages(
        say("search.table.name") + (request.q().isEmpty() ? "" : ": " + request.q()),
        filters,
        List.of("title", "kind", "from", "when", "paragraph", "text", "match", "page").stream()
            .map(column -> say("search.table." + column))
            .toList(),
        told.size(),
        (most, offset) -> rows(told.stream().skip(offset).limit(most).toList(), documents));
  }

  private List<PassageScore> found(SearchRequest request, IndexReader reader) throws IOException {
    ArchiveSearch.Asked asked = search.asked(request, reader);
    if (asked == null) {
      return List.of();
    }
    SearchPlan plan = asked.plan();
    List<PassageScore> best = asked.passages().best(plan.ranking(), plan.matching(), MOST, null);
    if (request.order() == SearchOrder.RELEVANCE) {
      return best;
    }
    Map<Long, Integer> places = new HashMap<>();
    asked
        .passages()
        .documents(plan.matching())
        .byDay(request.order() == SearchOrder.NEWEST, 0, Integer.MAX_VALUE)
        .forEach(document -> places.put(document, places.size()));
    List<PassageScore> dated = new ArrayList<>(best);
    dated.sort(Comparator.comparingInt(p -> places.getOrDefault(p.document(), Integer.MAX_VALUE)));
    return dated;
  }

  private Map<Long, FoundRecords.StoredDocument> documents(List<PassageScore> found) {
    List<Long> ids = found.stream().map(PassageScore::document).distinct().toList();
    Map<Long, FoundRecords.StoredDocument> documents = new HashMap<>();
    for (int from = 0; from < ids.size(); from += DOCUMENTS_AT_A_TIME) {
      int to = Math.min(ids.size(), from + DOCUMENTS_AT_A_TIME);
      documents.putAll(records.documents(ids.subList(from, to)));
    }
    return documents;
  }

  private List<List<@Nullable Object>> rows(
      List<PassageScore> part, Map<Long, FoundRecords.StoredDocument> documents) {
    Map<Long, FoundRecords.StoredPassage> passages =
        records.passages(part.stream().map(PassageScore::passage).collect(Collectors.toSet()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (PassageScore found : part) {
      FoundRecords.StoredDocument document = documents.get(found.document());
      FoundRecords.StoredPassage passage = passages.get(found.passage());
      if (document != null && passage != null) {
        rows.add(row(found, document, passage));
      }
    }
    return rows;
  }

  private List<@Nullable Object> row(
      PassageScore found,
      FoundRecords.StoredDocument document,
      FoundRecords.StoredPassage passage) {
    LocalDate day = document.datePrecision().startsWith("day") ? document.dateStart() : null;
    return Arrays.asList(
        document.title(),
        display.label("document_types", document.kind()),
        day,
        display.date(document.dateStart(), document.dateEnd(), document.datePrecision()),
        passage.number(),
        passage.text(),
        say(found.complete() ? "search.table.complete" : "search.near"),
        "/documents/" + document.id() + "#p" + passage.number());
  }

  private String say(String key) {
    return String.valueOf(messages.getMessage(key, null, LocaleContextHolder.getLocale()));
  }
}
