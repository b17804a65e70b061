package vn.biennien.search.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.springframework.stereotype.Service;
import vn.biennien.document.Passage;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.matching.Highlighted;
import vn.biennien.search.matching.LikeWords;
import vn.biennien.search.matching.PassageScore;
import vn.biennien.search.matching.PassageSearch;
import vn.biennien.search.query.Ranking;
import vn.biennien.shared.Readers;

/** What other documents say like one paragraph, and the same demand in other years. */
@Service
@RequiredArgsConstructor
class SimilarPassages {

  private static final int MOST = 5;

  /** As many are compared word by word; of one's own document there may be several among them. */
  private static final int COMPARED = 60;

  /** Below this, paragraphs of the starting archive share names and turns of phrase only. */
  private static final double ALIKE = .18;

  private static final int FEWEST_PAIRS = 5;

  private final ArchiveIndex index;
  private final FoundRecords records;
  private final SameDemand demands;
  private final Readers readers;

  /**
   * A paragraph of another document.
   *
   * @param excerpt with the words marked that it shares
   */
  record Alike(FoundRecords.StoredDocument document, int number, String excerpt) {}

  /** One paragraph and what is like it. */
  record Similar(
      FoundRecords.StoredDocument document,
      int number,
      String text,
      List<Alike> passages,
      List<SameDemand.Found> demands) {}

  /** Empty where there is no such paragraph that the reader may read. */
  Optional<Similar> of(long document, int number) {
    return records.passage(document, number).flatMap(passage -> similar(document, passage));
  }

  private Optional<Similar> similar(long document, FoundRecords.StoredPassage passage) {
    return index.read(
        Passage.class,
        reader -> {
          var search =
              new PassageSearch(reader, new LinkedHashSet<>(readers.sensitivities()), Map.of());
          var like = new LikeWords(passage.text(), search.counts());
          List<PassageScore> best =
              search.best(Ranking.byWords(like.query()), new MatchAllDocsQuery(), COMPARED, null);
          Set<Long> ids = new LinkedHashSet<>(List.of(document));
          best.forEach(score -> ids.add(score.document()));
          Map<Long, FoundRecords.StoredDocument> documents = records.documents(ids);
          FoundRecords.StoredDocument own = documents.get(document);
          if (own == null) {
            return Optional.<Similar>empty();
          }
          return Optional.of(
              new Similar(
                  own,
                  passage.number(),
                  passage.text(),
                  alike(like, own, best, documents),
                  demands.of(own, passage)));
        });
  }

  private record Compared(
      FoundRecords.StoredDocument document, int number, String text, double by) {}

  /** The likest paragraph of each other document; what is made up is like nothing that happened. */
  private List<Alike> alike(
      LikeWords like,
      FoundRecords.StoredDocument own,
      List<PassageScore> best,
      Map<Long, FoundRecords.StoredDocument> documents)
      throws IOException {
    var stored = records.passages(best.stream().map(PassageScore::passage).toList());
    Map<Long, Compared> likest = new LinkedHashMap<>();
    for (PassageScore score : best) {
      FoundRecords.StoredDocument other = documents.get(score.document());
      FoundRecords.StoredPassage text = stored.get(score.passage());
      if (other == null
          || text == null
          || other.id() == own.id()
          || other.illustrative() != own.illustrative()
          || text.text().equals(other.title())) {
        continue; // a title says no more than its link
      }
      LikeWords.Likeness likeness = like.to(text.text());
      if (likeness.both() >= ALIKE && likeness.pairs() >= FEWEST_PAIRS) {
        likest.merge(
            other.id(),
            new Compared(other, text.number(), text.text(), likeness.both()),
            (one, two) -> one.by() >= two.by() ? one : two);
      }
    }
    List<Alike> alike = new ArrayList<>();
    for (Compared found :
        likest.values().stream()
            .sorted((one, two) -> Double.compare(two.by(), one.by()))
            .limit(MOST)
            .toList()) {
      String excerpt = Highlighted.excerpt(found.text(), like.shared(found.text()));
      alike.add(new Alike(found.document(), found.number(), excerpt));
    }
    return alike;
  }
}
