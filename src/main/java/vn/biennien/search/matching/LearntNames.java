package vn.biennien.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Component;
import vn.biennien.gate.BorderObject;
import vn.biennien.language.Han;
import vn.biennien.language.TypedWord;
import vn.biennien.person.Person;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.index.NameBinder;
import vn.biennien.search.query.Clauses;
import vn.biennien.search.query.NameKey;
import vn.biennien.search.query.OtherNames;
import vn.biennien.search.query.TypedQuery;

/**
 * The other names of what a query names, learnt from the archive's own gates and people: their
 * spellings, their Chinese names, and how these read in Pinyin. They are looked up in the index, so
 * a name that was put in a moment ago counts already, and only as far as the reader is told of it.
 */
@Component
public class LearntNames {

  /** Words of the longest name that is looked up. */
  private static final int LONGEST = 6;

  /** Shorter than this, letters read as Pinyin are too many Vietnamese syllables. */
  private static final int SHORTEST_KEY = 5;

  /** The same of letters that cannot be Vietnamese: "buju". */
  private static final int SHORTEST_FOREIGN_KEY = 4;

  private static final int MOST_NAMES = 50;

  private static final List<Class<?>> NAMED = List.of(BorderObject.class, Person.class);

  private final ArchiveIndex index;
  private final GivenNames given;

  LearntNames(ArchiveIndex index) {
    this.index = index;
    this.given = new GivenNames(index);
  }

  private record Window(int at, int length) {}

  /** The names in a query, with their other names; of overlapping ones all. */
  public List<OtherNames> in(TypedQuery query, Collection<String> sensitivities) {
    List<OtherNames> matches = new ArrayList<>(given.in(query, sensitivities));
    Map<String, List<Window>> windows = windows(query);
    if (windows.isEmpty()) {
      return matches;
    }
    List<BytesRef> keys = new ArrayList<>();
    for (String key : windows.keySet()) {
      sensitivities.forEach(level -> keys.add(new BytesRef(level + "|" + key)));
    }
    for (Class<?> type : NAMED) {
      for (List<String> names : index.read(type, reader -> named(reader, keys))) {
        matches.addAll(matches(query, windows, told(names, sensitivities)));
      }
    }
    return matches;
  }

  /** Most keys are of no name, which the terms tell sooner than a search does. */
  private static List<List<String>> named(IndexReader reader, List<BytesRef> keys)
      throws IOException {
    List<BytesRef> known = new ArrayList<>();
    for (BytesRef key : keys) {
      if (reader.docFreq(new Term(NameBinder.NAME_KEYS, key)) > 0) {
        known.add(key);
      }
    }
    return known.isEmpty()
        ? List.of()
        : names(reader, new TermInSetQuery(NameBinder.NAME_KEYS, known));
  }

  /** Those of a record's names that are told so publicly. */
  static List<String> told(List<String> names, Collection<String> sensitivities) {
    return names.stream()
        .filter(name -> sensitivities.contains(NameKey.sensitivity(name)))
        .map(NameKey::bare)
        .toList();
  }

  /** Every run of words that might be a name, by its key. */
  private static Map<String, List<Window>> windows(TypedQuery query) {
    Map<String, List<Window>> windows = new HashMap<>();
    List<TypedWord> words = query.words();
    for (int at = 0; at < words.size(); at++) {
      for (int length = 1; length <= LONGEST && at + length <= words.size(); length++) {
        List<TypedWord> run = words.subList(at, at + length);
        if (run.getLast().quote() != run.getFirst().quote() || run.getLast().number()) {
          break;
        }
        String key = NameKey.ofTyped(run);
        if (key.length() >= shortest(key, run)) {
          windows.computeIfAbsent(key, k -> new ArrayList<>()).add(new Window(at, length));
        }
      }
    }
    return windows;
  }

  private static int shortest(String key, List<TypedWord> run) {
    boolean vietnamese = run.stream().allMatch(TypedWord::isPlainSyllable);
    return Han.isHan(key) ? 2 : vietnamese ? SHORTEST_KEY : SHORTEST_FOREIGN_KEY;
  }

  /** The names of each record that is found, each after its sensitivity. */
  static List<List<String>> names(IndexReader reader, Query lookup) throws IOException {
    var searcher = new IndexSearcher(reader);
    StoredFields stored = searcher.storedFields();
    List<List<String>> names = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(lookup, MOST_NAMES).scoreDocs) {
      names.add(
          List.of(stored.document(hit.doc, Set.of(NameBinder.NAMES)).getValues(NameBinder.NAMES)));
    }
    return names;
  }

  private static List<OtherNames> matches(
      TypedQuery query, Map<String, List<Window>> windows, List<String> names) {
    List<OtherNames> matches = new ArrayList<>();
    for (String name : names) {
      for (String key : NameKey.keysOf(name)) {
        for (Window window : windows.getOrDefault(key, List.of())) {
          List<TypedWord> typed = query.words().subList(window.at(), window.at() + window.length());
          List<OtherNames.Variant> others =
              variants(names).stream()
                  .filter(other -> !other.words().equals(Clauses.canonical(typed)))
                  .toList();
          if (isNamed(name, key, typed) && !others.isEmpty()) {
            matches.add(new OtherNames(window.at(), window.length(), others, OtherNames.Kind.NAME));
          }
        }
      }
    }
    return matches;
  }

  /** A name that was typed with marks must have these marks. */
  private static boolean isNamed(String name, String key, List<TypedWord> typed) {
    List<TypedWord> written = TypedQuery.of(name).words();
    boolean asWritten = written.size() == typed.size() && !Han.isHan(name);
    for (int i = 0; asWritten && i < written.size(); i++) {
      TypedWord word = typed.get(i);
      if (word.marked() && !word.canonical().equals(written.get(i).canonical())) {
        return false;
      }
    }
    return asWritten || Han.isHan(name) || Han.isHan(key);
  }

  /** Names as words to look for; Chinese ones in the simplified script and in Pinyin as well. */
  static List<OtherNames.Variant> variants(List<String> names) {
    Set<List<String>> variants = new LinkedHashSet<>();
    for (String name : names) {
      variants.add(Clauses.canonical(TypedQuery.of(name).words()));
      if (Han.isHan(name)) {
        NameKey.keysOf(name).forEach(key -> variants.add(List.of(key)));
      }
    }
    variants.removeIf(List::isEmpty);
    return variants.stream().map(words -> new OtherNames.Variant(words, 1)).toList();
  }
}
