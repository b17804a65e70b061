package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.language.FunctionWords;
import vn.biennien.language.TypedWord;

/**
 * How a question is read: word by word, each by the first {@link Rule} that sees something begin
 * there.
 */
public final class Reading {

  private Reading() {}

  /** The clues of a query. Words of grammar are none, unless nothing else was typed. */
  public static List<Clue> of(TypedQuery query, List<OtherNames> names, Rules rules) {
    List<Clue> clues = new ArrayList<>();
    List<TypedWord> words = query.words();
    for (int at = 0; at < words.size(); at = clues.getLast().to()) {
      clues.add(at(query, at, names, rules));
    }
    if (!words.stream().allMatch(TypedWord::functional)) {
      clues.removeIf(clue -> clue.isWord() && clue.word().functional());
    }
    withoutAddress(clues, query);
    return List.copyOf(clues);
  }

  /** Who asks for "lao động và buôn lậu" asks for two things, and is shown each after both. */
  public static List<List<Clue>> listed(TypedQuery typed, List<Clue> telling) {
    List<List<Clue>> parts = new ArrayList<>();
    for (Clue clue : telling) {
      if (parts.isEmpty() || typed.isListed(parts.getLast().getLast().to(), clue.from())) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(clue);
    }
    return parts.size() > 1 ? parts : List.of();
  }

  /** The names in it, as capitals tell: runs of such words. */
  public static List<List<TypedWord>> names(List<TypedWord> words) {
    List<List<TypedWord>> names = new ArrayList<>();
    for (int from = 0, to; from < words.size(); from = to) {
      to = from + 1;
      while (to < words.size() && WordClue.isName(words.get(to - 1), words.get(to))) {
        to++;
      }
      if (to - from > 1) {
        names.add(words.subList(from, to));
      }
    }
    return names;
  }

  private static Clue at(TypedQuery query, int at, List<OtherNames> names, Rules rules) {
    for (Rule rule : rules.rules()) {
      Clue clue = rule.at(query, at, names);
      if (clue != null) {
        return clue;
      }
    }
    return WordClue.at(query, at, names);
  }

  /** "ong luu ninh": in small letters, only that it is known tells that a name follows. */
  private static void withoutAddress(List<Clue> clues, TypedQuery query) {
    for (int i = 0; i < clues.size(); i++) {
      int from = clues.get(i).from();
      int name = from + FunctionWords.ofAddress(query.words(), from, query.marked());
      if (name > from
          && clues.stream().anyMatch(next -> next.from() == name && next instanceof NameClue)) {
        clues.removeIf(clue -> clue.from() >= from && clue.to() <= name);
      }
    }
  }
}
