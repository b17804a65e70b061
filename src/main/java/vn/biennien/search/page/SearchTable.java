package vn.biennien.search.page;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;
import vn.biennien.document.Passage;
import vn.biennien.dossier.tables.ListTable;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.index.IndexUnavailableException;
import vn.biennien.search.matching.PassageScore;
import vn.biennien.search.matching.PassageSearch;
import vn.biennien.search.matching.SearchPlan;
import vn.biennien.search.query.Exclusion;
import vn.biennien.search.query.TypedQuery;
import vn.biennien.shared.Display;

/** All that a search finds, passage by passage and then the records beside, for a file. */
@Service
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SearchTable {

  /** More rows nobody reads; the file says so where it stops. */
  static final int MOST = 20_000;

  private static final int DOCUMENTS_AT_A_TIME = 1000;

  private final ArchiveIndex index;
  private final ArchiveSearch search;
  private final FoundRecords records;
  private final RecordsBeside beside;
  private final FacetLabels labels;
  private final Display display;

  /**
   * The same search as the page of these parameters, whole.
   *
   * @throws vn.biennien.shared.BadParameter when one cannot be meant
   * @throws IndexUnavailableException while there is no index to ask
   */
  public ListTable of(MultiValueMap<String, String> parameters) {
    SearchRequest request = SearchRequest.of(parameters);
    Found answer =
        index.read(Passage.class, reader -> found(search.asked(request, reader), request));
    List<PassageScore> found =
        answer.passages().subList(0, Math.min(MOST, answer.passages().size()));
    Map<Long, FoundRecords.StoredDocument> documents = documents(found);
    List<PassageScore> told =
        found.stream().filter(passage -> documents.containsKey(passage.document())).toList();
    return new ListTable(
        display.say("search.table.name"),
        asked(request, answer),
        List.of("title", "kind", "from", "when", "paragraph", "text", "match", "page").stream()
            .map(column -> display.say("search.table." + column))
            .toList(),
        told.size() + answer.others().size(),
        (most, offset) -> {
          int from = Math.min(offset, told.size());
          int to = Math.min(offset + most, told.size());
          List<List<@Nullable Object>> rows = rows(told.subList(from, to), documents);
          answer.others().stream()
              .skip(Math.max(0, offset - told.size()))
              .limit(most - (to - from))
              .map(this::row)
              .forEach(rows::add);
          return rows;
        });
  }

  /**
   * What the index answers.
   *
   * @param plan how the search was read; null where nothing is asked
   * @param passages in the order that is asked for; one too many where there are more
   * @param others the records beside
   */
  private record Found(
      @Nullable SearchPlan plan, List<PassageScore> passages, List<SearchPage.Other> others) {}

  /** The search in words: its own, how they were read, what it is narrowed to, in what order. */
  private Map<String, String> asked(SearchRequest request, Found found) {
    Map<String, String> asked = new LinkedHashMap<>();
    tell(asked, "search.table.words", request.q());
    if (found.plan() != null) {
      TypedQuery typed = found.plan().query().typed();
      tell(asked, "search.table.read", typed.readUntil());
      tell(asked, "search.table.decoded", found.plan().decoded());
      tell(
          asked,
          "search.table.excluded",
          typed.exclusions().stream().map(Exclusion::said).collect(Collectors.joining(", ")));
    }
    if (request.marks()) {
      tell(asked, "search.marks", display.say("export.filter.yes"));
    }
    asked.putAll(labels.words(request));
    tell(asked, "search.sort", display.say("search.sort." + request.order().code()));
    if (found.passages().size() > MOST) {
      tell(asked, "search.table.cut", display.say("search.table.cut.at"));
    }
    return asked;
  }

  private void tell(Map<String, String> asked, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      asked.put(display.say(key), value);
    }
  }

  private Found found(ArchiveSearch.@Nullable Asked asked, SearchRequest request)
      throws IOException {
    if (asked == null) {
      return new Found(null, List.of(), List.of());
    }
    SearchPlan plan = asked.plan();
    List<PassageScore> passages =
        request.order() == SearchRequest.Order.RELEVANCE
            ? asked.passages().best(plan.ranking(), plan.matching(), MOST + 1, null)
            : dated(asked.passages(), plan, request.order() == SearchRequest.Order.NEWEST);
    return new Found(plan, passages, beside.of(plan, request, asked.passages()));
  }

  /** So many documents at a time that what is cut off is what comes last. */
  private static List<PassageScore> dated(
      PassageSearch passages, SearchPlan plan, boolean newestFirst) throws IOException {
    List<Long> byDay = passages.documents(plan.matching()).byDay(newestFirst, 0, Integer.MAX_VALUE);
    List<PassageScore> dated = new ArrayList<>();
    for (int from = 0; from < byDay.size() && dated.size() <= MOST; from += DOCUMENTS_AT_A_TIME) {
      List<Long> next = byDay.subList(from, Math.min(byDay.size(), from + DOCUMENTS_AT_A_TIME));
      Map<Long, Integer> places = new HashMap<>();
      next.forEach(document -> places.put(document, places.size()));
      passages.best(plan.ranking(), plan.matching(), MOST + 1, new HashSet<>(next)).stream()
          .sorted(Comparator.comparing(passage -> places.getOrDefault(passage.document(), 0)))
          .forEach(dated::add);
    }
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
        display.say(found.complete() ? "search.table.complete" : "search.near"),
        new ListTable.Link("/documents/" + document.id() + "#p" + passage.number()));
  }

  private List<@Nullable Object> row(SearchPage.Other other) {
    FoundRecords.Row row = other.row();
    boolean dated = row.dateStart() != null;
    return Arrays.asList(
        other.title(),
        sort(other),
        dated && row.datePrecision().startsWith("day") ? row.dateStart() : null,
        dated ? display.date(row.dateStart(), row.dateEnd(), row.datePrecision()) : null,
        null,
        row.illustrative() ? display.label("tag", "illus") : null,
        display.say(other.complete() ? "search.table.complete" : "search.near"),
        new ListTable.Link(row.url()));
  }

  private String sort(SearchPage.Other other) {
    String code = String.valueOf(other.row().code());
    return switch (other.type()) {
      case "gate" -> display.label("gate_objects", code);
      case "commitment" -> display.label("kind", code);
      case "paper" -> display.label("document_types", code);
      default -> display.say("search.other." + other.type());
    };
  }
}
