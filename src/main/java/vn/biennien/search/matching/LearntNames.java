package vn.biennien.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.document.Document;
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
import vn.biennien.language.FunctionWords;
import vn.biennien.language.Han;
import vn.biennien.language.TypedWord;
import vn.biennien.person.Person;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.index.NameBinder;
import vn.biennien.search.query.Clauses;
import vn.biennien.search.query.NameKey;
import vn.biennien.search.query.OtherNames;
import vn.biennien.search.query.PassageWord;
import vn.biennien.search.query.Rule;
import vn.biennien.search.query.Rules;
import vn.biennien.search.query.Synonyms;
import vn.biennien.search.query.TypedQuery;

/**
 * The other names of what a query names, learnt from the archive's own gates and people: their
 * spellings, their Chinese names, and how these read in Pinyin. They are looked up in the index, so
 * a name that was put in a moment ago counts already, and only as far as the reader is told of it.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
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

  /** The names in a query, with their other names. */
  public List<OtherNames> in(TypedQuery query, Collection<String> sensitivities, Rules rules) {
    Set<String> keys = rules.has(Rule.LEARNT_NAMES) ? keys(query) : Set.of();
    List<List<String>> learnt =
        keys.isEmpty()
            ? List.of()
            : NAMED.stream()
                .flatMap(
                    type -> index.read(type, reader -> named(reader, keys, sensitivities)).stream())
                .toList();
    List<OtherNames> called =
        rules.has(Rule.GIVEN_NAMES) ? called(query, sensitivities) : List.of();
    return Synonyms.ofNames(learnt).in(query, called, rules);
  }

  /** The keys of every run of words that might be a name. */
  private static Set<String> keys(TypedQuery query) {
    Set<String> keys = new HashSet<>();
    List<TypedWord> words = query.words();
    for (int at = 0; at < words.size(); at++) {
      for (int end = at + 1; end <= Math.min(at + LONGEST, words.size()); end++) {
        List<TypedWord> run = words.subList(at, end);
        if (run.getLast().quote() != run.getFirst().quote() || run.getLast().number()) {
          break;
        }
        String key = NameKey.ofTyped(run);
        if (key.length() >= shortest(key, run)) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  private static int shortest(String key, List<TypedWord> run) {
    boolean vietnamese = run.stream().allMatch(TypedWord::isPlainSyllable);
    return Han.isHan(key) ? 2 : vietnamese ? SHORTEST_KEY : SHORTEST_FOREIGN_KEY;
  }

  /** Most keys are of no name, which the terms tell sooner than a search does. */
  private static List<List<String>> named(
      IndexReader reader, Set<String> keys, Collection<String> sensitivities) throws IOException {
    List<BytesRef> known = new ArrayList<>();
    for (String key : keys) {
      for (String sensitivity : sensitivities) {
        var term = new Term(NameBinder.NAME_KEYS, sensitivity + "|" + key);
        if (reader.docFreq(term) > 0) {
          known.add(term.bytes());
        }
      }
    }
    return known.isEmpty()
        ? List.of()
        : names(reader, new TermInSetQuery(NameBinder.NAME_KEYS, known), sensitivities);
  }

  /** The names of each record that is found, as far as they are told so publicly. */
  private static List<List<String>> names(
      IndexReader reader, Query lookup, Collection<String> sensitivities) throws IOException {
    var searcher = new IndexSearcher(reader);
    StoredFields stored = searcher.storedFields();
    List<List<String>> names = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(lookup, MOST_NAMES).scoreDocs) {
      Document record = stored.document(hit.doc, Set.of(NameBinder.NAMES));
      names.add(
          Arrays.stream(record.getValues(NameBinder.NAMES))
              .filter(name -> sensitivities.contains(NameKey.sensitivity(name)))
              .map(NameKey::bare)
              .toList());
    }
    return names;
  }

  /**
   * Whom a form of address before one syllable means. A Vietnamese is called by the given name, the
   * last syllable ("bà Thanh" is Lâm Thị Phương Thanh), a Chinese by the family name, the first
   * ("ông Lưu" is Lưu Ninh). All who may be meant are, as far as the reader is told of them.
   */
  private List<OtherNames> called(TypedQuery query, Collection<String> sensitivities) {
    List<TypedWord> words = query.words();
    List<OtherNames> matches = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      int given = at + FunctionWords.ofAddress(words, at, query.marked());
      if (given > at && isNameAlone(words, at, given)) {
        TypedWord called = words.get(given);
        List<OtherNames.Variant> people =
            index
                .read(
                    Person.class, reader -> names(reader, Clauses.anyMarks(called), sensitivities))
                .stream()
                .filter(names -> isCalled(names, called))
                .flatMap(names -> Synonyms.forms(names).stream())
                .map(form -> new OtherNames.Variant(Clauses.canonical(form), 1))
                .distinct()
                .toList();
        if (!people.isEmpty()) {
          matches.add(new OtherNames(at, given + 1 - at, people, OtherNames.Kind.NAME));
        }
      }
    }
    return matches;
  }

  /** Neither "ông Nguyễn Cảnh Toàn", which says it all, nor "bà con nhân dân". */
  private static boolean isNameAlone(List<TypedWord> words, int address, int given) {
    TypedWord name = given < words.size() ? words.get(given) : null;
    TypedWord next = given + 1 < words.size() ? words.get(given + 1) : null;
    return name != null
        && name.isPlainSyllable()
        && !name.quoted()
        && !name.prefix()
        && (name.capital()
            ? next == null || !next.capital()
            : words.get(address).marked() && (next == null || next.functional()));
  }

  private static boolean isCalled(List<String> names, TypedWord called) {
    boolean chinese = names.stream().anyMatch(Han::isHan);
    return names.stream()
        .filter(name -> !Han.isHan(name))
        .map(PassageWord::in)
        .filter(name -> name.size() > 1)
        .anyMatch(name -> name.getLast().is(called) || chinese && name.getFirst().is(called));
  }
}
