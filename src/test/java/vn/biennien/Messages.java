package vn.biennien;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program's messages, and where its templates and its code ask for them. */
final class Messages {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Path CODE = Path.of("src", "main", "java");

  /** {@code label('fields', …)} in a template or in Java: the label of a code of that list. */
  private static final Pattern LABEL = Pattern.compile("label\\(['\"]([\\w.]+)['\"]");

  /**
   * Words in quotes that look like a key, or like its beginning where something is joined to it.
   */
  private static final Pattern QUOTED = Pattern.compile("'([a-z]\\w*(?:\\.\\w+)*\\.?)'");

  private static final Pattern LITERAL = Pattern.compile("\"\\{?([a-z]\\w*(?:\\.\\w+)*\\.?)}?\"");

  /** Lines of code with words in quotes that are none: actions, options, paths of entities. */
  private static final List<String> OTHER_WORDS =
      List.of("audit.record(", "getProperty(", "named(mapping");

  /** What asks for a key by its parts; anything may stand in the gaps. */
  record Use(Path where, String key, Pattern pattern, boolean whole) {
    static Use exact(Path where, String key) {
      return new Use(where, key, Pattern.compile(Pattern.quote(key)), true);
    }

    static Use of(Path where, List<String> parts) {
      String expression =
          String.join(".+", parts.stream().map(p -> p.isEmpty() ? "" : Pattern.quote(p)).toList());
      return new Use(
          where, String.join("…", parts), Pattern.compile(expression), parts.size() == 1);
    }

    boolean fits(String key) {
      return pattern.matcher(key).matches();
    }

    @Override
    public String toString() {
      return key + " (" + where + ")";
    }
  }

  private Messages() {}

  /** All messages of a language; the suffix is empty for Vietnamese. */
  static Map<String, String> in(String suffix) throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Path file : files(suffix)) {
      load(file).forEach((key, text) -> all.put(String.valueOf(key), String.valueOf(text)));
    }
    return all;
  }

  /** The files that the program reads, as {@code spring.messages.basename} names them. */
  static List<Path> files(String suffix) throws IOException {
    Properties options = load(RESOURCES.resolve("application.properties"));
    return Stream.of(options.getProperty("spring.messages.basename").split(","))
        .map(name -> RESOURCES.resolve(name.strip() + suffix + ".properties"))
        .filter(Files::exists)
        .toList();
  }

  private static Properties load(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  /** What the templates and the code ask for. */
  static List<Use> used(Map<String, String> messages) throws IOException {
    List<Use> uses = new ArrayList<>();
    for (Path file : under(RESOURCES.resolve("templates"), ".html")) {
      String template = Files.readString(file);
      for (int at = template.indexOf("#{"); at >= 0; at = template.indexOf("#{", at + 2)) {
        uses.addAll(inBraces(file, template.substring(at + 2, closing(template, at + 1))));
      }
      quoted(file, template, QUOTED, messages).forEach(uses::add);
    }
    for (Path file : under(CODE, ".java")) {
      if (file.endsWith("package-info.java")) { // doors are named like keys: "export.office"
        continue;
      }
      for (String line : Files.readAllLines(file)) {
        if (OTHER_WORDS.stream().noneMatch(line::contains)) {
          quoted(file, line, LITERAL, messages).forEach(uses::add);
        }
      }
    }
    return uses;
  }

  /** {@code key}, {@code key(arguments)} or {@code |prefix.${code}|}. */
  private static List<Use> inBraces(Path file, String expression) {
    if (expression.startsWith("|")) {
      String body = expression.substring(1, expression.indexOf('|', 1));
      return List.of(Use.of(file, List.of(body.split("\\$\\{[^}]*}", -1))));
    }
    return expression.startsWith("$") || expression.startsWith("__")
        ? List.of()
        : List.of(Use.exact(file, expression.replaceFirst("(?s)\\(.*", "").strip()));
  }

  /** Keys, and beginnings of keys, that stand in quotes. */
  private static Stream<Use> quoted(
      Path file, String text, Pattern quotes, Map<String, String> messages) {
    Set<String> lists =
        LABEL.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
    return quotes
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .map(words -> lists.contains(words) ? words + "." : words)
        .map(words ->
            words.endsWith(".") ? Use.of(file, List.of(words, "")) : Use.exact(file, words))
        .filter(use -> isOfAMessage(use, messages));
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return text.length();
  }

  private static boolean isOfAMessage(Use use, Map<String, String> messages) {
    int dot = use.key().indexOf('.');
    return dot > 0
        ? messages.keySet().stream().anyMatch(k -> k.startsWith(use.key().substring(0, dot + 1)))
        : messages.containsKey(use.key());
  }

  private static List<Path> under(Path directory, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
