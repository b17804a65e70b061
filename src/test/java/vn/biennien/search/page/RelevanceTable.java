package vn.biennien.search.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;

/** The judged queries of {@code relevance.tsv}, and the paragraphs of the starting archive. */
final class RelevanceTable {

  /** A line of the table. */
  record Row(String id, String group, String query, String file, String quote, int grade) {

    boolean judges() {
      return grade > 0;
    }

    /** The paragraphs of its file in which the quote stands. */
    List<String> paragraphs() throws IOException {
      return RelevanceTable.paragraphs(file).stream().filter(p -> p.contains(quote)).toList();
    }
  }

  /** A query, and the grade of each paragraph that answers it; none answers a negative one. */
  record Judged(String id, String group, String query, Map<String, Integer> grades) {

    boolean negative() {
      return grades.isEmpty();
    }

    /** The grades of found passages, in their order; of one that is found again 0. */
    List<Integer> gains(List<String> found) {
      var open = new HashMap<>(grades);
      return found.stream()
          .map(passage -> {
            Integer grade = open.remove(passage);
            return grade == null ? 0 : grade;
          })
          .toList();
    }

    /** nDCG@10 of found passages, best first. */
    double ndcg(List<String> found) {
      return gain(gains(found))
          / gain(grades.values().stream().sorted(Comparator.reverseOrder()).toList());
    }

    private static double gain(List<Integer> grades) {
      double gain = 0;
      for (int i = 0; i < Math.min(PLACES, grades.size()); i++) {
        gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
      }
      return gain;
    }
  }

  private static final int PLACES = 10;
  private static final Path TEXTS = Path.of("db", "sample");
  private static final Map<String, List<String>> READ = new HashMap<>();

  private RelevanceTable() {}

  static List<Row> rows() throws IOException {
    InputStream table =
        Objects.requireNonNull(RelevanceTable.class.getResourceAsStream("relevance.tsv"));
    try (var reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(RelevanceTable::row)
          .toList();
    }
  }

  /** The request whose answer is judged. */
  static SearchRequest request(String typed) {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add("q", typed);
    parameters.add("size", Integer.toString(PLACES));
    parameters.add("passages", Integer.toString(PLACES));
    return SearchRequest.of(parameters);
  }

  private static Row row(String line) {
    String[] columns = line.split("\t", -1);
    return new Row(
        columns[0], columns[1], columns[2], columns[3], columns[4], Integer.parseInt(columns[5]));
  }

  static List<Judged> queries() throws IOException {
    Map<String, Judged> queries = new LinkedHashMap<>();
    for (Row row : rows()) {
      Judged query =
          queries.computeIfAbsent(
              row.id(), id -> new Judged(id, row.group(), row.query(), new LinkedHashMap<>()));
      if (row.judges()) {
        query.grades().put(row.paragraphs().getFirst(), row.grade());
      }
    }
    return List.copyOf(queries.values());
  }

  /** Every paragraph of the starting archive, to leave out what other tests have put in. */
  static Set<String> archive() throws IOException {
    var archive = new ArrayList<String>();
    try (Stream<Path> files = Files.list(TEXTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        archive.addAll(paragraphs(file.getFileName().toString()));
      }
    }
    return archive.stream().collect(Collectors.toUnmodifiableSet());
  }

  static List<String> paragraphs(String file) throws IOException {
    List<String> known = READ.get(file);
    if (known == null) {
      try (Stream<String> lines = Files.lines(TEXTS.resolve(file))) {
        known = lines.filter(line -> !line.isBlank()).map(String::strip).toList();
      }
      READ.put(file, known);
    }
    return known;
  }
}
