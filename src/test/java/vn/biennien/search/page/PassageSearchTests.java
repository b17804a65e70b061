package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import vn.biennien.ArchiveTest;
import vn.biennien.document.Passage;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.index.IndexHealthIndicator;
import vn.biennien.search.matching.DocumentScore;
import vn.biennien.search.matching.Meanwhile;
import vn.biennien.search.matching.PassageSearch;
import vn.biennien.search.matching.SearchPlan;

@ArchiveTest
class PassageSearchTests {

  private static final int DOCUMENTS = 10;
  private static final int PASSAGES_OF_ONE = 3;

  @Autowired ArchiveSearch archive;
  @Autowired ArchiveIndex index;
  @Autowired IndexHealthIndicator health;

  @BeforeEach
  void waitsForTheIndex() throws InterruptedException {
    RelevanceTests.waitFor(health);
  }

  @Test
  void findsTheSameDocumentsWhereManyAreRankedWhileTheyAreCounted() throws IOException {
    for (RelevanceTable.Judged query : RelevanceTable.queries()) {
      index.read(
          Passage.class,
          reader -> {
            SearchPlan plan = plan(query.query(), reader);
            assertThat(documents(plan, reader, 0))
                .as(query.query())
                .isEqualTo(documents(plan, reader, Integer.MAX_VALUE));
            return null;
          });
    }
  }

  private SearchPlan plan(String typed, IndexReader reader) throws IOException {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add("q", typed);
    return archive.asked(SearchRequest.of(parameters), reader).plan();
  }

  private static List<DocumentScore> documents(SearchPlan plan, IndexReader reader, int many)
      throws IOException {
    var passages = new PassageSearch(reader, Set.of("public"), Map.of(), many);
    var counting = new Meanwhile<>(() -> passages.documents(plan.matching()));
    if (passages.isLarge()) {
      counting.begin();
    }
    return passages.bestDocuments(
        plan.ranking(), plan.matching(), counting::get, DOCUMENTS, PASSAGES_OF_ONE);
  }
}
