package vn.biennien.search.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.util.LinkedMultiValueMap;

/**
 * What a judge of a query expects that the order of passages does not show: a line of {@code
 * expectations.tsv}.
 *
 * @param rule the rule that it is about, as {@link RulesEarnTheirPlaceTests} names it
 * @param file the text in which the words stand, or "-"
 * @param words words that stand in one paragraph of it, or what is told
 */
record Expectation(String rule, String query, Kind kind, String file, String words) {

  /** What is expected of the paragraph in which the words stand, or of the whole answer. */
  enum Kind {
    /** It is shown, and its document lacks nothing. */
    COMPLETE,
    /** It is shown as nearly right. */
    NEARLY,
    /** Its document may be shown, but not as lacking nothing. */
    LACKING,
    /** It is not shown. */
    ABSENT,
    /** It is shown first. */
    FIRST,
    /** Nothing lacks nothing: whatever is shown is only the nearest. */
    NEAREST,
    /** Nothing is shown. */
    NOTHING,
    /** A better spelling is told. */
    SUGGESTION,
    /** A person or a gate of this name stands beside the hits, lacking nothing. */
    BESIDE,
    /** What was typed is told so of the first passage: "exact cửa khẩu". */
    TOLD
  }

  private static final String EVERY_DOCUMENT = "100";
  private static final String MANY_PASSAGES = "20";

  static List<Expectation> all() throws IOException {
    InputStream table =
        Objects.requireNonNull(Expectation.class.getResourceAsStream("expectations.tsv"));
    try (var reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(Expectation::of)
          .toList();
    }
  }

  private static Expectation of(String line) {
    String[] columns = line.split("\t", -1);
    return new Expectation(
        columns[0], columns[1], Kind.valueOf(columns[2]), columns[3], columns[4]);
  }

  /** The request whose answer is judged: all that is found. */
  static SearchRequest request(String typed) {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add("q", typed);
    parameters.add("size", EVERY_DOCUMENT);
    parameters.add("passages", MANY_PASSAGES);
    return SearchRequest.of(parameters);
  }

  boolean isOfAParagraph() {
    return !file.equals("-");
  }

  /** The paragraphs in which its words stand: one, where it is of a paragraph. */
  List<String> paragraphs() throws IOException {
    return RelevanceTable.paragraphs(file).stream().filter(p -> p.contains(words)).toList();
  }

  boolean isMetBy(SearchPage answer) throws IOException {
    return switch (kind) {
      case COMPLETE -> stands(answer, true);
      case NEARLY -> stands(answer, false);
      case LACKING -> !stands(answer, true);
      case ABSENT -> !stands(answer, true) && !stands(answer, false);
      case FIRST -> isFirst(answer);
      case NEAREST -> answer.complete() == 0;
      case NOTHING -> answer.total() == 0;
      case SUGGESTION -> words.equals(answer.suggestion());
      case BESIDE -> answer.others().stream().anyMatch(this::isNamed);
      case TOLD -> isTold(answer);
    };
  }

  private boolean stands(SearchPage answer, boolean complete) throws IOException {
    String paragraph = paragraphs().getFirst();
    return answer.hits().stream()
        .filter(hit -> hit.complete() == complete)
        .flatMap(hit -> hit.passages().stream())
        .anyMatch(passage -> passage.text().strip().equals(paragraph));
  }

  private boolean isFirst(SearchPage answer) throws IOException {
    return !answer.hits().isEmpty()
        && answer
            .hits()
            .getFirst()
            .passages()
            .getFirst()
            .text()
            .strip()
            .equals(paragraphs().getFirst());
  }

  private boolean isNamed(SearchPage.Other other) {
    return other.complete()
        && List.of("person", "gate").contains(other.type())
        && other.title().contains(words);
  }

  private boolean isTold(SearchPage answer) {
    return !answer.hits().isEmpty()
        && answer.hits().getFirst().passages().getFirst().why().stream()
            .anyMatch(reason -> words.equals(reason.code() + " " + reason.typed()));
  }
}
