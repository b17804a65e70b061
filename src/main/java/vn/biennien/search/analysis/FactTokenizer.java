package vn.biennien.search.analysis;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.biennien.language.Fact;

/** Emits the keywords of the {@link Fact}s of a text, and nothing else of it. */
final class FactTokenizer extends Tokenizer {

  private record Keyword(String term, int start, int end, boolean stacked) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final Deque<Keyword> waiting = new ArrayDeque<>();
  private int length;

  @Override
  public boolean incrementToken() {
    clearAttributes();
    Keyword keyword = waiting.poll();
    if (keyword == null) {
      return false;
    }
    term.append(keyword.term());
    offset.setOffset(keyword.start(), keyword.end());
    position.setPositionIncrement(keyword.stacked() ? 0 : 1);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
    var text = new StringWriter();
    input.transferTo(text);
    length = text.getBuffer().length();
    for (Fact fact : Fact.in(text.toString())) {
      boolean stacked = false;
      for (String keyword : fact.indexed()) {
        waiting.add(new Keyword(keyword, within(fact.start()), within(fact.end()), stacked));
        stacked = true;
      }
    }
  }

  /** Facts are read from composed text, which may be shorter or (rarely) longer than the input. */
  private int within(int place) {
    return correctOffset(Math.min(place, length));
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(length);
    offset.setOffset(end, end);
  }
}
