package vn.biennien.search.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.FunctionWords;

/**
 * Chooses which part of a long paragraph a list of results shows: whole clauses where they fit,
 * those in which most of what was searched for stands. Sentences of minutes are long and enumerate
 * after semicolons, so these end a clause as full stops do; commas only where nothing else does.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
record Excerpt(int start, int end) {

  private static final int LENGTH = 420;

  /** A part that begins within a sentence must hold this much more to be better. */
  private static final float WITHIN_A_SENTENCE = .9f;

  /** One that begins within a clause this much. */
  private static final float WITHIN_A_CLAUSE = .7f;

  /** How far before the first mark a part may begin where no clause does. */
  private static final int LEAD = 60;

  private static final String ENDS_A_CLAUSE = ".;:!?…";

  /** A full stop after these ends no sentence (TP. Hải Phòng). */
  private static final Set<String> ABBREVIATIONS =
      Set.of("TP", "Tp", "TX", "Q", "P", "H", "TS", "ThS", "PGS", "GS", "ĐC", "đ/c", "Mr", "T");

  /** Whether a text is so short that all of it is shown. */
  static boolean isWhole(String text) {
    return text.length() <= LENGTH;
  }

  /** The part of a text that tells most. */
  static Excerpt of(String text, BitSet marked) {
    if (isWhole(text)) {
      return new Excerpt(0, text.length());
    }
    Excerpt best = from(text, 0);
    float most = marked.get(best.start, best.end).cardinality();
    for (int start : starts(text, marked)) {
      Excerpt part = from(text, start);
      float holds = marked.get(part.start, part.end).cardinality() * weight(text, start);
      if (holds > most) {
        best = part;
        most = holds;
      }
    }
    return best;
  }

  private static float weight(String text, int start) {
    return endsClause(text, start)
        ? 1
        : isAfterComma(text, start) ? WITHIN_A_SENTENCE : WITHIN_A_CLAUSE;
  }

  private static boolean isAfterComma(String text, int place) {
    return place > 1 && text.charAt(place - 2) == ',';
  }

  /** Where a part may begin: at clauses, after commas, and a little before what was found. */
  private static List<Integer> starts(String text, BitSet marked) {
    var starts = new ArrayList<Integer>();
    for (int at = 1; at < text.length(); at++) {
      if (text.charAt(at - 1) == ' ' && (endsClause(text, at) || isAfterComma(text, at))) {
        starts.add(at);
      }
    }
    for (int at = marked.nextSetBit(0); at >= 0; at = marked.nextSetBit(marked.nextClearBit(at))) {
      starts.add(beforeMark(text, at));
    }
    return starts;
  }

  /** At a word of grammar, which begins a phrase and is no half of a word; else at any word. */
  private static int beforeMark(String text, int mark) {
    int first = mark;
    for (int space = text.indexOf(' ', Math.max(0, mark - LEAD));
        space >= 0 && space + 1 < mark;
        space = text.indexOf(' ', space + 1)) {
      int end = text.indexOf(' ', space + 1);
      String word = text.substring(space + 1, end < 0 ? mark : end);
      if (FunctionWords.isOfGrammar(CanonicalForm.of(word))) {
        return space + 1;
      }
      first = first == mark ? space + 1 : first;
    }
    return first;
  }

  /** Whether a clause ends before this place. */
  private static boolean endsClause(String text, int place) {
    int at = place - 1;
    while (at > 0 && text.charAt(at) == ' ') {
      at--;
    }
    if (at <= 0 || place - 1 == at || ENDS_A_CLAUSE.indexOf(text.charAt(at)) < 0) {
      return place == 0;
    }
    int word = text.lastIndexOf(' ', at - 1) + 1;
    return text.charAt(at) != '.' || !ABBREVIATIONS.contains(text.substring(word, at));
  }

  /** The longest part from there on: to the end of a clause, else a comma, else a word. */
  private static Excerpt from(String text, int start) {
    if (text.length() - start <= LENGTH) {
      return new Excerpt(start, text.length());
    }
    int limit = start + LENGTH;
    List<Integer> spaces =
        IntStream.iterate(limit, at -> at > start + LENGTH / 3, at -> at - 1)
            .filter(at -> text.charAt(at) == ' ')
            .boxed()
            .toList();
    int end =
        spaces.stream()
            .filter(at -> endsClause(text, at + 1))
            .findFirst()
            .or(() ->
                spaces.stream().map(at -> at - 1).filter(c -> text.charAt(c) == ',').findFirst())
            .or(() -> spaces.stream().findFirst())
            .orElse(limit);
    return new Excerpt(start, end);
  }
}
