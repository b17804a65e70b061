package vn.biennien.search;

import java.util.List;
import java.util.Set;

/**
 * Words of questions and of grammar. They are searched like any other, but no passage is called
 * "only nearly right" for want of them.
 */
final class FunctionWords {

  private static final Set<String> MARKED =
      Set.of(
          ("là và của ở các những được gì nào nhiêu có về đã sẽ thế đâu mấy với tại từ đến để vì do"
                  + " như này đó khi bao ai sao hay hoặc thì mà rằng bị cho trong theo lúc bởi cùng"
                  + " đang vẫn cũng rồi chưa")
              .split(" "));

  /** Without marks only those that are hardly ever another word. */
  private static final Set<String> UNMARKED =
      Set.of("ai", "bao", "sao", "khi", "cho", "la", "va", "nhung", "duoc", "nhieu", "nao");

  /** "năm 2019", "số 63", "ngày 22/3": the word only says what the number is. */
  private static final Set<String> BEFORE_NUMBERS = Set.of("nam", "so", "ngay", "thang");

  /** "ông Trần Cương", "đồng chí Lưu Ninh": a person is asked for, however he is addressed. */
  private static final List<List<String>> OF_ADDRESS =
      List.of(List.of("ông"), List.of("bà"), List.of("ngài"), List.of("đồng", "chí"));

  private FunctionWords() {}

  /**
   * @param marked whether the query as a whole was typed with marks: then words without any are
   *     what they seem
   */
  static boolean contains(TypedWord word, boolean marked) {
    return !word.quoted() && (marked ? MARKED : UNMARKED).contains(word.canonical());
  }

  static boolean introduces(TypedWord word, TypedWord next) {
    return !word.quoted() && next.number() && BEFORE_NUMBERS.contains(word.folded());
  }

  /**
   * How many words from a place on are a form of address; 0 where none stands there.
   *
   * @param marked whether the query as a whole was typed with marks
   */
  static int ofAddress(List<TypedWord> words, int at, boolean marked) {
    for (List<String> form : OF_ADDRESS) {
      int same = 0;
      while (same < form.size()
          && at + same < words.size()
          && isSame(words.get(at + same), form.get(same), marked)) {
        same++;
      }
      if (same == form.size()) {
        return same;
      }
    }
    return 0;
  }

  private static boolean isSame(TypedWord word, String form, boolean marked) {
    return !word.quoted()
        && (marked
            ? word.canonical().equals(form)
            : word.folded().equals(CanonicalForm.fold(form)));
  }
}
