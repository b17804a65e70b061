package vn.biennien.search.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.biennien.language.FunctionWords;
import vn.biennien.language.Han;
import vn.biennien.language.TypedWord;
import vn.biennien.person.Person;
import vn.biennien.search.index.ArchiveIndex;
import vn.biennien.search.query.Clauses;
import vn.biennien.search.query.OtherNames;
import vn.biennien.search.query.PassageWord;
import vn.biennien.search.query.TypedQuery;

/**
 * Whom a form of address before one syllable means. A Vietnamese is called by the given name, the
 * last syllable ("bà Thanh" is Lâm Thị Phương Thanh), a Chinese by the family name, the first ("ông
 * Lưu" is Lưu Ninh). All who may be meant are, as far as the reader is told of them.
 */
final class GivenNames {

  private final ArchiveIndex index;

  GivenNames(ArchiveIndex index) {
    this.index = index;
  }

  /** The people addressed so in a query, by all their names. */
  List<OtherNames> in(TypedQuery query, Collection<String> sensitivities) {
    List<TypedWord> words = query.words();
    List<OtherNames> matches = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      int given = at + FunctionWords.ofAddress(words, at, query.marked());
      if (given > at && isNameAlone(words, at, given)) {
        List<OtherNames.Variant> people = people(words.get(given), sensitivities);
        if (!people.isEmpty()) {
          matches.add(new OtherNames(at, given + 1 - at, people, OtherNames.Kind.NAME));
        }
      }
    }
    return matches;
  }

  /** Neither "ông Nguyễn Cảnh Toàn", which says it all, nor "bà con nhân dân". */
  private static boolean isNameAlone(List<TypedWord> words, int address, int given) {
    if (given >= words.size() || !words.get(given).isPlainSyllable()) {
      return false;
    }
    TypedWord name = words.get(given);
    TypedWord next = given + 1 < words.size() ? words.get(given + 1) : null;
    return !name.quoted()
        && !name.prefix()
        && (name.capital()
            ? next == null || !next.capital()
            : words.get(address).marked() && (next == null || next.functional()));
  }

  private List<OtherNames.Variant> people(TypedWord called, Collection<String> sensitivities) {
    Set<String> readable = Set.copyOf(sensitivities);
    return index
        .read(Person.class, reader -> LearntNames.names(reader, Clauses.anyMarks(called)))
        .stream()
        .map(names -> LearntNames.told(names, readable))
        .filter(names -> isCalled(names, called))
        .flatMap(names -> LearntNames.variants(names).stream())
        .distinct()
        .toList();
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
