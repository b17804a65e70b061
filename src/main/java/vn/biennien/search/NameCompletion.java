package vn.biennien.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.biennien.shared.Filters;
import vn.biennien.shared.Readers;

/**
 * Completes the names of gates, people and offices while somebody types: every word but the last
 * stands whole somewhere in the name, the last one begins a word of it. They are looked up in the
 * same entries as searches, so the reader is told only of what he may see.
 */
@Service
class NameCompletion {

  private static final int LONGEST = 100;
  private static final int MOST = 10;
  private static final int OF_A_SORT = 6;
  private static final List<String> TYPES = List.of("gate", "person", "office");

  private final RecordSearch named;
  private final FoundRecords records;
  private final Readers readers;

  NameCompletion(RecordSearch named, FoundRecords records, Readers readers) {
    this.named = named;
    this.records = records;
    this.readers = readers;
  }

  /**
   * A name that completes what was typed.
   *
   * @param type gate, person or office
   * @param label the name
   * @param detail what tells it from its like, or null
   * @param url its own page
   */
  record Name(String type, String label, @Nullable String detail, String url) {}

  /** The names that what was typed may become, best first; none while there is no index to ask. */
  List<Name> of(@Nullable String typed) {
    String words = Filters.words("q", typed, LONGEST);
    TypedQuery query = TypedQuery.of(words == null ? "" : words);
    if (query.isEmpty()) {
      return List.of();
    }
    try {
      return names(found(query));
    } catch (IndexUnavailableException e) {
      return List.of();
    }
  }

  private List<RecordSearch.Ref> found(TypedQuery query) {
    Set<String> sensitivities = new LinkedHashSet<>(readers.sensitivities());
    Query matching = matching(query);
    Query ranking = ranking(query);
    List<RecordSearch.Ref> found = new ArrayList<>();
    for (String type : TYPES) {
      Class<?> entity = Objects.requireNonNull(RecordSearch.TYPES.get(type));
      found.addAll(named.find(type, entity, ranking, index -> matching, sensitivities, OF_A_SORT));
    }
    return found;
  }

  /** The words that are whole, and the beginning of the last; or all of it as one name's key. */
  private static Query matching(TypedQuery query) {
    List<TypedWord> words = query.words();
    var all = new BooleanQuery.Builder();
    words.subList(0, words.size() - 1).forEach(word -> all.add(whole(word), Occur.FILTER));
    all.add(Clauses.beginning(words.getLast()), Occur.FILTER);
    var either = new BooleanQuery.Builder().add(all.build(), Occur.SHOULD);
    String key = NameKey.ofTyped(words);
    if (key.length() > 1) {
      // names that are told to all; others are found by their words
      Term begins = new Term(NameBinder.NAME_KEYS, "public|" + key);
      either.add(new PrefixQuery(begins), Occur.SHOULD);
    }
    return either.build();
  }

  private static Query whole(TypedWord word) {
    return word.marked() ? Clauses.sameMarks(word) : Clauses.anyMarks(word);
  }

  /** A last word that is whole already is likelier meant than the beginning of another. */
  private static Query ranking(TypedQuery query) {
    var ranking = new BooleanQuery.Builder();
    ranking.add(new ConstantScoreQuery(matching(query)), Occur.SHOULD);
    query.words().forEach(word -> ranking.add(new ConstantScoreQuery(whole(word)), Occur.SHOULD));
    List<TypedWord> words = query.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      Query pair = new ConstantScoreQuery(Clauses.pair(words.get(i), words.get(i + 1)));
      ranking.add(new BoostQuery(pair, 2), Occur.SHOULD);
    }
    return ranking.build();
  }

  private List<Name> names(List<RecordSearch.Ref> found) {
    Map<RecordSearch.Ref, SearchPage.Other> told = new HashMap<>();
    records
        .others(found)
        .forEach(other -> told.put(new RecordSearch.Ref(other.type(), other.id()), other));
    Map<String, Name> names = new LinkedHashMap<>();
    for (RecordSearch.Ref ref : found) {
      SearchPage.Other other = told.get(ref);
      if (other != null && names.size() < MOST) {
        var name = new Name(other.type(), other.title(), other.detail(), other.url());
        names.putIfAbsent(name.type() + name.label() + name.detail(), name);
      }
    }
    return List.copyOf(names.values());
  }
}
