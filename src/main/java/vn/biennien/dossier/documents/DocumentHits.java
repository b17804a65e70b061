package vn.biennien.dossier.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.biennien.document.Furniture.FurnitureKind;
import vn.biennien.search.page.SearchMarks;

/**
 * What was searched for, where it stands in an opened document.
 *
 * @param q what was typed
 * @param marks whether marks count
 * @param in by number of the paragraph, in the order of the text
 */
record DocumentHits(String q, boolean marks, Map<Integer, List<Hit>> in) {

  /** Nothing was searched for. */
  static final DocumentHits NONE = new DocumentHits("", false, Map.of());

  /**
   * Words to be marked.
   *
   * @param number counted through the document, from 1
   * @param start of the words in the document's text, in Unicode code points
   */
  record Hit(int number, int start, int end) {}

  /** Searches do not look at furniture, captions excepted; so nothing is marked there either. */
  static DocumentHits of(
      String q,
      boolean marks,
      SearchMarks search,
      List<DocumentText.Passage> passages,
      List<DocumentText.Span> furniture) {
    List<List<SearchMarks.Span>> found =
        search.in(q, marks, passages.stream().map(DocumentText.Passage::text).toList());
    Map<Integer, List<Hit>> hits = new LinkedHashMap<>();
    int number = 0;
    for (int i = 0; i < passages.size(); i++) {
      DocumentText.Passage passage = passages.get(i);
      List<Hit> own = new ArrayList<>();
      for (SearchMarks.Span span : found.get(i)) {
        int start = passage.start() + span.start();
        int end = passage.start() + span.end();
        if (furniture.stream().noneMatch(f -> hides(f, start, end))) {
          own.add(new Hit(++number, start, end));
        }
      }
      if (!own.isEmpty()) {
        hits.put(passage.number(), List.copyOf(own));
      }
    }
    return new DocumentHits(q, marks, hits);
  }

  private static boolean hides(DocumentText.Span furniture, int start, int end) {
    return !FurnitureKind.CAPTION.is(furniture.kind())
        && furniture.start() < end
        && start < furniture.end();
  }

  /** Whether the document is read with something marked. */
  public boolean asked() {
    return !q.isEmpty();
  }

  /** How many places are marked. */
  public int count() {
    return in.values().stream().mapToInt(List::size).sum();
  }

  /** The paragraphs in which they stand. */
  public List<Integer> paragraphs() {
    return List.copyOf(in.keySet());
  }

  List<Hit> of(int paragraph) {
    return in.getOrDefault(paragraph, List.of());
  }

  /** Whether something is marked in the paragraph. */
  public boolean holds(int paragraph) {
    return in.containsKey(paragraph);
  }

  /** The marked paragraph before this one, or null. */
  public @Nullable Integer before(int paragraph) {
    Integer before = null;
    for (int number : in.keySet()) {
      if (number < paragraph) {
        before = number;
      }
    }
    return before;
  }

  /** The marked paragraph after this one, or null. */
  public @Nullable Integer after(int paragraph) {
    return in.keySet().stream().filter(number -> number > paragraph).findFirst().orElse(null);
  }

  /** The address of the search itself. */
  public String results() {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
    if (marks) {
      address.queryParam("marks", "true");
    }
    return address.encode().buildAndExpand(q).toUriString();
  }
}
