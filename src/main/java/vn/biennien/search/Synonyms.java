package vn.biennien.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Groups of names and abbreviations that mean the same, read from {@code synonyms.tsv}. They are
 * applied to queries and not to the index, so that a new group needs no reindexing.
 */
final class Synonyms {

  /** Other words to look for, and how much they count beside those that were typed. */
  record Variant(List<String> words, float weight) {}

  /** What such words are. */
  enum Kind {
    WORDS,
    NAME,
    /** They say only nearly the same. */
    RELATED
  }

  /**
   * The words from {@code at} on, {@code length} of them, also go by these names.
   *
   * @param kind what the words are
   */
  record Match(int at, int length, List<Variant> variants, Kind kind) {
    boolean related() {
      return kind == Kind.RELATED;
    }

    int end() {
      return at + length;
    }

    /** The longer of two names that begin at one word, or both where they are as long. */
    Match or(Match other) {
      if (length != other.length) {
        return length > other.length ? this : other;
      }
      var both = new ArrayList<Variant>(variants);
      both.addAll(other.variants);
      return new Match(
          at,
          length,
          both.stream()
              .collect(
                  Collectors.toMap(
                      Variant::words,
                      v -> v,
                      (a, b) -> a.weight() >= b.weight() ? a : b,
                      LinkedHashMap::new))
              .values()
              .stream()
              .toList(),
          kind == Kind.WORDS ? other.kind : kind);
    }

    /** The same name with words after it that only say of what it is one. */
    Match with(int endings, List<String> name) {
      var more = new ArrayList<Variant>();
      more.add(new Variant(name, 1));
      more.addAll(variants);
      return new Match(at, length + endings, List.copyOf(more), kind);
    }

    List<Query> phrases() {
      return variants.stream().map(variant -> Clauses.sameMarks(variant.words(), 0)).toList();
    }
  }

  /**
   * @param ofOffices whether it is known only beside a word of offices: "LS" in "UBND LS"
   */
  private record Form(List<TypedWord> words, List<Variant> variants, Kind kind, boolean ofOffices) {

    boolean isAbbreviation() {
      return words.size() == 1 && words.getFirst().inUpperCase();
    }
  }

  /** The longest is Fang cheng gang qu; people write its syllables apart or together. */
  private static final int SYLLABLES_OF_READING = 4;

  /** How much a reading counts whose syllables are Vietnamese too: "da xin" is also "đã xin". */
  private static final float ALSO_VIETNAMESE = .3f;

  private static final String RELATED = "~";
  private static final String OF_OFFICES = "^";

  /** Beside these an abbreviation of two letters is a province. */
  private static final Set<String> OFFICES =
      Set.of("tỉnh", "tinh", "ủy", "uy", "sở", "ubnd", "hđnd", "hdnd", "btv", "tu");

  /** What a Chinese name is one of: may be added to every name, and left out of every one. */
  private static final List<String> ENDINGS =
      List.of("国际口岸", "双边口岸", "自治区", "口岸", "瀑布", "市", "县", "镇", "区", "乡", "村", "省", "关", "港");

  /** Characters of the longest of them. */
  private static final int LONGEST_ENDING = 4;

  /** No abbreviation has fewer letters, and of two none is put together. */
  private static final int SHORTEST_PART = 2;

  /** A number and the letters of a paper's symbol, between which a space was forgotten. */
  private static final Pattern NUMBER_WITH_LETTERS = Pattern.compile("(\\d+)(\\p{L}{2,8})");

  private final Map<String, List<Form>> byFirstWord = new HashMap<>();

  /** Words that say nearly the same, by the first of them. */
  private final Map<String, List<Form>> relatedByFirstWord = new HashMap<>();

  /** All names of a place that has a Chinese one, by the letters of its reading in Pinyin. */
  private final Map<String, List<Variant>> byReading = new HashMap<>();

  /** The same by the letters with the marks of its tones. */
  private final Map<String, List<Variant>> byTones = new HashMap<>();

  /** Reads the groups that come with the program. */
  static Synonyms load() {
    InputStream resource =
        Objects.requireNonNull(Synonyms.class.getResourceAsStream("synonyms.tsv"));
    try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      var synonyms = new Synonyms();
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(synonyms::add);
      return synonyms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] columns = line.split("\t");
    float weight = Float.parseFloat(columns[0]);
    String direction = columns[1];
    var forms = new ArrayList<List<TypedWord>>();
    forms.add(TypedQuery.of(columns[2]).words());
    for (String variant : columns[3].split("\\|")) {
      forms.add(TypedQuery.of(variant).words());
    }
    Kind kind = kind(direction, forms);
    Map<String, List<Form>> known = kind == Kind.RELATED ? relatedByFirstWord : byFirstWord;
    for (int typed = 0; typed < forms.size(); typed++) {
      var variants = new ArrayList<Variant>();
      for (int other = 0; other < forms.size(); other++) {
        if (other != typed && leads(direction, typed, other)) {
          variants.add(new Variant(canonical(forms.get(other)), weight));
        }
      }
      if (!variants.isEmpty()) {
        add(known, new Form(forms.get(typed), variants, kind, direction.equals(OF_OFFICES)));
      }
    }
    if (kind == Kind.NAME) {
      addOtherWritings(forms, weight);
    }
  }

  private static Kind kind(String direction, List<List<TypedWord>> forms) {
    boolean name = forms.getFirst().getFirst().capital();
    return direction.equals(RELATED) ? Kind.RELATED : name ? Kind.NAME : Kind.WORDS;
  }

  private static void add(Map<String, List<Form>> known, Form form) {
    known.computeIfAbsent(form.words().getFirst().folded(), key -> new ArrayList<>()).add(form);
  }

  /** What else a Chinese name is written as: without what it is one of, and in Latin letters. */
  private void addOtherWritings(List<List<TypedWord>> forms, float weight) {
    List<Variant> names = forms.stream().map(form -> new Variant(canonical(form), weight)).toList();
    boolean chinese = false;
    for (List<TypedWord> form : forms) {
      String han = NameKey.ofTyped(form);
      if (NameKey.isHan(han)) {
        chinese = true;
        addReadings(han, names);
        String shorter = withoutEnding(han);
        if (!shorter.equals(han)) {
          add(byFirstWord, new Form(TypedQuery.of(shorter).words(), names, Kind.NAME, false));
          addReadings(shorter, names);
        }
      }
    }
    if (chinese) {
      forms.stream()
          .filter(form -> form.size() == 1 && isForeign(form.getFirst(), forms))
          .forEach(form -> add(byReading, form.getFirst().folded(), names));
    }
  }

  private void addReadings(String han, List<Variant> names) {
    for (String reading : Pinyin.of(han)) {
      add(byTones, reading, names);
      add(byReading, CanonicalForm.fold(reading), names);
    }
  }

  private static void add(Map<String, List<Variant>> known, String key, List<Variant> names) {
    List<Variant> all = known.computeIfAbsent(key, k -> new ArrayList<>());
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

  /** "防城" of "防城港"; what would be of one character stays whole. */
  private static String withoutEnding(String han) {
    return ENDINGS.stream()
        .filter(han::endsWith)
        .map(ending -> han.substring(0, han.length() - ending.length()))
        .filter(name -> name.length() > 1)
        .findFirst()
        .orElse(han);
  }

  private static boolean leads(String direction, int typed, int other) {
    return switch (direction) {
      case "=", RELATED -> true;
      case ">" -> typed == 0;
      case "<", OF_OFFICES -> other == 0;
      default -> throw new IllegalArgumentException("unknown direction: " + direction);
    };
  }

  private static List<String> canonical(List<TypedWord> words) {
    return words.stream().map(TypedWord::canonical).toList();
  }

  /** The groups that a query names; where several begin at one word, the longest name wins. */
  List<Match> in(TypedQuery query) {
    return in(query, List.of());
  }

  /**
   * The same, with names that the archive has learnt beside those of the groups.
   *
   * @param learnt names found in the same query
   */
  List<Match> in(TypedQuery query, List<Match> learnt) {
    var matches = new ArrayList<Match>();
    for (int at = 0; at < query.words().size(); at++) {
      Match match = longest(byFirstWord, query, at);
      Match read = reading(query, at);
      if (read != null) {
        match = match == null ? read : match.or(read);
      }
      for (Match other : learnt) {
        if (other.at() == at) {
          match = match == null ? other : match.or(other);
        }
      }
      if (match != null) {
        matches.add(withEndings(match, query));
        at = matches.getLast().end() - 1;
      }
    }
    matches.addAll(related(query));
    return List.copyOf(matches);
  }

  /** "南宁市" is 南宁: what it is one of need not be said of it. */
  private static Match withEndings(Match match, TypedQuery query) {
    List<TypedWord> words = query.words();
    List<TypedWord> name = words.subList(match.at(), match.end());
    if (match.kind() != Kind.NAME || !name.stream().allMatch(TypedWord::han)) {
      return match;
    }
    int end = match.end();
    for (int next = endOfEnding(words, end); next > end; next = endOfEnding(words, end)) {
      end = next;
    }
    return end == match.end() ? match : match.with(end - match.end(), canonical(name));
  }

  private static int endOfEnding(List<TypedWord> words, int from) {
    var ending = new StringBuilder();
    int end = from;
    for (int at = from; at < words.size() && at < from + LONGEST_ENDING; at++) {
      boolean joined = words.get(at).start() == words.get(at - 1).end();
      ending.append(NameKey.simplified(words.get(at).canonical()));
      if (!joined || words.get(at).quote() != words.get(from - 1).quote()) {
        break;
      }
      if (ENDINGS.contains(ending.toString())) {
        end = at + 1;
      }
    }
    return end;
  }

  private List<Match> related(TypedQuery query) {
    var matches = new ArrayList<Match>();
    for (int at = 0; at < query.words().size(); at++) {
      Match match = longest(relatedByFirstWord, query, at);
      if (match != null) {
        matches.add(match);
        at = match.end() - 1;
      }
    }
    return matches;
  }

  private @Nullable Match longest(Map<String, List<Form>> known, TypedQuery query, int at) {
    List<TypedWord> words = query.words();
    int length = 0;
    Kind kind = Kind.WORDS;
    var variants = new ArrayList<Variant>();
    for (Form form : known.getOrDefault(words.get(at).folded(), List.of())) {
      int size = form.words().size();
      if (size < length || at + size > words.size() || !names(form, query, at)) {
        continue;
      }
      if (size > length) {
        variants.clear();
        length = size;
        kind = form.kind();
      }
      variants.addAll(form.variants());
    }
    return length == 0 ? null : new Match(at, length, variants.stream().distinct().toList(), kind);
  }

  /** A name typed in Pinyin, by the syllable or in one word. */
  private @Nullable Match reading(TypedQuery query, int at) {
    Match longest = null;
    int most = Math.min(at + SYLLABLES_OF_READING, query.words().size());
    for (int end = at + 1; end <= most; end++) {
      List<TypedWord> typed = query.words().subList(at, end);
      TypedWord last = typed.getLast();
      if (last.number() || last.quote() != typed.getFirst().quote()) {
        break;
      }
      List<Variant> names = read(typed);
      if (!names.isEmpty()) {
        longest = new Match(at, typed.size(), names, Kind.NAME);
      }
    }
    return longest;
  }

  /** Where marks are typed, they must be the tones of the reading. */
  private List<Variant> read(List<TypedWord> typed) {
    String letters = NameKey.ofTyped(typed);
    if (typed.stream().anyMatch(TypedWord::marked)) {
      String toned =
          CanonicalForm.lower(typed.stream().map(TypedWord::raw).collect(Collectors.joining()));
      return without(typed, letters, byTones.getOrDefault(toned, List.of()), 1);
    }
    List<Variant> names = byReading.getOrDefault(letters, List.of());
    boolean vietnamese = isVietnamese(typed);
    return vietnamese && !isListed(letters, names)
        ? List.of()
        : without(typed, letters, names, vietnamese ? ALSO_VIETNAMESE : 1);
  }

  /** The names and their reading, without what was typed. */
  private static List<Variant> without(
      List<TypedWord> typed, String letters, List<Variant> names, float weight) {
    if (names.isEmpty()) {
      return names;
    }
    var variants = new ArrayList<>(names);
    variants.add(new Variant(List.of(letters), 1));
    return variants.stream()
        .filter(name -> !name.words().equals(canonical(typed)))
        .map(name -> weight < 1 ? new Variant(name.words(), weight) : name)
        .distinct()
        .toList();
  }

  private static boolean isVietnamese(List<TypedWord> typed) {
    return typed.stream().allMatch(word -> VietnameseSyllable.isPlain(word.folded()));
  }

  private static boolean isListed(String reading, List<Variant> names) {
    return names.stream().anyMatch(name -> name.words().equals(List.of(reading)));
  }

  /** Marks may be left out of a name of several syllables, where hardly another name is meant. */
  private static boolean names(Form form, TypedQuery query, int at) {
    List<TypedWord> words = query.words();
    boolean several = form.words().size() > 1;
    if (!several && !query.marked() && mayBeAnotherWord(form.words().getFirst())) {
      return false;
    }
    for (int i = 0; i < form.words().size(); i++) {
      TypedWord name = form.words().get(i);
      TypedWord typed = words.get(at + i);
      boolean same =
          !typed.marked() && (several || isAbbreviation(name))
              ? typed.folded().equals(name.folded())
              : typed.canonical().equals(name.canonical());
      if (!same || typed.quote() != words.get(at).quote()) {
        return false;
      }
      if (isAbbreviation(name)
          && (mustKeepCase(name) || form.ofOffices())
          && !sameCase(typed, name)) {
        return false;
      }
    }
    return !form.ofOffices() || words.stream().anyMatch(Synonyms::isOfOffices);
  }

  private static boolean isOfOffices(TypedWord word) {
    return OFFICES.contains(word.canonical())
        && !(word.canonical().equals("tu") && !word.raw().equals("TU"));
  }

  /**
   * The same query with its shorthand read: known abbreviations that were written together taken
   * apart, a paper's number and its letters too, and those that read like a syllable known to be
   * none.
   *
   * @param stands whether a word stands somewhere in what is searched; then it is left whole
   */
  TypedQuery read(TypedQuery query, Predicate<String> stands) {
    boolean capsLock = isCapsLock(query);
    var read = new ArrayList<TypedWord>();
    for (TypedWord word : query.words()) {
      List<TypedWord> parts = word.quoted() || word.prefix() ? List.of() : parts(word);
      if (parts.size() > 1 && !stands.test(word.folded())) {
        read.addAll(parts);
      } else {
        read.add(word);
      }
    }
    read.replaceAll(word -> !capsLock && isSyllableOfLetters(word) ? word.asShorthand() : word);
    return query.with(read);
  }

  /** Who types everything in upper case abbreviates nothing by it. */
  private static boolean isCapsLock(TypedQuery query) {
    return query.words().size() > 1
        && query.words().stream().allMatch(word -> word.inUpperCase() || word.number())
        && query.words().stream().filter(word -> isVietnamese(List.of(word))).count() > 1;
  }

  private boolean isSyllableOfLetters(TypedWord word) {
    return word.inUpperCase()
        && abbreviations(word.folded())
            .anyMatch(form ->
                mustKeepCase(form.words().getFirst()) && sameCase(word, form.words().getFirst()));
  }

  private Stream<Form> abbreviations(String folded) {
    return byFirstWord.getOrDefault(folded, List.of()).stream().filter(Form::isAbbreviation);
  }

  private List<TypedWord> parts(TypedWord word) {
    Matcher symbol = NUMBER_WITH_LETTERS.matcher(word.raw());
    if (symbol.matches()) {
      TypedWord letters = word.part(symbol.start(2), symbol.end(2));
      return Concept.isOfSymbol(letters)
          ? List.of(word.part(0, symbol.end(1)), letters)
          : List.of();
    }
    return word.inUpperCase() && abbreviations(word.folded()).findAny().isEmpty()
        ? parts(word, 0)
        : List.of();
  }

  /** The fewest known abbreviations that a word is put together of from a place on, if any. */
  private List<TypedWord> parts(TypedWord word, int from) {
    List<TypedWord> fewest = List.of();
    for (int to = word.raw().length(); to >= from + SHORTEST_PART; to--) {
      TypedWord first = word.part(from, to);
      boolean known =
          abbreviations(first.folded())
              .anyMatch(form -> sameCase(first, form.words().getFirst()) && !form.ofOffices());
      if (known) {
        boolean last = to == word.raw().length();
        List<TypedWord> rest = last ? List.of() : parts(word, to);
        if ((last || !rest.isEmpty()) && (fewest.isEmpty() || rest.size() + 1 < fewest.size())) {
          fewest = Stream.concat(Stream.of(first), rest.stream()).toList();
        }
      }
    }
    return fewest;
  }

  /** In "hai phong" typed without marks, "hai" need not be the number. */
  private static boolean mayBeAnotherWord(TypedWord name) {
    return !name.marked()
        && !isAbbreviation(name)
        && VietnameseSyllable.parse(name.canonical()) != null;
  }

  private static boolean isAbbreviation(TypedWord name) {
    return name.raw().length() > 1 && Character.isUpperCase(name.raw().charAt(1));
  }

  /** "tư" is a word of its own, and only "TƯ" is the Central Committee. */
  private static boolean mustKeepCase(TypedWord name) {
    return VietnameseSyllable.parse(name.canonical()) != null
        || VietnameseSyllable.parse(name.folded()) != null;
  }

  private static boolean sameCase(TypedWord typed, TypedWord name) {
    return typed.raw().equals(name.raw());
  }
}
