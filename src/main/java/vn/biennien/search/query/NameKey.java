package vn.biennien.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.biennien.language.CanonicalForm;
import vn.biennien.language.Han;
import vn.biennien.language.TypedWord;

/**
 * The keys under which a name is looked up: its letters without marks and spaces. A Chinese name
 * has two, its characters in the simplified script and its reading in Pinyin, so that "Shuikou",
 * "shui kou", 水口 and a traditional spelling are one name. Readings come from the Unicode Han
 * database; those of family names are preferred where they differ.
 */
public final class NameKey {

  private static final char AFTER_SENSITIVITY = '|';

  /** "Ping'erguan" keeps the syllables of its reading apart. */
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");

  private NameKey() {}

  /** The keys of "public|水口", each after the same sensitivity. */
  public static Set<String> of(String sensitiveName) {
    int at = sensitiveName.indexOf(AFTER_SENSITIVITY) + 1;
    String sensitivity = sensitiveName.substring(0, at);
    var keys = new LinkedHashSet<String>();
    keysOf(sensitiveName.substring(at)).forEach(key -> keys.add(sensitivity + key));
    return keys;
  }

  /** The keys of a name. */
  public static Set<String> keysOf(String name) {
    var keys = new LinkedHashSet<String>();
    String written = letters(name);
    if (!written.isEmpty()) {
      keys.add(Han.isHan(written) ? Han.simplified(written) : written);
    }
    if (Han.isHan(written)) {
      for (String reading : Han.readings(Han.simplified(written))) {
        keys.add(CanonicalForm.fold(reading));
        keys.add(CanonicalForm.fold(reading.replaceAll("[üǖǘǚǜ]", "v")));
      }
    }
    return keys;
  }

  /** The key of words as they were typed. */
  public static String ofTyped(List<TypedWord> words) {
    String key =
        words.stream()
            .map(word -> APOSTROPHES.matcher(word.folded()).replaceAll(""))
            .collect(Collectors.joining());
    return Han.isHan(key) ? Han.simplified(key) : key;
  }

  /** The name without the sensitivity before it. */
  public static String bare(String sensitiveName) {
    return sensitiveName.substring(sensitiveName.indexOf(AFTER_SENSITIVITY) + 1);
  }

  /** The sensitivity from which on a name is told. */
  public static String sensitivity(String sensitiveName) {
    return sensitiveName.substring(0, sensitiveName.indexOf(AFTER_SENSITIVITY));
  }

  private static String letters(String name) {
    return TypedQuery.of(name).words().stream()
        .map(TypedWord::folded)
        .collect(Collectors.joining());
  }
}
