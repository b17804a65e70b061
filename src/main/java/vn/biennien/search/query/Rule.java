package vn.biennien.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a question is read and answered, in this order: the table of contents of the search. Each of
 * these can be left out, and must then lose somebody something.
 */
public enum Rule {
  // words that ask for nothing

  /** "của", "là", "năm 2019". */
  GRAMMAR,
  /** "năm ngoái", "ở đâu". */
  QUESTIONS,
  /** "ông", "đ/c". */
  ADDRESS,
  /** "của khẩu": no word of grammar stands before what makes another word with it. */
  FALSE_GRAMMAR,
  /** "-lao động" excludes the whole word; between the names of a gate a minus is a dash. */
  MINUS,

  // what else it is called

  /** "BQLKKTCK", "langson", "63nq", and "AI", which is not "ái". */
  SHORTHAND,
  /** "UBND LS": abbreviations that mean something only beside a word of offices. */
  OFFICES,
  /** "nan ning", "Nánníng". */
  PINYIN,
  /** "buju": names of the archive's own gates and people. */
  LEARNT_NAMES,
  /** "bà Thanh". */
  GIVEN_NAMES,
  /** "thế hệ trẻ" says nearly the same as "thanh niên". */
  RELATED_WORDS,

  // what is asked for: the first that sees something begin at a word; else it is a word

  PHRASE(PhraseClue::at),
  SYMBOL(SymbolClue::at),
  DATE(DateClue::at),
  AMOUNT(AmountClue::at),
  YEAR(YearClue::at),
  NUMBER(NumberClue::at),
  NAME(NameClue::at),

  // what answers it

  /** "quốc phòng" is not in "Trung Quốc … văn phòng". */
  SYLLABLES_IN_A_ROW,
  /** "buôn lậu và lao động": each is nearly right. */
  LISTED_PARTS,
  /** "Lâm Thị Phương Thanh 2020": nothing of another year is shown beside it. */
  NARROWING,
  /** "Hà Tĩnh" is not even nearly found by "Hà". */
  ONE_NAME,

  // what else may be meant

  /** "cuwar khaaur". */
  KEYSTROKES,
  /** "lang som". */
  SPELLING,
  /** "cưa khẩu quốc tê". */
  SECOND_SLIP;

  @FunctionalInterface
  private interface Recogniser {
    @Nullable Clue at(TypedQuery query, int at, List<OtherNames> names);
  }

  private final Recogniser recogniser;

  Rule() {
    this((query, at, names) -> null);
  }

  Rule(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  /** The clue that begins at a word; null where it sees none. */
  @Nullable Clue at(TypedQuery query, int at, List<OtherNames> names) {
    return recogniser.at(query, at, names);
  }
}
