package vn.biennien.search.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How many different words there are in so many words of text: whether made-up text has as many
 * rare words as real text, on which the work of a search depends.
 */
final class HeapsCurve {

  private static final long FIRST = 10_000;
  private static final long LAST = 10_000_000;

  private final List<String> points = new ArrayList<>();
  private final Set<String> different = new HashSet<>();
  private long words;
  private long next = FIRST;

  /** The curve up to ten million words, or as many as there are. */
  static HeapsCurve of(Iterator<String> texts) {
    var curve = new HeapsCurve();
    while (texts.hasNext() && curve.next <= LAST) {
      curve.add(texts.next());
    }
    return curve;
  }

  private void add(String text) {
    for (String word : ManyTexts.words(text)) {
      different.add(word.toLowerCase(Locale.ROOT));
      words++;
      if (words == next) {
        points.add(words + ": " + different.size());
        next *= 10;
      }
    }
  }

  @Override
  public String toString() {
    return String.join(", ", points);
  }
}
