package vn.biennien.search.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import vn.biennien.language.CanonicalForm;
import vn.biennien.search.index.Facet;

/**
 * Different queries that have an answer: two to eight neighbouring words of some passage, every
 * other one typed without marks, every fifth narrowed by two facets.
 */
final class ManyQueries {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final int NARROWED = 5;
  private static final int TRIES = 10;

  private final JdbcClient sql;
  private final long seed;
  private final Random random;

  ManyQueries(JdbcClient sql, long seed) {
    this.sql = sql;
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** A question, and the filters that it has. */
  record Asked(SearchRequest request, String address, Map<Facet, Set<String>> filters) {}

  List<Asked> draw(int number) {
    List<String> passages =
        sql.sql(
                "select p.text from passage p join document d on d.id = p.document_id where d.sensitivity = 'public' order by hashint8(p.id + :seed) limit :some")
            .param("seed", seed)
            .param("some", number * TRIES)
            .query(String.class)
            .list();
    Set<String> typed = new LinkedHashSet<>();
    while (typed.size() < number) {
      String[] clauses = ManyTexts.clauses(passages.get(random.nextInt(passages.size())));
      List<String> words = ManyTexts.words(clauses[random.nextInt(clauses.length)]);
      int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
      if (words.size() >= length) {
        int at = random.nextInt(words.size() - length + 1);
        String query = String.join(" ", words.subList(at, at + length));
        typed.add(typed.size() % 2 == 0 ? query : CanonicalForm.fold(query));
      }
    }
    List<Asked> asked = new ArrayList<>();
    typed.forEach(query -> asked.add(asked(query, asked.size() % NARROWED == 0)));
    return asked;
  }

  private Asked asked(String typed, boolean narrowed) {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add("q", typed);
    Map<Facet, Set<String>> filters =
        narrowed
            ? Map.of(
                Facet.KIND, Set.of("article"),
                Facet.YEAR, Set.of(String.valueOf(2013 + random.nextInt(12))))
            : Map.of();
    filters.forEach(
        (facet, values) -> values.forEach(value -> parameters.add(facet.code(), value)));
    SearchRequest request = SearchRequest.of(parameters);
    return new Asked(request, request.address(), filters);
  }
}
