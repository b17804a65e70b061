package vn.biennien;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.Messages.Use;
import vn.biennien.shared.ControlledList;

/** Every word on the screen is there, in both languages. */
class MessagesTests {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

  private static Map<String, String> vietnamese;
  private static Map<String, String> english;
  private static List<Use> uses;

  @BeforeAll
  static void read() throws IOException {
    vietnamese = Messages.in("");
    english = Messages.in("_en");
    uses = Messages.used(vietnamese);
  }

  @Test
  void bothLanguagesHaveTheSameMessages() {
    assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
  }

  @Test
  void everyMessageThatIsAskedForIsThere() {
    assertThat(uses).isNotEmpty();
    assertThat(uses.stream().filter(use -> vietnamese.keySet().stream().noneMatch(use::fits)))
        .as("keys of templates and code that no message has")
        .isEmpty();
  }

  @Test
  void everyMessageIsAskedFor() {
    Set<String> lists =
        Stream.of(ControlledList.values())
            .map(list -> list.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(
            vietnamese.keySet().stream()
                .filter(key -> !lists.contains(key.replaceFirst("\\..*", "")))
                .filter(key -> uses.stream().noneMatch(use -> use.fits(key))))
        .as("messages that nothing asks for")
        .isEmpty();
  }

  @Test
  void everyCodeOfAListThatIsShownHasALabel() {
    Set<String> missing = new TreeSet<>();
    for (ControlledList list : ControlledList.values()) {
      if (isShown(list)) {
        list.codes().stream()
            .map(list::messageKey)
            .filter(key -> !vietnamese.containsKey(key))
            .forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
  }

  /** Unless only some of its codes are asked for, each by its name. */
  private static boolean isShown(ControlledList list) {
    return list.codes().stream()
        .map(list::messageKey)
        .anyMatch(key ->
            uses.stream().anyMatch(use -> !use.whole() && use.fits(key))
                || (vietnamese.containsKey(key) && uses.stream().noneMatch(use -> use.fits(key))));
  }

  @Test
  void bothLanguagesSayNothingInTheSamePlaces() {
    assertThat(vietnamese)
        .allSatisfy((key, words) ->
            assertThat(english.get(key).isBlank()).as(key).isEqualTo(words.isBlank()));
  }

  @Test
  void translationsTakeTheSameArguments() {
    assertThat(vietnamese)
        .allSatisfy((key, words) ->
            assertThat(placeholders(english.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(words)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_en"})
  void apostrophesAreDoubledWhereThereAreArgumentsAndOnlyThere(String language) throws IOException {
    assertThat(Messages.in(language))
        .allSatisfy((key, words) -> {
          boolean single = words.replace("''", "").contains("'");
          assertThat(placeholders(words).isEmpty() ? words.contains("''") : single)
              .as("apostrophes of %s%s: %s", key, language, words)
              .isFalse();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_en"})
  void noMessageStandsTwice(String language) throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (Path file : Messages.files(language)) {
      Files.readAllLines(file).stream()
          .filter(line -> line.contains("=") && !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf('=')).strip())
          .filter(key -> !seen.add(key))
          .forEach(twice::add);
    }
    assertThat(twice).isEmpty();
  }

  private static Set<String> placeholders(String words) {
    return PLACEHOLDER
        .matcher(words)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
