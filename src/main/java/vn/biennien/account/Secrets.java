package vn.biennien.account;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody can guess. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** For an address: 192 bits. */
  static String link() {
    byte[] secret = new byte[24];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
