package vn.biennien;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program's messages, and where its templates and its code ask for them. */
final class Messages {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Path CODE = Path.of("src", "main", "java");

  /** {@code @display.label('fields', …)}: the label of a code of that list. */
  private static final Pattern LABEL = Pattern.compile("@display\\.label\\('(\\w+)'");

  /** Words in quotes, in a template or in Java. */
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  /** What asks for a key by its parts; anything may stand in the gaps. */
  record Use(Path where, String key, Pattern pattern) {
    static Use exact(Path where, String key) {
      return new Use(where, key, Pattern.compile(Pattern.quote(key)));
    }

    static Use of(Path where, List<String> parts) {
      String expression =
          String.join(".+", parts.stream().map(p -> p.isEmpty() ? "" : Pattern.quote(p)).toList());
      return new Use(where, String.join("…", parts), Pattern.compile(expression));
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
        .toList();
  }

  private static Properties load(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  /** What the templates ask for. */
  static List<Use> usedByTemplates() throws IOException {
    List<Use> uses = new ArrayList<>();
    for (Path file : under(RESOURCES.resolve("templates"), ".html")) {
      String template = Files.readString(file);
      for (int at = template.indexOf("#{"); at >= 0; at = template.indexOf("#{", at + 2)) {
        uses.addAll(uses(file, template.substring(at + 2, closing(template, at + 1))));
      }
      LABEL
          .matcher(template)
          .results()
          .forEach(found -> uses.add(Use.of(file, List.of(found.group(1) + ".", ""))));
    }
    return uses;
  }

  /** {@code key}, {@code key(arguments)}, {@code |prefix.${code}|} or {@code ${a ? 'k' : 'l'}}. */
  private static List<Use> uses(Path file, String expression) {
    if (expression.startsWith("|")) {
      String body = expression.substring(1, expression.indexOf('|', 1));
      return List.of(Use.of(file, List.of(body.split("\\$\\{[^}]*}", -1))));
    }
    if (expression.startsWith("$") || expression.startsWith("__")) {
      return QUOTED
          .matcher(expression)
          .results()
          .map(found -> found.group(1))
          .filter(words -> words.matches("[a-z][\\w-]*(\\.[\\w-]+)+"))
          .map(key -> Use.exact(file, key))
          .toList();
    }
    return List.of(Use.exact(file, expression.replaceFirst("\\(.*", "").strip()));
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

  /**
   * Literals of the code that look like keys of the rooms that messages have, with what is joined
   * to them: {@code "error." + status}.
   */
  static List<Use> usedByCode(Map<String, String> messages) throws IOException {
    List<Use> uses = new ArrayList<>();
    for (Path file : under(CODE, ".java")) {
      for (String line : Files.readAllLines(file)) {
        if (!line.contains("audit.record(") && !line.strip().startsWith("import ")) {
          literals(line).map(literal -> use(file, literal)).forEach(uses::add);
        }
      }
    }
    return uses.stream().filter(use -> isOfAMessage(use, messages)).toList();
  }

  private static Stream<String> literals(String line) {
    Matcher found = LITERAL.matcher(line);
    return found.results().map(r -> r.group(1)).filter(s -> s.matches("[a-z]\\w*(\\.\\w+)*\\.?"));
  }

  private static Use use(Path file, String literal) {
    return literal.endsWith(".") ? Use.of(file, List.of(literal, "")) : Use.exact(file, literal);
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
