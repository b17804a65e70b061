package vn.biennien.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.Han;
import vn.biennien.language.Pinyin;
import vn.biennien.language.TypedWord;

/**
 * How else a Chinese name may be typed: in Pinyin, with its tones or without, by the syllable or in
 * one word, and in characters with or without what it is one of ("南宁市", "防城" of "防城港").
 */
final class ChineseNames {

  /** The longest is Fang cheng gang qu; people write its syllables apart or together. */
  private static final int SYLLABLES_OF_READING = 4;

  /** How much a reading counts whose syllables are Vietnamese too: "da xin" is also "đã xin". */
  private static final float ALSO_VIETNAMESE = .3f;

  /** What a Chinese name is one of: may be added to every name, and left out of every one. */
  private static final List<String> ENDINGS =
      List.of("国际口岸", "双边口岸", "自治区", "口岸", "瀑布", "市", "县", "镇", "区", "乡", "村", "省", "关", "港");

  /** Characters of the longest of them. */
  private static final int LONGEST_ENDING = 4;

  /** All names of a place that has a Chinese one, by the letters of its reading in Pinyin. */
  private final Map<String, List<OtherNames.Variant>> byReading = new HashMap<>();

  /** The same by the letters with the marks of its tones. */
  private final Map<String, List<OtherNames.Variant>> byTones = new HashMap<>();

  /**
   * Learns the names of one thing.
   *
   * @param names the same, as other names of it count
   * @return those in characters without what they are one of, where that leaves a name
   */
  List<String> add(List<List<TypedWord>> forms, List<OtherNames.Variant> names) {
    List<String> shorter = new ArrayList<>();
    boolean chinese = false;
    for (List<TypedWord> form : forms) {
      String han = NameKey.ofTyped(form);
      if (Han.isHan(han)) {
        chinese = true;
        addReadings(han, names);
        String bare = withoutEnding(han);
        if (!bare.equals(han)) {
          shorter.add(bare);
          addReadings(bare, names);
        }
      }
    }
    if (chinese) {
      forms.stream()
          .filter(form -> form.size() == 1 && isForeign(form.getFirst(), forms))
          .forEach(form -> add(byReading, form.getFirst().folded(), names));
    }
    return shorter;
  }

  private void addReadings(String han, List<OtherNames.Variant> names) {
    for (String reading : Pinyin.of(han)) {
      add(byTones, reading, names);
      add(byReading, CanonicalForm.fold(reading), names);
    }
  }

  private static void add(
      Map<String, List<OtherNames.Variant>> known, String key, List<OtherNames.Variant> names) {
    List<OtherNames.Variant> all = known.computeIfAbsent(key, k -> new ArrayList<>());
    names.stream().filter(name -> !all.contains(name)).forEach(all::add);
  }

  /** "Yuexu", but not "Vietnam", which is "Việt Nam" without marks. */
  private static boolean isForeign(TypedWord word, List<List<TypedWord>> forms) {
    return !word.han()
        && !word.marked()
        && !word.inUpperCase()
        && !isVietnamese(List.of(word))
        && forms.stream()
            .filter(form -> form.size() > 1)
            .noneMatch(form -> NameKey.ofTyped(form).equals(word.folded()));
  }

  /** What would be of one character stays whole. */
  private static String withoutEnding(String han) {
    return ENDINGS.stream()
        .filter(han::endsWith)
        .map(ending -> han.substring(0, han.length() - ending.length()))
        .filter(name -> name.length() > 1)
        .findFirst()
        .orElse(han);
  }

  /** The longest name that is typed in Pinyin from a word on, or null. */
  @Nullable OtherNames in(TypedQuery query, int at) {
    OtherNames longest = null;
    int most = Math.min(at + SYLLABLES_OF_READING, query.words().size());
    for (int end = at + 1; end <= most; end++) {
      List<TypedWord> typed = query.words().subList(at, end);
      TypedWord last = typed.getLast();
      if (last.number() || last.quote() != typed.getFirst().quote()) {
        break;
      }
      List<OtherNames.Variant> names = read(typed);
      if (!names.isEmpty()) {
        longest = new OtherNames(at, typed.size(), names, OtherNames.Kind.NAME);
      }
    }
    return longest;
  }

  /** Where marks are typed, they must be the tones of the reading. */
  private List<OtherNames.Variant> read(List<TypedWord> typed) {
    String letters = NameKey.ofTyped(typed);
    if (typed.stream().anyMatch(TypedWord::marked)) {
      String toned =
          CanonicalForm.lower(typed.stream().map(TypedWord::raw).collect(Collectors.joining()));
      return without(typed, letters, byTones.getOrDefault(toned, List.of()), 1);
    }
    List<OtherNames.Variant> names = byReading.getOrDefault(letters, List.of());
    boolean vietnamese = isVietnamese(typed);
    return vietnamese && !isListed(letters, names)
        ? List.of()
        : without(typed, letters, names, vietnamese ? ALSO_VIETNAMESE : 1);
  }

  /** The names and their reading, without what was typed. */
  private static List<OtherNames.Variant> without(
      List<TypedWord> typed, String letters, List<OtherNames.Variant> names, float weight) {
    if (names.isEmpty()) {
      return names;
    }
    var variants = new ArrayList<>(names);
    variants.add(new OtherNames.Variant(List.of(letters), 1));
    return variants.stream()
        .filter(name -> !name.words().equals(Clauses.canonical(typed)))
        .map(name -> weight < 1 ? new OtherNames.Variant(name.words(), weight) : name)
        .distinct()
        .toList();
  }

  private static boolean isVietnamese(List<TypedWord> typed) {
    return typed.stream().allMatch(TypedWord::isPlainSyllable);
  }

  private static boolean isListed(String reading, List<OtherNames.Variant> names) {
    return names.stream().anyMatch(name -> name.words().equals(List.of(reading)));
  }

  /** "南宁市" is 南宁: what it is one of need not be said of it. */
  static OtherNames withEndings(OtherNames match, TypedQuery query) {
    List<TypedWord> words = query.words();
    List<TypedWord> name = words.subList(match.at(), match.end());
    if (match.kind() != OtherNames.Kind.NAME || !name.stream().allMatch(TypedWord::han)) {
      return match;
    }
    int end = match.end();
    for (int next = endOfEnding(words, end); next > end; next = endOfEnding(words, end)) {
      end = next;
    }
    return end == match.end() ? match : match.with(end - match.end(), Clauses.canonical(name));
  }

  private static int endOfEnding(List<TypedWord> words, int from) {
    var ending = new StringBuilder();
    int end = from;
    for (int at = from; at < words.size() && at < from + LONGEST_ENDING; at++) {
      boolean joined = words.get(at).start() == words.get(at - 1).end();
      ending.append(Han.simplified(words.get(at).canonical()));
      if (!joined || words.get(at).quote() != words.get(from - 1).quote()) {
        break;
      }
      if (ENDINGS.contains(ending.toString())) {
        end = at + 1;
      }
    }
    return end;
  }
}
