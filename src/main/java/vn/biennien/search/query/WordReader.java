package vn.biennien.search.query;

import java.util.List;
import vn.biennien.language.FunctionWords;
import vn.biennien.language.TypedWord;

/** Sees which words of a query say nothing about a passage that lacks them, in this order. */
public enum WordReader {
  /** "của", "là", "năm 2019". */
  GRAMMAR {
    @Override
    void read(List<TypedWord> words, List<TypedWord> known, boolean marked) {
      for (int i = 0; i < words.size(); i++) {
        if (FunctionWords.contains(words.get(i), marked)
            || i + 1 < words.size() && FunctionWords.introduces(words.get(i), words.get(i + 1))) {
          known.set(i, known.get(i).ofGrammar());
        }
      }
    }
  },
  /** "năm ngoái", "ở đâu": what an archive cannot know of, and what only makes a question. */
  QUESTION {
    @Override
    void read(List<TypedWord> words, List<TypedWord> known, boolean marked) {
      for (int i = 0; i < words.size(); i++) {
        int end = i + FunctionWords.ofPhrase(words, i, marked);
        known.subList(i, end).replaceAll(TypedWord::ofGrammar);
      }
    }
  },
  /** "ông", "đ/c": papers use whichever the protocol asks for. */
  ADDRESS {
    @Override
    void read(List<TypedWord> words, List<TypedWord> known, boolean marked) {
      for (int i = words.size() - 1; i >= 0; i--) { // "đc" becomes two words: from the end
        int name = i + FunctionWords.ofAddress(words, i, marked);
        if (name > i) {
          boolean beforeName = name < words.size() && words.get(name).capital();
          List<TypedWord> inFull = FunctionWords.inFull(words, i, marked, beforeName);
          List<TypedWord> address = known.subList(i, name);
          address.clear();
          address.addAll(inFull);
        }
      }
    }
  };

  /**
   * @param words as they were typed
   * @param known the same, as far as they are read: to be changed
   * @param marked whether the query as a whole was typed with marks
   */
  abstract void read(List<TypedWord> words, List<TypedWord> known, boolean marked);
}
