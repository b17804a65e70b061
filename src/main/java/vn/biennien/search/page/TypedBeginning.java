package vn.biennien.search.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.TypedWord;
import vn.biennien.search.analysis.PassageFields;
import vn.biennien.search.query.Clauses;

/**
 * The words that what is being typed may become. Marks that were typed must be there: "hoà" may
 * become hòa, "thuâ" thuận, "đo" đông, since keyboards put marks on last; "lu" anything without
 * marks that begins so, but "lù" never lúng.
 */
final class TypedBeginning {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String LETTERS = "aăâeêioôơuưydđ";

  /** Longer words are not Vietnamese, and have no marks. */
  private static final int LONGEST = 12;

  private TypedBeginning() {}

  /** The words of records that begin so. */
  static Query of(TypedWord word) {
    return word.marked() && word.canonical().length() <= LONGEST
        ? new AutomatonQuery(new Term(PassageFields.TEXT, word.canonical()), automaton(word))
        : Clauses.beginning(word);
  }

  private static Automaton automaton(TypedWord word) {
    List<Automaton> letters = new ArrayList<>();
    String tone = "";
    for (char c : word.canonical().toCharArray()) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      for (char mark : apart.substring(1).toCharArray()) {
        tone = TONES.indexOf(mark) >= 0 ? String.valueOf(mark) : tone;
      }
      letters.add(oneOf(mayBecome(withoutTone(apart))));
    }
    letters.add(Automata.makeAnyString());
    Automaton begins = Operations.concatenate(letters);
    if (!tone.isEmpty()) {
      begins = Operations.intersection(begins, holding(tone.charAt(0)));
    }
    return Operations.determinize(begins, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private static char withoutTone(String apart) {
    return Normalizer.normalize(apart.replaceAll("[" + TONES + "]", ""), Normalizer.Form.NFC)
        .charAt(0);
  }

  /** A letter as typed, or with marks that are still to come. */
  private static List<Character> mayBecome(char letter) {
    List<Character> letters = new ArrayList<>(List.of(letter));
    for (char marked : LETTERS.toCharArray()) {
      if (CanonicalForm.fold(marked) == letter || marked == letter) {
        letters.add(marked);
        TONES.chars().forEach(tone -> toned(marked, (char) tone).ifPresent(letters::add));
      }
    }
    return letters;
  }

  /** Any string with a letter of this tone. */
  private static Automaton holding(char tone) {
    List<Character> letters = new ArrayList<>();
    LETTERS.chars().forEach(letter -> toned((char) letter, tone).ifPresent(letters::add));
    return Operations.concatenate(
        List.of(Automata.makeAnyString(), oneOf(letters), Automata.makeAnyString()));
  }

  private static Automaton oneOf(List<Character> letters) {
    return Operations.union(letters.stream().map(Automata::makeChar).toList());
  }

  /** A letter as it bears a tone; consonants bear none. */
  private static Optional<Character> toned(char letter, char tone) {
    String toned = Normalizer.normalize("" + letter + tone, Normalizer.Form.NFC);
    return toned.length() == 1 ? Optional.of(toned.charAt(0)) : Optional.empty();
  }
}
