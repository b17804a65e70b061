package vn.biennien.search.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.biennien.language.Han;
import vn.biennien.language.TypedWord;
import vn.biennien.language.VietnameseSyllable;

/**
 * Groups of names and abbreviations that mean the same, read from {@code synonyms.tsv}. They are
 * applied to queries and not to the index, so that a new group needs no reindexing.
 */
public final class Synonyms {

  /**
   * @param ofOffices whether it is known only beside a word of offices: "LS" in "UBND LS"
   */
  private record Form(
      List<TypedWord> words,
      List<OtherNames.Variant> variants,
      OtherNames.Kind kind,
      boolean ofOffices) {

    boolean isAbbreviation() {
      return words.size() == 1 && words.getFirst().inUpperCase();
    }
  }

  private static final String RELATED = "~";
  private static final String OF_OFFICES = "^";
  private static final String NUMBER = "#";

  /** Beside these an abbreviation of two letters is a province. */
  private static final Set<String> OFFICES =
      Set.of("tỉnh", "tinh", "ủy", "uy", "sở", "ubnd", "hđnd", "hdnd", "btv", "tu");

  private final Map<String, List<Form>> byFirstWord = new HashMap<>();

  /** Words that say nearly the same, by the first of them. */
  private final Map<String, List<Form>> relatedByFirstWord = new HashMap<>();

  private final ChineseNames chinese = new ChineseNames();
  private final Shorthand shorthand = new Shorthand(this);

  /** Reads the groups that come with the program. */
  public static Synonyms load() {
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

  /** Names that mean the same, a group of them each: what they are in characters, in Pinyin too. */
  public static Synonyms ofNames(List<List<String>> groups) {
    var synonyms = new Synonyms();
    groups.forEach(names -> synonyms.add(1, "=", OtherNames.Kind.NAME, forms(names)));
    return synonyms;
  }

  /** Names as words to look for; Chinese ones in the simplified script and in Pinyin as well. */
  public static List<List<TypedWord>> forms(List<String> names) {
    return names.stream()
        .flatMap(name ->
            Han.isHan(name)
                ? Stream.concat(Stream.of(name), NameKey.keysOf(name).stream())
                : Stream.of(name))
        .distinct()
        .map(name -> TypedQuery.of(name).words())
        .filter(words -> !words.isEmpty())
        .toList();
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
    add(weight, direction, kind(direction, forms), forms);
  }

  private void add(
      float weight, String direction, OtherNames.Kind kind, List<List<TypedWord>> forms) {
    Map<String, List<Form>> known =
        kind == OtherNames.Kind.RELATED ? relatedByFirstWord : byFirstWord;
    for (int typed = 0; typed < forms.size(); typed++) {
      var variants = new ArrayList<OtherNames.Variant>();
      for (int other = 0; other < forms.size(); other++) {
        if (other != typed && leads(direction, typed, other)) {
          variants.add(new OtherNames.Variant(Clauses.canonical(forms.get(other)), weight));
        }
      }
      if (!variants.isEmpty()) {
        add(known, new Form(forms.get(typed), variants, kind, direction.equals(OF_OFFICES)));
      }
    }
    if (kind == OtherNames.Kind.NAME) {
      List<OtherNames.Variant> names =
          forms.stream()
              .map(form -> new OtherNames.Variant(Clauses.canonical(form), weight))
              .toList();
      for (String shorter : chinese.add(forms, names)) {
        add(byFirstWord, new Form(TypedQuery.of(shorter).words(), names, kind, false));
      }
    }
  }

  private static OtherNames.Kind kind(String direction, List<List<TypedWord>> forms) {
    if (direction.equals(RELATED)) {
      return OtherNames.Kind.RELATED;
    }
    boolean name = forms.getFirst().getFirst().capital();
    return direction.startsWith(NUMBER)
        ? OtherNames.Kind.NUMBER
        : name ? OtherNames.Kind.NAME : OtherNames.Kind.WORDS;
  }

  private static void add(Map<String, List<Form>> known, Form form) {
    known.computeIfAbsent(form.words().getFirst().folded(), key -> new ArrayList<>()).add(form);
  }

  private static boolean leads(String direction, int typed, int other) {
    return switch (direction) {
      case "=", RELATED, NUMBER -> true;
      case ">", NUMBER + ">" -> typed == 0;
      case "<", OF_OFFICES -> other == 0;
      default -> throw new IllegalArgumentException("unknown direction: " + direction);
    };
  }

  /**
   * What was typed, with its shorthand read.
   *
   * @param stands whether a word, or two beside each other, stand somewhere in what is searched
   */
  public TypedQuery read(TypedQuery typed, Predicate<String> stands) {
    return shorthand.read(typed, stands);
  }

  /**
   * The groups that a query names, and the names learnt; where several begin at one word, the
   * longest wins.
   */
  public List<OtherNames> in(TypedQuery query, List<OtherNames> learnt, Rules rules) {
    List<OtherNames> matches =
        inARow(
            query,
            at ->
                Stream.concat(
                        Stream.of(
                                longest(byFirstWord, query, at, rules),
                                chinese.in(query, at).filter(name -> rules.has(Rule.PINYIN)))
                            .flatMap(Optional::stream),
                        learnt.stream().filter(other -> other.at() == at))
                    .reduce(OtherNames::or)
                    .map(match -> ChineseNames.withEndings(match, query)));
    if (rules.has(Rule.RELATED_WORDS)) {
      matches.addAll(inARow(query, at -> longest(relatedByFirstWord, query, at, rules)));
    }
    return List.copyOf(matches);
  }

  /** What is found from the first word on, each after the end of the one before it. */
  private static List<OtherNames> inARow(
      TypedQuery query, IntFunction<Optional<OtherNames>> beginning) {
    var matches = new ArrayList<OtherNames>();
    for (int at = 0; at < query.words().size(); ) {
      Optional<OtherNames> match = beginning.apply(at);
      match.ifPresent(matches::add);
      at = match.map(OtherNames::end).orElse(at + 1);
    }
    return matches;
  }

  private static Optional<OtherNames> longest(
      Map<String, List<Form>> known, TypedQuery query, int at, Rules rules) {
    List<Form> named =
        known.getOrDefault(query.words().get(at).folded(), List.of()).stream()
            .filter(form -> !form.ofOffices() || rules.has(Rule.OFFICES))
            .filter(form -> names(form, query, at))
            .toList();
    int length = named.stream().mapToInt(form -> form.words().size()).max().orElse(0);
    List<Form> longest = named.stream().filter(form -> form.words().size() == length).toList();
    return longest.stream()
        .findFirst()
        .map(form ->
            new OtherNames(
                at,
                length,
                longest.stream().flatMap(f -> f.variants().stream()).distinct().toList(),
                form.kind()));
  }

  /** Marks may be left out of a name of several syllables, where hardly another name is meant. */
  private static boolean names(Form form, TypedQuery query, int at) {
    List<TypedWord> words = query.words();
    boolean several = form.words().size() > 1;
    if (at + form.words().size() > words.size()
        || !several && !query.marked() && mayBeAnotherWord(form.words().getFirst())) {
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

  /** Whether it is typed as an abbreviation of a group stands, wherever that is known. */
  boolean has(TypedWord word) {
    return abbreviations(word).anyMatch(form -> !form.ofOffices());
  }

  /** The same of one that reads like a syllable. */
  boolean hasAsSyllable(TypedWord word) {
    return word.inUpperCase()
        && abbreviations(word).anyMatch(form -> mustKeepCase(form.words().getFirst()));
  }

  private Stream<Form> abbreviations(TypedWord word) {
    return byFirstWord.getOrDefault(word.folded(), List.of()).stream()
        .filter(Form::isAbbreviation)
        .filter(form -> sameCase(word, form.words().getFirst()));
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
