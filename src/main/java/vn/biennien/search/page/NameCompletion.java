package vn.biennien.search.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.biennien.language.TypedWord;
import vn.biennien.search.index.IndexUnavailableException;
import vn.biennien.search.index.IndexedRecord;
import vn.biennien.search.index.NameBinder;
import vn.biennien.search.query.Clauses;
import vn.biennien.search.query.NameKey;
import vn.biennien.search.query.PassageWord;
import vn.biennien.search.query.Ranking;
import vn.biennien.search.query.TypedQuery;
import vn.biennien.shared.Display;
import vn.biennien.shared.Filters;
import vn.biennien.shared.Readers;

/**
 * Completes the names of gates, people and offices while somebody types: every word but the last
 * stands whole somewhere in the name, the last one begins a word of it. They are looked up in the
 * same entries as searches, so the reader is told only of what he may see.
 */
@Service
@RequiredArgsConstructor
class NameCompletion {

  private static final int LONGEST = 100;
  private static final int MOST = 10;

  /** So many of one sort leave room for others. */
  private static final int MOST_OF_A_SORT = 6;

  /** As many of a sort are ordered by how they begin and how often they are told. */
  private static final int ORDERED = 40;

  private static final List<String> TYPES = List.of("gate", "person", "office");

  private final RecordSearch named;
  private final FoundRecords records;
  private final Readers readers;
  private final Display display;

  /**
   * A name that completes what was typed.
   *
   * @param type gate, person or office
   * @param label the name, with what it is where others bear the same
   * @param detail what tells it from its like, or null
   * @param url its own page
   * @param value what to search for
   */
  record Name(String type, String label, @Nullable String detail, String url, String value) {}

  /** What a found name is ordered by. */
  private record Ordered(Name name, int place, int told) {}

  /** The names that what was typed may become, best first; none while there is no index to ask. */
  List<Name> of(@Nullable String typed) {
    String words = Filters.words("q", typed, LONGEST);
    TypedQuery query = TypedQuery.of(words == null ? "" : words);
    if (query.isEmpty()) {
      return List.of();
    }
    try {
      return names(query, found(query));
    } catch (IndexUnavailableException e) {
      return List.of();
    }
  }

  private List<IndexedRecord> found(TypedQuery query) {
    Set<String> sensitivities = new LinkedHashSet<>(readers.sensitivities());
    Query matching = matching(query, sensitivities);
    var ranking = Ranking.byWords(ranking(query, matching));
    List<IndexedRecord> found = new ArrayList<>();
    for (String type : TYPES) {
      named.find(type, () -> ranking, index -> matching, sensitivities, ORDERED).stream()
          .map(RecordSearch.Answer::ref)
          .forEach(found::add);
    }
    return found;
  }

  /** The words that are whole, and the beginning of the last; or all of it as one name's key. */
  private static Query matching(TypedQuery query, Set<String> sensitivities) {
    List<TypedWord> words = query.words();
    var all = new BooleanQuery.Builder();
    words.subList(0, words.size() - 1).forEach(word -> all.add(whole(word), Occur.FILTER));
    all.add(TypedBeginning.of(words.getLast()), Occur.FILTER);
    var either = new BooleanQuery.Builder().add(all.build(), Occur.SHOULD);
    String key = NameKey.ofTyped(words);
    if (key.length() > 1 && !query.marked()) {
      for (String sensitivity : sensitivities) {
        Term begins = new Term(NameBinder.NAME_KEYS, sensitivity + "|" + key);
        either.add(new PrefixQuery(begins), Occur.SHOULD);
      }
    }
    return either.build();
  }

  private static Query whole(TypedWord word) {
    return word.marked() ? Clauses.sameMarks(word) : Clauses.anyMarks(word);
  }

  /** A last word that is whole already is likelier meant than the beginning of another. */
  private static Query ranking(TypedQuery query, Query matching) {
    var ranking = new BooleanQuery.Builder();
    ranking.add(new ConstantScoreQuery(matching), Occur.SHOULD);
    query.words().forEach(word -> ranking.add(new ConstantScoreQuery(whole(word)), Occur.SHOULD));
    List<TypedWord> words = query.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      Query pair = new ConstantScoreQuery(Clauses.pair(words.get(i), words.get(i + 1)));
      ranking.add(new BoostQuery(pair, 2), Occur.SHOULD);
    }
    return ranking.build();
  }

  /** Names that begin as typed, then those that hold it in one piece, the most told first. */
  private List<Name> names(TypedQuery query, List<IndexedRecord> found) {
    Map<IndexedRecord, Integer> told = records.timesTold(found);
    List<Ordered> ordered = new ArrayList<>();
    for (FoundRecords.Row row : records.others(found, FoundRecords.Narrowing.NONE)) {
      if (namesHolder(query.words(), row)) {
        continue;
      }
      String organisation = organisation(query.words(), row);
      var name =
          new Name(
              row.type(),
              records.title(row) + organisation,
              detail(row),
              row.url(),
              row.name() + organisation);
      ordered.add(
          new Ordered(
              name,
              place(query.words(), name.value()),
              told.getOrDefault(new IndexedRecord(row.type(), row.id()), 0)));
    }
    ordered.sort(
        Comparator.comparingInt(Ordered::place)
            .thenComparing(Comparator.comparingInt(Ordered::told).reversed())
            .thenComparing(one -> one.name().label()));
    return few(ordered.stream().map(Ordered::name).toList());
  }

  /** An office is also found by where it is held; then this is part of the name that completes. */
  private static String organisation(List<TypedWord> typed, FoundRecords.Row row) {
    if (row.organisation() == null) {
      return "";
    }
    List<PassageWord> name = PassageWord.in(row.name());
    List<PassageWord> organisation = PassageWord.in(row.organisation());
    boolean asked =
        typed.stream().anyMatch(word -> !holds(name, word) && holds(organisation, word));
    return asked ? ", " + row.organisation() : "";
  }

  private static boolean holds(List<PassageWord> words, TypedWord typed) {
    return words.stream().anyMatch(word -> mayBe(word, typed));
  }

  /** What tells it from its like, and that it was made up where it was. */
  private @Nullable String detail(FoundRecords.Row row) {
    if (!row.illustrative()) {
      return row.detail();
    }
    String illustrative = display.label("tag", "illus");
    return row.detail() == null ? illustrative : row.detail() + ", " + illustrative;
  }

  /** The first of them, but not of one sort only where there are others; an office stands once. */
  private static List<Name> few(List<Name> ordered) {
    Map<String, Name> names = new LinkedHashMap<>();
    Map<String, Name> more = new LinkedHashMap<>();
    Map<String, Integer> sorts = new HashMap<>();
    for (Name name : ordered) {
      String key = name.type() + "|" + (name.type().equals("office") ? name.label() : name.url());
      if (!names.containsKey(key) && !more.containsKey(key)) {
        boolean room = sorts.merge(name.type(), 1, Integer::sum) <= MOST_OF_A_SORT;
        (room ? names : more).put(key, name);
      }
    }
    more.forEach(names::putIfAbsent);
    return names.values().stream().limit(MOST).toList();
  }

  /** An office is also found by who holds it; but then it is the person that is meant. */
  private static boolean namesHolder(List<TypedWord> typed, FoundRecords.Row row) {
    if (!row.type().equals("office") || row.detail() == null) {
      return false;
    }
    List<PassageWord> holder = PassageWord.in(row.detail());
    List<PassageWord> office = PassageWord.in(row.name());
    return typed.stream().allMatch(word -> holds(holder, word))
        && typed.stream().noneMatch(word -> holds(office, word));
  }

  /** 0 where a name begins as typed (a pair has two), 1 where it stands within, 2 in pieces. */
  private static int place(List<TypedWord> typed, String name) {
    int best = 2;
    for (String part : (name + " – " + name.replace(" – ", " ")).split(" – ")) {
      List<PassageWord> words = PassageWord.in(part);
      int at = PassageWord.find(words, typed, NameCompletion::mayBe, 0);
      best = at < 0 ? best : Math.min(best, at == 0 ? 0 : 1);
    }
    return best;
  }

  /** Marks were asked for in the index already. */
  private static boolean mayBe(PassageWord word, TypedWord typed) {
    return word.folded().startsWith(typed.folded());
  }
}
