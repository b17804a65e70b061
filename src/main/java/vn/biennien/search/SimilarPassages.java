package vn.biennien.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.biennien.commitment.Commitment;
import vn.biennien.document.Passage;
import vn.biennien.shared.Readers;

/** What other documents say like one paragraph, and the same demand at other times. */
@Service
class SimilarPassages {

  private static final int MOST = 5;
  private static final int FETCHED = 60;

  /** Less than this part of what a text has in common with itself is no likeness. */
  private static final float ALIKE = .22f;

  private final ArchiveIndex index;
  private final FoundRecords records;
  private final RecordSearch named;
  private final Readers readers;

  SimilarPassages(ArchiveIndex index, FoundRecords records, RecordSearch named, Readers readers) {
    this.index = index;
    this.records = records;
    this.named = named;
    this.readers = readers;
  }

  /**
   * @param document the title of the document is told with each
   * @param excerpt with the words of the paragraph marked that it shares
   */
  record Alike(FoundRecords.StoredDocument document, int number, String excerpt) {}

  /**
   * A demand made elsewhere.
   *
   * @param sameChain whether it is known to be the same undertaking
   */
  record Demand(SearchPage.Other commitment, boolean sameChain) {}

  /** One paragraph and what is like it. */
  record Similar(
      long document, int number, String text, List<Alike> passages, List<Demand> demands) {}

  /** Empty where there is no such paragraph that the reader may read. */
  Optional<Similar> of(long document, int number) {
    return records
        .passage(document, number)
        .map(passage ->
            new Similar(
                document,
                number,
                passage.text(),
                passages(document, passage),
                demands(document, passage)));
  }

  private List<Alike> passages(long document, FoundRecords.StoredPassage passage) {
    List<PassageScore> alike =
        index.read(Passage.class, reader -> alike(document, passage, reader));
    var documents = records.documents(alike.stream().map(PassageScore::document).toList());
    var stored = records.passages(alike.stream().map(PassageScore::passage).toList());
    var highlighter = new Highlighter(shared(passage.text()));
    List<Alike> told = new ArrayList<>();
    for (PassageScore score : alike) {
      FoundRecords.StoredDocument other = documents.get(score.document());
      FoundRecords.StoredPassage text = stored.get(score.passage());
      if (other != null && text != null) {
        told.add(new Alike(other, text.number(), highlighter.excerpt(text.text())));
      }
    }
    return told;
  }

  /** Reads the paragraph as if it had been typed, to mark what others share with it. */
  private static ArchiveQuery shared(String text) {
    return new ArchiveQuery(TypedQuery.of(text), List.of());
  }

  /** The best passage of each other document, as far as it is alike. */
  private List<PassageScore> alike(
      long document, FoundRecords.StoredPassage passage, IndexReader reader) throws IOException {
    Query like = LikeWords.as(passage.text(), reader);
    var search = new PassageSearch(reader, new LinkedHashSet<>(readers.sensitivities()), Map.of());
    List<PassageScore> best = search.best(like, new MatchAllDocsQuery(), FETCHED, null);
    float self =
        best.stream()
            .filter(score -> score.passage() == passage.id())
            .map(PassageScore::score)
            .findFirst()
            .orElse(Float.MAX_VALUE);
    Set<Long> seen = new HashSet<>(Set.of(document));
    return best.stream()
        .filter(score -> score.score() >= self * ALIKE && seen.add(score.document()))
        .limit(MOST)
        .toList();
  }

  private List<Demand> demands(long document, FoundRecords.StoredPassage passage) {
    List<Long> ofChain = records.ofSameChain(passage.id());
    Map<Long, Boolean> found = new LinkedHashMap<>();
    ofChain.forEach(id -> found.put(id, true));
    for (String demand : records.demands(passage.id())) {
      alike(demand).forEach(id -> found.putIfAbsent(id, false));
    }
    records.toldBy(document, found.keySet()).forEach(found::remove);
    List<RecordSearch.Ref> refs =
        found.keySet().stream().map(id -> new RecordSearch.Ref("commitment", id)).toList();
    @Nullable Integer year = year(document);
    return records.others(refs).stream()
        .filter(other -> !Objects.equals(yearOf(other), year))
        .map(other -> new Demand(other, Boolean.TRUE.equals(found.get(other.id()))))
        .sorted((a, b) -> Boolean.compare(b.sameChain(), a.sameChain()))
        .toList();
  }

  private @Nullable Integer year(long document) {
    FoundRecords.StoredDocument own = records.documents(List.of(document)).get(document);
    return own == null || own.dateStart() == null ? null : (Integer) own.dateStart().getYear();
  }

  private static @Nullable Integer yearOf(SearchPage.Other other) {
    return other.row().dateStart() == null ? null : (Integer) other.row().dateStart().getYear();
  }

  /** Demands in other words: those that share enough of what tells this one from others. */
  private List<Long> alike(String demand) {
    return index.read(
        Commitment.class,
        reader ->
            named.alike(
                LikeWords.as(demand, reader), reader, readers.sensitivities(), MOST, ALIKE * 2));
  }
}
