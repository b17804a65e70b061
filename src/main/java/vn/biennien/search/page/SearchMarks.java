package vn.biennien.search.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.Keystrokes;
import vn.biennien.language.TypedWord;
import vn.biennien.search.index.IndexUnavailableException;
import vn.biennien.search.matching.ArchiveQuery;
import vn.biennien.search.matching.Highlighted;
import vn.biennien.search.matching.Highlighter;
import vn.biennien.search.matching.LearntNames;
import vn.biennien.search.query.OtherNames;
import vn.biennien.search.query.PassageWord;
import vn.biennien.search.query.Rules;
import vn.biennien.search.query.Synonyms;
import vn.biennien.search.query.TypedQuery;
import vn.biennien.shared.Readers;

/**
 * Where the words of a search stand in paragraphs that are read: the same words are marked there as
 * in the list of what was found.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SearchMarks {

  /** Words at [start, end) of a paragraph, in Unicode code points. */
  public record Span(int start, int end) {}

  private final Synonyms synonyms;
  private final LearntNames learnt;
  private final Readers readers;

  /**
   * What was searched for in each of the paragraphs, in the order of the text. Where none holds any
   * of it, what was typed is read as keystrokes, as a search does.
   *
   * @param q what was typed
   * @param marks whether marks count: then a word typed without any is only itself, where that is
   *     found
   */
  public List<List<Span>> in(String q, boolean marks, List<String> paragraphs) {
    TypedQuery typed = TypedQuery.of(q);
    if (typed.isEmpty()) {
      return paragraphs.stream().map(paragraph -> List.<Span>of()).toList();
    }
    List<BitSet> marked = marked(typed, paragraphs);
    String meant = nothing(marked) ? Keystrokes.decode(q) : null;
    if (meant != null) {
      marked = marked(TypedQuery.of(meant), paragraphs);
    } else if (marks) {
      List<BitSet> same = sameMarks(typed, paragraphs, marked);
      marked = nothing(same) ? marked : same;
    }
    List<List<Span>> spans = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      spans.add(spans(paragraphs.get(i), marked.get(i)));
    }
    return spans;
  }

  private List<BitSet> marked(TypedQuery typed, List<String> paragraphs) {
    var highlighter =
        new Highlighter(
            ArchiveQuery.understand(
                synonyms, typed, word -> stands(word, paragraphs), this::learnt, Rules.ALL));
    return highlighter.in(paragraphs).stream().map(Highlighted::marked).toList();
  }

  private static boolean stands(String folded, List<String> paragraphs) {
    return paragraphs.stream()
        .anyMatch(text -> CanonicalForm.fold(CanonicalForm.lower(text)).contains(folded));
  }

  /** Without an index, reading goes on with the names that need none. */
  private List<OtherNames> learnt(TypedQuery typed) {
    try {
      return learnt.in(typed, readers.sensitivities(), Rules.ALL);
    } catch (IndexUnavailableException e) {
      return List.of();
    }
  }

  private static boolean nothing(List<BitSet> marked) {
    return marked.stream().allMatch(BitSet::isEmpty);
  }

  private static List<BitSet> sameMarks(
      TypedQuery typed, List<String> paragraphs, List<BitSet> marked) {
    Set<String> exact = new HashSet<>();
    Set<String> folded = new HashSet<>();
    for (TypedWord word : typed.words()) {
      exact.add(word.canonical());
      folded.add(word.folded());
    }
    List<BitSet> same = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      BitSet kept = (BitSet) marked.get(i).clone();
      clearOtherMarks(paragraphs.get(i), exact, folded, kept);
      same.add(kept);
    }
    return same;
  }

  /** Takes the marks off words that were typed with others, and off what joined them. */
  private static void clearOtherMarks(
      String text, Set<String> exact, Set<String> folded, BitSet marked) {
    int before = 0;
    boolean cleared = false;
    for (PassageWord word : PassageWord.in(text)) {
      boolean other = !exact.contains(word.canonical()) && folded.contains(word.folded());
      if (other || cleared) {
        marked.clear(before, word.start());
      }
      if (other) {
        marked.clear(word.start(), word.end());
      }
      cleared = other;
      before = word.end();
    }
  }

  private static List<Span> spans(String text, BitSet marked) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    int points = 0;
    for (int start = marked.nextSetBit(0); start >= 0; start = marked.nextSetBit(at)) {
      int end = Math.min(marked.nextClearBit(start), text.length());
      int from = points + text.codePointCount(at, start);
      points = from + text.codePointCount(start, end);
      spans.add(new Span(from, points));
      at = end;
    }
    return List.copyOf(spans);
  }
}
