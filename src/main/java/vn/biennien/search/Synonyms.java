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
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Groups of names and abbreviations that mean the same, read from {@code synonyms.tsv}. They are
 * applied to queries and not to the index, so that a new group needs no reindexing.
 */
final class Synonyms {

  /** Other words to look for, and how much they count beside those that were typed. */
  record Variant(List<String> words, float weight) {}

  /**
   * The words from {@code at} on, {@code length} of them, also go by these names.
   *
   * @param related whether these say only nearly the same
   */
  record Match(int at, int length, List<Variant> variants, boolean related) {
    Match(int at, int length, List<Variant> variants) {
      this(at, length, variants, false);
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
          related);
    }

    List<Query> phrases() {
      return variants.stream().map(variant -> Clauses.sameMarks(variant.words(), 0)).toList();
    }
  }

  private record Form(List<TypedWord> words, List<Variant> variants) {}

  /** Shorter readings in Pinyin are too many Vietnamese words. */
  private static final int SHORTEST_READING = 5;

  /** The longest is Fang cheng gang qu; people write its syllables apart or together. */
  private static final int SYLLABLES_OF_READING = 4;

  /** How much a reading counts whose syllables are Vietnamese too: "da xin" is also "đã xin". */
  private static final float ALSO_VIETNAMESE = .3f;

  private static final String RELATED = "~";

  private final Map<String, List<Form>> byFirstWord = new HashMap<>();

  /** Words that say nearly the same, by the first of them. */
  private final Map<String, List<Form>> relatedByFirstWord = new HashMap<>();

  /** All names of a place that has a Chinese one, by the letters of its reading in Pinyin. */
  private final Map<String, List<Variant>> byReading = new HashMap<>();

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
    Map<String, List<Form>> known = direction.equals(RELATED) ? relatedByFirstWord : byFirstWord;
    addReadings(forms, weight);
    for (int typed = 0; typed < forms.size(); typed++) {
      var variants = new ArrayList<Variant>();
      for (int other = 0; other < forms.size(); other++) {
        if (other != typed && leads(direction, typed, other)) {
          variants.add(new Variant(canonical(forms.get(other)), weight));
        }
      }
      if (!variants.isEmpty()) {
        var form = new Form(forms.get(typed), List.copyOf(variants));
        known.computeIfAbsent(form.words().getFirst().folded(), key -> new ArrayList<>()).add(form);
      }
    }
  }

  private void addReadings(List<List<TypedWord>> forms, float weight) {
    if (!forms.getFirst().getFirst().capital()) {
      return; // no name
    }
    List<Variant> names = forms.stream().map(form -> new Variant(canonical(form), weight)).toList();
    for (List<TypedWord> form : forms) {
      String key = NameKey.ofTyped(form);
      if (NameKey.isHan(key)) {
        NameKey.keysOf(key).stream()
            .filter(reading -> !NameKey.isHan(reading) && reading.length() >= SHORTEST_READING)
            .forEach(reading ->
                byReading.computeIfAbsent(reading, r -> new ArrayList<>()).addAll(names));
      }
    }
  }

  private static boolean leads(String direction, int typed, int other) {
    return switch (direction) {
      case "=", RELATED -> true;
      case ">" -> typed == 0;
      case "<" -> other == 0;
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
        matches.add(match);
        at = match.end() - 1;
      }
    }
    matches.addAll(related(query));
    return List.copyOf(matches);
  }

  private List<Match> related(TypedQuery query) {
    var matches = new ArrayList<Match>();
    for (int at = 0; at < query.words().size(); at++) {
      Match match = longest(relatedByFirstWord, query, at);
      if (match != null) {
        matches.add(new Match(at, match.length(), match.variants(), true));
        at = match.end() - 1;
      }
    }
    return matches;
  }

  private @Nullable Match longest(Map<String, List<Form>> known, TypedQuery query, int at) {
    List<TypedWord> words = query.words();
    int length = 0;
    var variants = new ArrayList<Variant>();
    for (Form form : known.getOrDefault(words.get(at).folded(), List.of())) {
      int size = form.words().size();
      if (size < length || at + size > words.size() || !names(form, query, at)) {
        continue;
      }
      if (size > length) {
        variants.clear();
        length = size;
      }
      variants.addAll(form.variants());
    }
    return length == 0 ? null : new Match(at, length, variants.stream().distinct().toList());
  }

  /** A name typed in Pinyin, by the syllable or in one word. */
  private @Nullable Match reading(TypedQuery query, int at) {
    Match longest = null;
    int most = Math.min(at + SYLLABLES_OF_READING, query.words().size());
    for (int end = at + 1; end <= most; end++) {
      List<TypedWord> typed = query.words().subList(at, end);
      TypedWord last = typed.getLast();
      if (last.marked() || last.number() || last.quote() != typed.getFirst().quote()) {
        break;
      }
      String letters = NameKey.ofTyped(typed);
      List<Variant> names = byReading.get(letters);
      if (names != null && (!isVietnamese(typed) || isListed(letters, names))) {
        longest = new Match(at, typed.size(), readAs(typed, letters, names));
      }
    }
    return longest;
  }

  private static List<Variant> readAs(List<TypedWord> typed, String letters, List<Variant> names) {
    boolean vietnamese = isVietnamese(typed);
    var variants = new ArrayList<>(names);
    variants.add(new Variant(List.of(letters), 1));
    return variants.stream()
        .filter(name -> !name.words().equals(canonical(typed)))
        .map(name -> vietnamese ? new Variant(name.words(), ALSO_VIETNAMESE) : name)
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
      if (isAbbreviation(name) && mustKeepCase(name) && !sameCase(typed, name)) {
        return false;
      }
    }
    return true;
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
