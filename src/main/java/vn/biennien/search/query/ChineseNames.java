package vn.biennien.search.query;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.Han;
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
  private static final String ENDING = "(?:国际口岸|双边口岸|自治区|口岸|瀑布|[市县镇区乡村省关港])";

  private static final Pattern ENDINGS = Pattern.compile(ENDING + "+");

  /** What would be of one character stays whole. */
  private static final Pattern WITH_ENDING = Pattern.compile("(.{2,}?)" + ENDING);

  /** All names of a place that has a Chinese one, by its reading with its tones and without. */
  private final Map<String, Set<OtherNames.Variant>> byReading = new HashMap<>();

  /**
   * Learns the names of one thing.
   *
   * @param names the same, as other names of it count
   * @return those in characters without what they are one of, where that leaves a name
   */
  List<String> add(List<List<TypedWord>> forms, List<OtherNames.Variant> names) {
    List<String> han = forms.stream().map(NameKey::ofTyped).filter(Han::isHan).toList();
    List<String> shorter =
        han.stream()
            .map(WITH_ENDING::matcher)
            .filter(Matcher::matches)
            .map(name -> name.group(1))
            .toList();
    Stream.concat(han.stream(), shorter.stream())
        .flatMap(name -> Han.readings(name).stream())
        .forEach(reading -> {
          add(reading, names);
          add(CanonicalForm.fold(reading), names);
        });
    if (!han.isEmpty()) {
      forms.stream()
          .filter(form -> form.size() == 1 && isForeign(form.getFirst(), forms))
          .forEach(form -> add(form.getFirst().folded(), names));
    }
    return shorter;
  }

  private void add(String reading, List<OtherNames.Variant> names) {
    byReading.computeIfAbsent(reading, key -> new LinkedHashSet<>()).addAll(names);
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

  /** The longest name that is typed in Pinyin from a word on. */
  Optional<OtherNames> in(TypedQuery query, int at) {
    OtherNames longest = null;
    int most = Math.min(at + SYLLABLES_OF_READING, query.words().size());
    for (int end = at + 1; end <= most; end++) {
      List<TypedWord> typed = query.words().subList(at, end);
      if (typed.getLast().number() || typed.getLast().quote() != typed.getFirst().quote()) {
        break;
      }
      List<OtherNames.Variant> names = read(typed);
      if (!names.isEmpty()) {
        longest = new OtherNames(at, typed.size(), names, OtherNames.Kind.NAME);
      }
    }
    return Optional.ofNullable(longest);
  }

  /** The names and their reading, without what was typed: its marks must be the tones. */
  private List<OtherNames.Variant> read(List<TypedWord> typed) {
    boolean marked = typed.stream().anyMatch(TypedWord::marked);
    String letters = NameKey.ofTyped(typed);
    String reading =
        marked
            ? CanonicalForm.lower(typed.stream().map(TypedWord::raw).collect(Collectors.joining()))
            : letters;
    Set<OtherNames.Variant> names = byReading.getOrDefault(reading, Set.of());
    boolean listed = names.stream().anyMatch(name -> name.words().equals(List.of(letters)));
    boolean vietnamese = !marked && isVietnamese(typed);
    if (names.isEmpty() || vietnamese && !listed) {
      return List.of();
    }
    return Stream.concat(names.stream(), Stream.of(new OtherNames.Variant(List.of(letters), 1)))
        .filter(name -> !name.words().equals(Clauses.canonical(typed)))
        .map(name -> vietnamese ? new OtherNames.Variant(name.words(), ALSO_VIETNAMESE) : name)
        .distinct()
        .toList();
  }

  private static boolean isVietnamese(List<TypedWord> typed) {
    return typed.stream().allMatch(TypedWord::isPlainSyllable);
  }

  /** "南宁市" is 南宁: what it is one of need not be said of it. */
  static OtherNames withEndings(OtherNames match, TypedQuery query) {
    List<TypedWord> words = query.words();
    List<TypedWord> name = words.subList(match.at(), match.end());
    if (match.kind() != OtherNames.Kind.NAME || !name.stream().allMatch(TypedWord::han)) {
      return match;
    }
    var after = new StringBuilder(); // each character is a word
    for (int at = match.end(); at < words.size() && joined(words, at); at++) {
      after.append(Han.simplified(words.get(at).canonical()));
    }
    Matcher endings = ENDINGS.matcher(after);
    return endings.lookingAt() ? match.with(endings.end(), Clauses.canonical(name)) : match;
  }

  private static boolean joined(List<TypedWord> words, int at) {
    TypedWord before = words.get(at - 1);
    return words.get(at).start() == before.end() && words.get(at).quote() == before.quote();
  }
}
