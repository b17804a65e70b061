package vn.biennien.search.query;

import java.util.List;

/**
 * How a question is read and what counts in the order of its answers: the table of contents of the
 * search. Each of these must lose a judged query something when it is left out.
 *
 * @param words tell which words ask for nothing
 * @param recognisers see what was asked for, the first that does at each word; else it is a word
 * @param weights how much each thing that a passage may share counts in the order
 */
public record Rules(List<WordReader> words, List<Recogniser> recognisers, Weights weights) {

  public static final Rules ALL =
      new Rules(List.of(WordReader.values()), List.of(Recogniser.values()), Weights.MEASURED);
}
