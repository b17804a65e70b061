package vn.biennien.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords: after some failures whoever tries has to wait, each time twice
 * as long, at most {@link #LONGEST}; never for good. Counted for each name and each address, in
 * memory and only for those tried last, so that guessing cannot fill it.
 */
@Component
class SignInAttempts {
  /** Failures of a name that cost nothing: people mistype. */
  static final int FREE = 3;

  /** An office signs in from one address. */
  static final int FREE_OF_ADDRESS = 20;

  static final Duration LONGEST = Duration.ofMinutes(15);

  /** After so long without a failure all is forgotten. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private static final int MOST = 10_000;

  private record Failures(int number, Instant last) {}

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST;
        }
      };

  SignInAttempts(Clock clock) {
    this.clock = clock;
  }

  /** How long this name, or this address, has still to wait; zero when it need not. */
  synchronized Duration wait(String username, String address) {
    Duration name = wait(failures.get(name(username)), FREE);
    Duration place = wait(failures.get(place(address)), FREE_OF_ADDRESS);
    return name.compareTo(place) > 0 ? name : place;
  }

  private Duration wait(@Nullable Failures known, int free) {
    if (known == null || known.number() <= free) {
      return Duration.ZERO;
    }
    Duration whole = Duration.ofSeconds(1L << Math.min(10, known.number() - free - 1));
    whole = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
    Duration left = Duration.between(clock.instant(), known.last().plus(whole));
    return left.isNegative() ? Duration.ZERO : left;
  }

  synchronized void failed(String username, String address) {
    count(name(username));
    count(place(address));
  }

  private void count(String key) {
    Instant now = clock.instant();
    Failures known = failures.get(key);
    int before = known == null || known.last().plus(FORGOTTEN).isBefore(now) ? 0 : known.number();
    failures.put(key, new Failures(before + 1, now));
  }

  synchronized void succeeded(String username) {
    failures.remove(name(username));
  }

  private static String name(String username) {
    String plain = username.strip().toLowerCase(Locale.ROOT);
    return "name " + plain.substring(0, Math.min(64, plain.length()));
  }

  private static String place(String address) {
    return "from " + address;
  }
}
