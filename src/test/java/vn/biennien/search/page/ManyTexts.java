package vn.biennien.search.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.biennien.search.matching.BeirCorpus;

/**
 * As many Vietnamese paragraphs as are wanted: first real ones, then new ones put together of real
 * clauses, each of another paragraph. Copies would have no new pairs of neighbours and no text of
 * their own; words drawn one by one would have no language.
 */
final class ManyTexts {

  private static final Pattern AFTER_CLAUSE = Pattern.compile("(?<=[,;:.])\\s+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final List<String> real;

  private ManyTexts(List<String> real) {
    this.real = List.copyOf(real);
  }

  /** The texts of a BEIR corpus. */
  static ManyTexts of(Path corpus) throws IOException {
    List<String> texts = new ArrayList<>();
    BeirCorpus.documents(
        corpus,
        Long.MAX_VALUE,
        document -> texts.add(SPACE.matcher(document.text()).replaceAll(" ").strip()));
    return new ManyTexts(texts);
  }

  /** The paragraphs of the starting archive. */
  static ManyTexts ofStartingArchive() throws IOException {
    return new ManyTexts(RelevanceTable.archive().stream().sorted().toList());
  }

  /** The real paragraphs, again and again. */
  Iterator<String> real() {
    return real.iterator();
  }

  /** Nothing but new paragraphs, without end. */
  Iterator<String> recombined() {
    var random = new Random(1);
    return Stream.generate(() -> recombine(random)).iterator();
  }

  /** The real paragraphs and then new ones. */
  Supplier<String> all() {
    Iterator<String> first = real();
    Iterator<String> then = recombined();
    return () -> first.hasNext() ? first.next() : then.next();
  }

  private String recombine(Random random) {
    int length = any(random).length();
    var text = new StringBuilder(length + 100);
    while (text.length() < length) {
      String[] clauses = clauses(any(random));
      text.append(text.isEmpty() ? "" : " ").append(clauses[random.nextInt(clauses.length)]);
    }
    return text.toString();
  }

  private String any(Random random) {
    return real.get(random.nextInt(real.size()));
  }

  static String[] clauses(String text) {
    return AFTER_CLAUSE.split(text);
  }

  /** The words of a text as people count them, without punctuation. */
  static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
