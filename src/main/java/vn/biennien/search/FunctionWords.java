package vn.biennien.search;

import java.util.Set;

/**
 * Words of questions and of grammar. They are searched like any other, but no passage is called
 * "only nearly right" for want of them.
 */
final class FunctionWords {

  private static final Set<String> MARKED =
      Set.of(
          "là", "và", "của", "ở", "các", "những", "được", "gì", "nào", "nhiêu", "có", "về", "đã",
          "sẽ", "thế", "đâu", "mấy", "với", "tại");

  /** Without marks only those that are hardly ever another word. */
  private static final Set<String> UNMARKED =
      Set.of("ai", "bao", "sao", "khi", "cho", "la", "va", "nhung", "duoc", "nhieu", "nao");

  private FunctionWords() {}

  static boolean contains(TypedWord word) {
    return (word.marked() ? MARKED : UNMARKED).contains(word.canonical());
  }
}
