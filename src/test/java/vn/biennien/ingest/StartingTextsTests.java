package vn.biennien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts of the starting archive are written with care: a mention holds the name and nothing
 * else, and a proposal is not worded as an agreement.
 */
class StartingTextsTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Words before a name that are no part of it; "họp", "trao đổi": verbs. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(và|hoặc|tại|ở|của|cùng|giữa|với|trong|cho|do|được|từ|theo|mà|là|chức|diễn ra|đều|cũng|tiếp|dẫn"
              + "|đã|sẽ|thì|còn|để|khi|bằng|lên|đến|tới|ra|vào|chủ nhà|họp|tiến hành|trao đổi|khai trương|ký"
              + "|nâng|xây dựng|trang|bài báo) .*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern AFTER =
      Pattern.compile(
          ".* (và|hoặc|giữa|cùng|tại|ở|của|với|trong|cho|do|từ|theo|mà|là|để|đã|sẽ|vào|ký|được"
              + "|diễn ra|đăng cai|chủ trì|đạt được|tổ chức|dẫn đầu|khai trương|ghi nhận)");

  private static final Pattern LOOSE_ENDS =
      Pattern.compile("[\\s,;:.)–-].*|.*[\\s,;:(–-]", Pattern.DOTALL);

  private static final Pattern CODES =
      Pattern.compile("(?<![\\p{L}\\p{N}])(VN|CN|TQ)(?![\\p{L}\\p{N}])");

  private record Account(String name, String text, JsonNode json) {}

  @Test
  void aMentionHoldsTheNameAndNothingElse() {
    List<String> loose = new ArrayList<>();
    for (Account account : accounts()) {
      mentions(
          account.json(),
          (what, span) -> {
            String words = span.path(span.has("as_stated") ? "as_stated" : "quote").stringValue();
            if (BEFORE.matcher(words).matches()
                || AFTER.matcher(words).matches()
                || LOOSE_ENDS.matcher(words).matches()
                || cutsAWord(account.text(), span)) {
              loose.add(account.name() + " " + what + ": " + words);
            }
          });
    }
    assertThat(loose).isEmpty();
  }

  @Test
  void aPersonIsMentionedByName() {
    List<String> others = new ArrayList<>();
    for (Account account : accounts()) {
      for (JsonNode person : account.json().path("participants")) {
        List<String> names = new ArrayList<>(List.of(person.path("name").stringValue()));
        person.path("aliases").forEach(alias -> names.add(alias.stringValue()));
        for (JsonNode span : person.path("name_mentions")) {
          if (!names.contains(span.path("quote").stringValue())) {
            others.add(account.name() + ": " + span.path("quote"));
          }
        }
      }
    }
    assertThat(others).isEmpty();
  }

  @Test
  void aProposalIsNotWordedAsAnAgreement() {
    List<String> wrong = new ArrayList<>();
    for (Account account : accounts()) {
      for (JsonNode item : account.json().path("commitments")) {
        String kind = item.path("kind").stringValue();
        String summary = item.path("summary_vi").stringValue();
        boolean asks = summary.matches("(?i)(?s).*(đề nghị|đề xuất).*");
        boolean agrees = summary.matches("(?i)(?s).*(thống nhất|nhất trí|đồng ý).*");
        if (kind.equals("agreed") && asks || kind.startsWith("proposed_") && agrees) {
          wrong.add(account.name() + " " + kind + ": " + summary);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everySpringMeetingHasTwoAccountsOfSomeLength() {
    Map<Integer, Integer> told = new TreeMap<>();
    for (Account account : accounts()) {
      for (JsonNode meeting : account.json().path("meetings")) {
        if (meeting.path("series").stringValue().equals("spring_meeting")
            && meeting.path("role").stringValue().equals("main")
            && account.text().strip().split("\\s+").length >= 250) {
          told.merge(meeting.path("edition_year").intValue(), 1, Integer::sum);
        }
      }
    }
    for (int year = 2017; year <= 2026; year++) {
      assertThat(told.getOrDefault(year, 0)).as("%d", year).isGreaterThanOrEqualTo(2);
    }
  }

  /** Sides and countries are codes; everything else is read on pages. */
  @Test
  void wordsForPagesNameTheTwoSidesInFull() {
    List<String> coded = new ArrayList<>();
    for (Account account : accounts()) {
      words(account.json(), "", coded);
    }
    assertThat(coded).isEmpty();
  }

  private static void words(JsonNode node, String key, List<String> coded) {
    if (node.isString()) {
      if (!List.of("side", "country").contains(key)
          && !node.stringValue().startsWith("http")
          && CODES.matcher(node.stringValue()).find()) {
        coded.add(key + ": " + node.stringValue());
      }
    } else if (node.isObject()) {
      node.properties().forEach(entry -> words(entry.getValue(), entry.getKey(), coded));
    } else {
      node.forEach(item -> words(item, key, coded));
    }
  }

  /**
   * Every span that stands for a name: of a meeting, a place, a party, a person, an object, a
   * paper.
   */
  private static void mentions(JsonNode json, BiConsumer<String, JsonNode> each) {
    for (JsonNode meeting : json.path("meetings")) {
      mention("meeting", meeting.path("name_mention"), each);
      meeting.path("host").forEach(host -> mention("host", host.path("mention"), each));
      meeting.path("venues").forEach(venue -> mention("venue", venue.path("mention"), each));
    }
    json.path("parties").forEach(party -> mention("party", party.path("mention"), each));
    json.path("places").forEach(place -> mention("place", place.path("mention"), each));
    for (JsonNode person : json.path("participants")) {
      mention("person", person.path("mention"), each);
      person.path("offices").forEach(office -> mention("office", office, each));
    }
    json.path("gate_pairs").forEach(gate -> mention("gate", gate, each));
    json.path("documents").forEach(paper -> mention("paper", paper, each));
  }

  private static void mention(String what, JsonNode span, BiConsumer<String, JsonNode> each) {
    if (span.has("start")) {
      each.accept(what, span);
    }
  }

  private static boolean cutsAWord(String text, JsonNode span) {
    int start = text.offsetByCodePoints(0, span.path("start").intValue());
    int end = text.offsetByCodePoints(0, span.path("end").intValue());
    return start > 0
            && Character.isLetterOrDigit(text.charAt(start - 1))
            && Character.isLetterOrDigit(text.charAt(start))
        || end < text.length()
            && Character.isLetterOrDigit(text.charAt(end - 1))
            && Character.isLetterOrDigit(text.charAt(end));
  }

  private static List<Account> accounts() {
    try (Stream<Path> files = Files.list(Path.of("db", "sample"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(StartingTextsTests::account)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Account account(Path json) {
    String name = json.getFileName().toString().replace(".json", "");
    try {
      return new Account(
          name,
          Files.readString(json.resolveSibling(name + ".txt")),
          JSON.readTree(Files.readAllBytes(json)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
