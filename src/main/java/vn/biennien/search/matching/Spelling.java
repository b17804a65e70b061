package vn.biennien.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.FunctionWords;
import vn.biennien.language.TypedWord;
import vn.biennien.language.VietnameseSyllable;
import vn.biennien.search.analysis.PairFilter;
import vn.biennien.search.analysis.PassageFields;
import vn.biennien.search.query.TermCounts;
import vn.biennien.search.query.TypedQuery;

/**
 * Finds a better spelling for what was typed, in the pairs of syllables that the archive holds.
 * Single syllables cannot tell: almost every wrong one is another right one, but "lạng sơm" stands
 * nowhere, while "lạng sơn" stands everywhere. It may err, so it is only ever a suggestion.
 */
@RequiredArgsConstructor
public final class Spelling {

  /** One syllable of what was typed, and what it might have been. */
  private record Correction(TypedWord word, String better) {}

  /** A correction, and how many passages have it beside one neighbour. */
  private record Likely(TypedWord word, String better, int passages) {}

  /** In so many passages a pair stands beside which one that nobody wrote is likely a slip. */
  private static final int OFTEN = 3;

  /** So many are tried, whether they find something whole. */
  private static final int MOST = 8;

  /** Beginnings of syllables that some region says alike, or that are typed for each other. */
  private static final List<List<String>> ALIKE =
      List.of(
          List.of("d", "gi", "r", "v", "z"),
          List.of("tr", "ch"),
          List.of("s", "x"),
          List.of("l", "n"),
          List.of("c", "k", "q"),
          List.of("ph", "f"),
          List.of("ng", "ngh"),
          List.of("g", "gh"));

  private final IndexReader index;
  private final TermCounts readable;

  /** The whole query with one syllable put right, likeliest first. */
  List<String> suggestions(TypedQuery query) throws IOException {
    Map<Correction, Integer> passages = new LinkedHashMap<>();
    boolean capitals = query.words().stream().allMatch(Spelling::isAbbreviation);
    for (int i = 0; i + 1 < query.words().size(); i++) {
      TypedWord left = query.words().get(i);
      TypedWord right = query.words().get(i + 1);
      if (isWord(left, capitals) && isWord(right, capitals)) {
        for (Likely found : corrections(left, right, query.marked())) {
          boolean grammar = FunctionWords.isOfGrammar(found.better()); // "lạc để"
          if (!grammar && !isAtHome(query, found.word())) {
            passages.merge(
                new Correction(found.word(), found.better()), found.passages(), Integer::sum);
          }
        }
      }
    }
    return passages.entrySet().stream()
        .sorted(Map.Entry.<Correction, Integer>comparingByValue().reversed())
        .limit(MOST)
        .map(found -> corrected(query, found.getKey()))
        .toList();
  }

  /**
   * The same where a word of grammar is none that stands before a word with which it makes another,
   * and never as it was typed: "của khẩu" is no "khẩu" of something.
   */
  public TypedQuery withoutFalseGrammar(TypedQuery query) throws IOException {
    List<TypedWord> words = new ArrayList<>(query.words());
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).functional() && isFalseGrammar(words.get(i), words.get(i + 1))) {
        words.set(i, words.get(i).ofMeaning());
      }
    }
    return query.with(words);
  }

  private boolean isFalseGrammar(TypedWord word, TypedWord next) throws IOException {
    if (!word.marked() || !isWord(next, false) || isSpelledSo(word, next)) {
      return false;
    }
    Likely found = wrongMarks(word, next);
    return found != null && found.word() == word && found.passages() >= OFTEN;
  }

  private static String corrected(TypedQuery query, Correction correction) {
    TypedWord wrong = correction.word();
    return query.text().substring(0, wrong.start())
        + VietnameseSyllable.inCaseOf(wrong.raw(), VietnameseSyllable.printed(correction.better()))
        + query.text().substring(wrong.end());
  }

  /** A syllable that the archive knows beside one of its neighbours needs no correction. */
  private boolean isAtHome(TypedQuery query, TypedWord word) throws IOException {
    int at = query.words().indexOf(word);
    return at > 0 && isKnown(query.words().get(at - 1), word)
        || at + 1 < query.words().size() && isKnown(word, query.words().get(at + 1));
  }

  /** Whether the archive has the pair, spelled with the marks that were typed. */
  private boolean isKnown(TypedWord left, TypedWord right) throws IOException {
    String pair = pair(left, right);
    return readable.has(PassageFields.PAIRS, pair)
        && spelled(pair, right, left, 1) != null
        && spelled(pair, left, right, 0) != null;
  }

  private static boolean isWord(TypedWord word, boolean allInCapitals) {
    return !word.functional()
        && !word.number()
        && (allInCapitals || !isAbbreviation(word))
        && !word.han()
        && !word.prefix()
        && word.folded().length() > 1;
  }

  private static boolean isAbbreviation(TypedWord word) {
    return word.raw().equals(word.raw().toUpperCase(Locale.ROOT));
  }

  /**
   * What one of two syllables may have been. Where the pair is known, only with other marks, it may
   * still be another: beside "phận luôn", "phân luồn" is a slip for "phân luồng".
   */
  private List<Likely> corrections(TypedWord left, TypedWord right, boolean marks)
      throws IOException {
    if (readable.has(PassageFields.PAIRS, pair(left, right))) {
      if (!left.marked() && !right.marked() || isSpelledSo(left, right)) {
        return List.of();
      }
      Likely other = wrongMarks(left, right);
      if (other != null) {
        return List.of(other);
      }
    }
    List<Likely> likely = new ArrayList<>();
    for (String other : similar(left, right)) {
      Likely found = change(left, right, other);
      if (found != null && marks) {
        boolean leftChanges = found.word() == left;
        found = spelled(other, found.word(), leftChanges ? right : left, leftChanges ? 0 : 1);
      }
      if (found != null) {
        likely.add(found);
      }
    }
    return likely;
  }

  /**
   * Pairs that differ by a letter, or by how one syllable begins; by their first letter only where
   * the archive knows no such syllable, because it is long to look for.
   */
  private Set<String> similar(TypedWord left, TypedWord right) throws IOException {
    int sameLetters = isSyllable(left) ? 1 : 0;
    Set<String> similar =
        new LinkedHashSet<>(
            terms(
                PassageFields.PAIRS,
                FuzzyQuery.getFuzzyAutomaton(pair(left, right), 1, sameLetters, true)));
    soundingAlike(left.folded())
        .forEach(other -> similar.add(PairFilter.pair(other, right.folded())));
    soundingAlike(right.folded())
        .forEach(other -> similar.add(PairFilter.pair(left.folded(), other)));
    return similar;
  }

  private List<String> terms(String field, CompiledAutomaton such) throws IOException {
    List<String> found = new ArrayList<>();
    Terms all = MultiTerms.getTerms(index, field);
    if (all != null) {
      TermsEnum terms = such.getTermsEnum(all);
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        found.add(term.utf8ToString());
      }
    }
    return found;
  }

  /** "giay": day, ray, vay, zay. */
  private static List<String> soundingAlike(String syllable) {
    List<String> others = new ArrayList<>();
    for (List<String> alike : ALIKE) {
      for (String beginning : alike) {
        if (syllable.startsWith(beginning)) {
          alike.forEach(other -> others.add(other + syllable.substring(beginning.length())));
        }
      }
    }
    others.removeIf(syllable::equals);
    return others;
  }

  /**
   * Exactly one of the two syllables may change; it still begins with what sounds like it, unless
   * the archive knows no such syllable ("vửa khẩu", "lạng dơn").
   */
  private @Nullable Likely change(TypedWord left, TypedWord right, String pair) throws IOException {
    String[] syllables = pair.split(" ");
    boolean changesRight = syllables[0].equals(left.folded());
    if (!changesRight && !syllables[1].equals(right.folded())) {
      return null;
    }
    TypedWord wrong = changesRight ? right : left;
    String better = syllables[changesRight ? 1 : 0];
    int passages = passages(PassageFields.PAIRS, pair);
    boolean known = isSyllable(wrong);
    boolean plausible =
        !known && !wrong.inUpperCase()
            || passages >= (known ? OFTEN : 1)
                && (better.charAt(0) == wrong.folded().charAt(0)
                    || soundingAlike(wrong.folded()).contains(better));
    return plausible && !better.equals(wrong.folded()) ? new Likely(wrong, better, passages) : null;
  }

  /** Whether the archive knows the syllable: then it need not be wrong. */
  private boolean isSyllable(TypedWord word) throws IOException {
    return word.marked()
        ? passages(PassageFields.TEXT, word.canonical()) > 0
        : passages(PassageFields.FOLDED, word.folded()) > 0;
  }

  /**
   * "cửa khẫu", "Trần Cường": the pair is known, but no passage has it with these marks. Of the two
   * syllables that one is wrong which the archive does not know; else the one without which the
   * pair is spelled so most often.
   */
  private @Nullable Likely wrongMarks(TypedWord left, TypedWord right) throws IOException {
    boolean leftUnknown = left.marked() && !isSyllable(left);
    boolean rightUnknown = right.marked() && !isSyllable(right);
    if (leftUnknown && rightUnknown) {
      return null;
    }
    String pair = pair(left, right);
    Likely ofLeft = rightUnknown ? null : respelled(pair, left, right, 0);
    Likely ofRight = leftUnknown ? null : respelled(pair, right, left, 1);
    return ofRight == null || ofLeft != null && ofLeft.passages() > ofRight.passages()
        ? ofLeft
        : ofRight;
  }

  private boolean isSpelledSo(TypedWord left, TypedWord right) throws IOException {
    String spelled = PairFilter.pair(left.canonical(), right.canonical());
    return readable.has(
        PassageFields.SPELLINGS, PairFilter.spellingsOf(pair(left, right)) + spelled);
  }

  private @Nullable Likely respelled(String pair, TypedWord wrong, TypedWord kept, int place)
      throws IOException {
    Likely found = wrong.marked() ? spelled(pair, wrong, kept, place) : null;
    return found == null || found.better().equals(wrong.canonical()) ? null : found;
  }

  /**
   * How most passages spell the syllable at a place of a pair beside the other as it was typed;
   * null where none does.
   */
  private @Nullable Likely spelled(String pair, TypedWord wrong, TypedWord kept, int place)
      throws IOException {
    String begin = PairFilter.spellingsOf(pair);
    Likely best = null;
    for (String spelling :
        terms(
            PassageFields.SPELLINGS,
            new CompiledAutomaton(
                PrefixQuery.toAutomaton(new BytesRef(begin)), false, true, true))) {
      String[] syllables = spelling.substring(begin.length()).split(" ");
      if (!kept.marked() || syllables[1 - place].equals(kept.canonical())) {
        int passages = passages(PassageFields.SPELLINGS, spelling);
        if (passages > (best == null ? 0 : best.passages())) {
          best = new Likely(wrong, syllables[place], passages);
        }
      }
    }
    return best;
  }

  private static String pair(TypedWord left, TypedWord right) {
    return PairFilter.pair(left.folded(), right.folded());
  }

  private int passages(String field, String term) throws IOException {
    return readable.of(field, term);
  }
}
