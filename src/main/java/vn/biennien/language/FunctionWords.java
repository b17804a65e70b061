package vn.biennien.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Words of questions and of grammar. They are searched like any other, but no passage is called
 * "only nearly right" for want of them.
 */
public final class FunctionWords {

  private static final Set<String> MARKED =
      Set.of(
          ("là và của ở các những được gì nào nhiêu có về đã sẽ thế đâu mấy với tại từ đến để vì do"
                  + " như này đó khi bao ai sao hay hoặc thì mà rằng bị cho trong theo lúc bởi cùng"
                  + " đang vẫn cũng rồi chưa nay cũ")
              .split(" "));

  /** Without marks only those that are hardly ever another word. */
  private static final Set<String> UNMARKED =
      Set.of("ai", "bao", "sao", "khi", "cho", "la", "va", "nhung", "duoc", "nhieu", "nao");

  /** Between things that are asked for together. */
  private static final Set<String> JOINING = Set.of("và", "va", "hoặc");

  private static final Set<String> UNTIL = Set.of("den", "toi");

  /** "năm 2019", "số 63", "ngày 22/3": the word only says what the number is. */
  private static final Set<String> BEFORE_NUMBERS =
      Set.of("nam", "so", "ngay", "thang", "tu", "den");

  /**
   * What an archive cannot know of ("năm nay": of which year?), and what only makes a question. The
   * words by themselves, "năm" and "ngày", may be asked for.
   */
  private static final List<List<String>> PHRASES =
      phrases(
          "năm nay, năm ngoái, năm trước, năm qua, năm sau, năm tới, năm này,"
              + " tháng này, tháng trước, tháng qua, tháng sau, tháng tới, tháng nào, tháng mấy,"
              + " tuần này, tuần trước, tuần qua, tuần sau, tuần tới, quý này, quý trước,"
              + " hôm nay, hôm qua, hôm nào, ngày nay, ngày mai, ngày nào, ngày mấy, hiện nay,"
              + " bây giờ, lâu nay, gần đây, mới đây, trước đây, vừa qua, vừa rồi, sắp tới,"
              + " lúc nào, khi nào, bao giờ, bao lâu, bao nhiêu, mấy giờ, lần thứ mấy, lần mấy,"
              + " lần nào, thứ mấy, ở đâu, tại đâu, nơi nào, chỗ nào, là ai, người nào, làm gì,"
              + " là gì, cái gì, những gì, thế nào, như thế nào, ra sao, tại sao, vì sao");

  /**
   * Without marks these begin like "Nam" or are other words; at the end of what was typed hardly.
   */
  private static final Set<String> OFTEN_OTHER_WORDS = Set.of("năm", "ở", "vừa", "quí", "tại");

  /**
   * @param clear whether what is written stands for nothing else, whatever follows
   */
  private record OfAddress(List<String> written, List<String> said, boolean clear) {
    static OfAddress of(String said) {
      return new OfAddress(List.of(said.split(" ")), List.of(said.split(" ")), false);
    }

    static OfAddress shortly(String written, String said, boolean clear) {
      return new OfAddress(List.of(written.split(" ")), List.of(said.split(" ")), clear);
    }
  }

  /** Stands for an abbreviation's dot: "Ô. Đoàn" is a man, "Ô Chợ Dừa" a place. */
  private static final String DOTTED = ".";

  /** "ông Trần Cương", "đ/c Lưu Ninh": a person is asked for, however he is addressed. */
  private static final List<OfAddress> OF_ADDRESS =
      List.of(
          OfAddress.of("ông"),
          OfAddress.of("bà"),
          OfAddress.of("ngài"),
          OfAddress.of("đồng chí"),
          OfAddress.shortly("ô" + DOTTED, "ông", false),
          OfAddress.shortly("đ c", "đồng chí", true),
          OfAddress.shortly("đ.c", "đồng chí", true),
          OfAddress.shortly("đc", "đồng chí", false));

  private FunctionWords() {}

  /**
   * @param marked whether the query as a whole was typed with marks: then words without any are
   *     what they seem
   */
  public static boolean contains(TypedWord word, boolean marked) {
    return !word.quoted() && (marked ? MARKED : UNMARKED).contains(word.canonical());
  }

  /** Whether a word in its canonical form, with its marks, is of grammar. */
  public static boolean isOfGrammar(String canonical) {
    return MARKED.contains(canonical);
  }

  public static boolean isUntil(TypedWord word) {
    return UNTIL.contains(word.folded());
  }

  public static boolean joins(TypedWord word) {
    return JOINING.contains(word.canonical());
  }

  public static boolean introduces(TypedWord word, TypedWord next) {
    return !word.quoted() && next.number() && BEFORE_NUMBERS.contains(word.folded());
  }

  /**
   * How many words from a place on only say of when or what is asked; 0 where none does.
   *
   * @param marked whether the query as a whole was typed with marks
   */
  public static int ofPhrase(List<TypedWord> words, int at, boolean marked) {
    int longest = 0;
    for (List<String> phrase : PHRASES) {
      int end = at + phrase.size();
      boolean may = marked || end == words.size() || !OFTEN_OTHER_WORDS.contains(phrase.getFirst());
      if (may && phrase.size() > longest && stands(phrase, words, at, marked)) {
        longest = phrase.size();
      }
    }
    return longest;
  }

  /**
   * How many words from a place on are a form of address; 0 where none stands there.
   *
   * @param marked whether the query as a whole was typed with marks
   */
  public static int ofAddress(List<TypedWord> words, int at, boolean marked) {
    return OF_ADDRESS.stream()
        .filter(form -> stands(form.written(), words, at, marked))
        .findFirst()
        .map(form -> form.written().size())
        .orElse(0);
  }

  /**
   * The form of address at a place in full: "đ/c" is read as "đồng chí".
   *
   * @param marked whether the query as a whole was typed with marks
   * @param beforeName whether a name follows; then it is a word of grammar, and "đc" is not "được"
   */
  public static List<TypedWord> inFull(
      List<TypedWord> words, int at, boolean marked, boolean beforeName) {
    OfAddress form =
        OF_ADDRESS.stream()
            .filter(other -> stands(other.written(), words, at, marked))
            .findFirst()
            .orElseThrow();
    List<TypedWord> typed = words.subList(at, at + form.written().size());
    if (!beforeName && !(form.clear() && typed.getFirst().marked())) {
      return typed;
    }
    boolean isShort = !form.written().equals(form.said());
    var full = new ArrayList<TypedWord>();
    for (int i = 0; i < form.said().size(); i++) {
      TypedWord word = typed.get(Math.min(i, typed.size() - 1));
      TypedWord said = isShort ? word.readAs(form.said().get(i)) : word;
      full.add(beforeName ? said.ofGrammar() : said);
    }
    return full;
  }

  private static boolean stands(List<String> form, List<TypedWord> words, int at, boolean marked) {
    for (int i = 0; i < form.size(); i++) {
      if (at + i >= words.size() || !isSame(words, at + i, form.get(i), marked)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(List<TypedWord> words, int at, String form, boolean marked) {
    TypedWord word = words.get(at);
    if (form.endsWith(DOTTED)) {
      boolean dotted = at + 1 == words.size() || words.get(at + 1).start() > word.end() + 1;
      return dotted && isSame(words, at, form.substring(0, form.length() - 1), marked);
    }
    return !word.quoted()
        && (marked
            ? word.canonical().equals(form)
            : word.folded().equals(CanonicalForm.fold(form)));
  }

  private static List<List<String>> phrases(String all) {
    return Arrays.stream(all.split(", "))
        .map(phrase -> Arrays.stream(phrase.split(" ")).map(CanonicalForm::of).toList())
        .toList();
  }
}
