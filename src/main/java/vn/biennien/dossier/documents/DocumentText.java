package vn.biennien.dossier.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays the cited words over a document's paragraphs. Citations overlap, nest, repeat and may run
 * over several paragraphs; each becomes one anchor, on its first piece, and nested elements: where
 * two cross, the later one is cut at the end of the earlier one and its pieces share a group, so
 * that all of them light up together. Offsets are code points of the document's text.
 */
final class DocumentText {
  /**
   * A numbered paragraph as stored.
   *
   * @param text its words, at [start, end) of the document's text
   */
  record Passage(int number, int start, int end, String text) {}

  /** Website furniture over [start, end). */
  record Span(String kind, int start, int end) {}

  /**
   * The words of one citation.
   *
   * @param passage number of the paragraph that the citation names; its anchor stands there when
   *     its words are only white space
   * @param note id of the note that says what the words state; null where they state no fact
   * @param sic whether the words are an error of the source
   */
  record Mark(long id, int start, int end, int passage, @Nullable String note, boolean sic) {}

  /** What stands in a run: words, or a marked piece with what stands in it. */
  sealed interface Node {}

  record Words(int start, int end) implements Node {}

  record Piece(Mark mark, int start, int end, List<Node> nodes) implements Node {}

  /**
   * A stretch of a paragraph that is wholly furniture or wholly not.
   *
   * @param furniture its kind, or null
   */
  record Run(@Nullable String furniture, List<Node> nodes) {}

  /** A paragraph in its runs. Citations without a visible word are anchored before it. */
  record Laid(Passage passage, List<Run> runs, List<Mark> empty) {}

  /**
   * How the pieces of the citations that were cut are shown together.
   *
   * @param groups class name by citation id
   */
  record Layout(List<Laid> paragraphs, Map<Long, String> groups) {}

  /** As many groups of each kind as the style sheet has rules for. */
  private static final int GROUPS = 12;

  private static final Comparator<Cut> ORDER =
      Comparator.<Cut>comparingInt(Cut::start)
          .thenComparing(Cut::end, Comparator.reverseOrder())
          .thenComparingLong(c -> c.mark().id());

  private record Cut(Mark mark, int start, int end) {}

  private final List<Passage> passages;
  private final List<Span> furniture;
  private final List<Mark> marks;

  private DocumentText(List<Passage> passages, List<Span> furniture, List<Mark> marks) {
    this.passages = passages;
    this.furniture = furniture.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    this.marks = marks;
  }

  static Layout lay(List<Passage> passages, List<Span> furniture, List<Mark> marks) {
    return new DocumentText(passages, furniture, marks).lay();
  }

  private Layout lay() {
    List<Laid> laid = new ArrayList<>();
    Map<Long, List<Integer>> seen = new HashMap<>();
    for (Passage passage : passages) {
      List<Run> runs = runs(passage);
      runs.forEach(run -> count(run.nodes(), passage.number(), seen));
      laid.add(new Laid(passage, runs, new ArrayList<>()));
    }
    for (Mark mark : marks) {
      if (!seen.containsKey(mark.id())) {
        laid.stream()
            .filter(l -> l.passage().number() == mark.passage())
            .findFirst()
            .ifPresent(l -> l.empty().add(mark));
      }
    }
    return new Layout(laid, groups(seen));
  }

  private static void count(List<Node> nodes, int number, Map<Long, List<Integer>> seen) {
    for (Node node : nodes) {
      if (node instanceof Piece piece) {
        seen.computeIfAbsent(piece.mark().id(), _ -> new ArrayList<>()).add(number);
        count(piece.nodes(), number, seen);
      }
    }
  }

  /**
   * Groups within a paragraph are numbered in it, those over several paragraphs in the document.
   */
  private static Map<Long, String> groups(Map<Long, List<Integer>> seen) {
    Map<Long, String> groups = new HashMap<>();
    Map<Integer, Integer> inParagraph = new HashMap<>();
    int[] across = {0};
    seen.keySet().stream()
        .sorted()
        .forEach(id -> {
          List<Integer> numbers = seen.getOrDefault(id, List.of());
          Set<Integer> paragraphs = new HashSet<>(numbers);
          if (paragraphs.size() > 1) {
            name(groups, id, "m", ++across[0]);
          } else if (numbers.size() > 1) {
            name(groups, id, "s", inParagraph.merge(numbers.getFirst(), 1, Integer::sum));
          }
        });
    return groups;
  }

  private static void name(Map<Long, String> groups, Long id, String prefix, int number) {
    if (number <= GROUPS) {
      groups.put(id, prefix + number);
    }
  }

  private List<Run> runs(Passage passage) {
    List<Run> runs = new ArrayList<>();
    int at = passage.start();
    for (Span span : furniture) {
      int from = Math.max(at, span.start());
      int to = Math.min(passage.end(), span.end());
      if (from < to) {
        addRun(runs, null, at, from);
        addRun(runs, span.kind(), from, to);
        at = to;
      }
    }
    addRun(runs, null, at, passage.end());
    return runs;
  }

  private void addRun(List<Run> runs, @Nullable String kind, int start, int end) {
    if (start < end) {
      PriorityQueue<Cut> cuts = new PriorityQueue<>(ORDER);
      for (Mark mark : marks) {
        int from = Math.max(start, mark.start());
        int to = Math.min(end, mark.end());
        if (from < to) {
          cuts.add(new Cut(mark, from, to));
        }
      }
      runs.add(new Run(kind, nodes(start, end, cuts)));
    }
  }

  /** Nests the pieces that start in [start, end); what reaches beyond is cut and left for later. */
  private static List<Node> nodes(int start, int end, PriorityQueue<Cut> cuts) {
    List<Node> nodes = new ArrayList<>();
    int at = start;
    for (Cut cut = cuts.peek(); cut != null && cut.start() < end; cut = cuts.peek()) {
      cuts.remove();
      if (cut.end() > end) {
        cuts.add(new Cut(cut.mark(), end, cut.end()));
      }
      int to = Math.min(end, cut.end());
      if (at < cut.start()) {
        nodes.add(new Words(at, cut.start()));
      }
      nodes.add(new Piece(cut.mark(), cut.start(), to, nodes(cut.start(), to, cuts)));
      at = to;
    }
    if (at < end) {
      nodes.add(new Words(at, end));
    }
    return nodes;
  }
}
