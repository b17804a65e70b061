package vn.biennien.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
    OfAddress(String written, String said, boolean clear) {
      this(List.of(written.split(" ")), List.of(said.split(" ")), clear);
    }
  }

  /** Stands for an abbreviation's dot: "Ô. Đoàn" is a man, "Ô Chợ Dừa" a place. */
  private static final String DOTTED = ".";

  /** "ông Trần Cương", "đ/c Lưu Ninh": a person is asked for, however he is addressed. */
  private static final List<OfAddress> OF_ADDRESS =
      List.of(
          new OfAddress("ông", "ông", false),
          new OfAddress("bà", "bà", false),
          new OfAddress("ngài", "ngài", false),
          new OfAddress("đồng chí", "đồng chí", false),
          new OfAddress("ô" + DOTTED, "ông", false),
          new OfAddress("đ c", "đồng chí", true),
          new OfAddress("đ.c", "đồng chí", true),
          new OfAddress("đc", "đồng chí", false));

  private FunctionWords() {}

  /**
   * Sees "của", "là", and what only introduces a number: "năm 2019".
   *
   * @param words as they were typed
   * @param known the same, as far as they are read: to be changed
   * @param marked whether the query as a whole was typed with marks: then words without any are
   *     what they seem
   */
  public static void readGrammar(List<TypedWord> words, List<TypedWord> known, boolean marked) {
    for (int i = 0; i < words.size(); i++) {
      TypedWord word = words.get(i);
      boolean ofGrammar = (marked ? MARKED : UNMARKED).contains(word.canonical());
      boolean introduces =
          i + 1 < words.size()
              && words.get(i + 1).number()
              && BEFORE_NUMBERS.contains(word.folded());
      if (!word.quoted() && (ofGrammar || introduces)) {
        known.set(i, known.get(i).ofGrammar());
      }
    }
  }

  /** Sees "năm ngoái", "ở đâu": what an archive cannot know of, and what only makes a question. */
  public static void readQuestions(List<TypedWord> words, List<TypedWord> known, boolean marked) {
    for (int i = 0; i < words.size(); i++) {
      int end = i + ofPhrase(words, i, marked);
      known.subList(i, end).replaceAll(TypedWord::ofGrammar);
    }
  }

  /** Sees "ông", "đ/c": papers use whichever the protocol asks for. */
  public static void readAddress(List<TypedWord> words, List<TypedWord> known, boolean marked) {
    for (int i = words.size() - 1; i >= 0; i--) { // "đc" becomes two words: from the end
      Optional<OfAddress> form = address(words, i, marked);
      if (form.isPresent()) {
        List<TypedWord> typed = known.subList(i, i + form.get().written().size());
        int name = i + typed.size();
        boolean beforeName = name < words.size() && words.get(name).capital();
        List<TypedWord> inFull = inFull(form.get(), words.subList(i, name), beforeName);
        typed.clear();
        typed.addAll(inFull);
      }
    }
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

  /** How many words from a place on only say of when or what is asked; 0 where none does. */
  private static int ofPhrase(List<TypedWord> words, int at, boolean marked) {
    return PHRASES.stream()
        .filter(phrase ->
            marked
                || at + phrase.size() == words.size()
                || !OFTEN_OTHER_WORDS.contains(phrase.getFirst()))
        .filter(phrase -> stands(phrase, words, at, marked))
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  /**
   * How many words from a place on are a form of address; 0 where none stands there.
   *
   * @param marked whether the query as a whole was typed with marks
   */
  public static int ofAddress(List<TypedWord> words, int at, boolean marked) {
    return address(words, at, marked).map(form -> form.written().size()).orElse(0);
  }

  private static Optional<OfAddress> address(List<TypedWord> words, int at, boolean marked) {
    return OF_ADDRESS.stream()
        .filter(form -> stands(form.written(), words, at, marked))
        .findFirst();
  }

  /**
   * A form of address in full: "đ/c" is read as "đồng chí".
   *
   * @param beforeName whether a name follows; then it is a word of grammar, and "đc" is not "được"
   */
  private static List<TypedWord> inFull(OfAddress form, List<TypedWord> typed, boolean beforeName) {
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
    return at + form.size() <= words.size()
        && IntStream.range(0, form.size())
            .allMatch(i -> isSame(words, at + i, form.get(i), marked));
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
