package vn.biennien.search;

import java.util.BitSet;

/**
 * Chooses which part of a long paragraph a list of results shows. Sentences of minutes are long and
 * enumerate after semicolons, so a part may begin after one.
 */
final class Excerpt {

  private static final int LENGTH = 420;

  /** How far before the first mark a sentence may begin. */
  private static final int LEAD = 140;

  private Excerpt() {}

  /** Where the part with the most marked characters begins. */
  static int startOf(String text, BitSet marked) {
    if (text.length() <= LENGTH || marked.isEmpty()) {
      return 0;
    }
    int best = 0;
    int most = -1;
    for (int at = marked.nextSetBit(0); at >= 0; at = nextRun(marked, at)) {
      int count = marked.get(at, Math.min(text.length(), at + LENGTH - LEAD)).cardinality();
      if (count > most) {
        best = at;
        most = count;
      }
    }
    return beginning(text, best);
  }

  private static int nextRun(BitSet marked, int at) {
    return marked.nextSetBit(marked.nextClearBit(at));
  }

  /** The beginning of the clause that this place stands in, or a word a little before it. */
  private static int beginning(String text, int place) {
    int earliest = Math.max(0, place - LEAD);
    if (earliest == 0) {
      return 0;
    }
    for (int at = place - 1; at > earliest; at--) {
      char before = text.charAt(at - 1);
      if (text.charAt(at) == ' ' && (before == '.' || before == ';' || before == ':')) {
        return at + 1;
      }
    }
    int space = text.indexOf(' ', earliest);
    return space < 0 || space > place ? place : space + 1;
  }

  /** Where a part that begins there ends, between two words. */
  static int endOf(String text, int start) {
    if (text.length() - start <= LENGTH) {
      return text.length();
    }
    int end = text.lastIndexOf(' ', start + LENGTH);
    return end <= start ? start + LENGTH : end;
  }
}
