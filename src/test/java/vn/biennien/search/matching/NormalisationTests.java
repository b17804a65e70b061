package vn.biennien.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.biennien.language.Keystrokes;

class NormalisationTests {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  record Row(String group, String typed, String found, String other, String year) {
    SmallIndex index() {
      return other.isEmpty()
          ? SmallIndex.ofYear(year, found)
          : SmallIndex.ofYear(year, found, other);
    }

    String meant() {
      return group.equals("keyboard-off") ? String.valueOf(Keystrokes.decode(typed)) : typed;
    }
  }

  static List<Row> rows() throws IOException {
    var resource = NormalisationTests.class.getResourceAsStream("normalisation.tsv");
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(NormalisationTests::row)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsWhatIsWrittenOtherwise(Row row) {
    assertThat(row.index().find(row.meant())).contains(row.found());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsItWhereMarksCountToo(Row row) {
    assertThat(row.index().findWithMarks(row.meant())).contains(row.found());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void doesNotFindOtherWordsWhereMarksCount(Row row) {
    assertThat(row.index().findWithMarks(row.meant())).containsOnly(row.found());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void ranksWhatWasMeantFirst(Row row) {
    assertThat(row.index().rank(row.meant())).startsWith(row.found());
  }

  private static Row row(String line) {
    String[] columns = unescaped(line).split("\t", -1);
    return new Row(
        columns[0], columns[1], columns[2], columns[3], columns.length > 4 ? columns[4] : "");
  }

  private static String unescaped(String text) {
    return ESCAPE.matcher(text).replaceAll(NormalisationTests::character);
  }

  private static String character(MatchResult match) {
    return String.valueOf((char) Integer.parseInt(match.group(1), 16));
  }
}
