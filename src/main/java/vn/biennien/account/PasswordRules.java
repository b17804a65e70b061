package vn.biennien.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a new password must be: long, and more than words that everyone tries first. There are no
 * rules on kinds of characters (NIST SP 800-63B, 5.1.1.2: length and a blocklist, no composition).
 */
@Component
class PasswordRules {
  static final int SHORTEST = 15;
  static final int LONGEST = 128;

  /** So much must be left where the words that are tried first are taken out. */
  private static final int OWN = 6;

  private final List<String> guessed;

  PasswordRules() {
    try {
      this.guessed =
          new ClassPathResource("account/guessed-words.txt")
              .getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .sorted(Comparator.comparing(String::length).reversed())
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Why it cannot be taken: the end of a message key.
   *
   * @param username whose password it is to be
   */
  Optional<String> fault(String password, String again, String username) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      return Optional.of("short");
    }
    if (own(password, username) < OWN) {
      return Optional.of("guessed");
    }
    return password.equals(again) ? Optional.empty() : Optional.of("differ");
  }

  /** How many characters are its own: without guessed words, repetition and runs of neighbours. */
  private int own(String password, String username) {
    String left = plain(password).replace(plain(username), " ");
    for (String word : guessed) {
      left = left.replace(word, " ");
    }
    int own = 0;
    for (int i = 0; i < left.length(); i++) {
      int step = i == 0 ? 99 : left.charAt(i) - left.charAt(i - 1);
      if (left.charAt(i) != ' ' && Math.abs(step) > 1) {
        own++;
      }
    }
    return own;
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .replaceAll("[^a-z0-9]", "");
  }
}
