package vn.biennien.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords: after some failures whoever tries has to wait, each time twice
 * as long, at most {@link #LONGEST}; never for good. Counted for each name, each address and each
 * name from one address, in memory and only for those tried last, so that guessing cannot fill it.
 * From where somebody has signed in before, only the failures from there count: strangers who guess
 * at a colleague's password do not make the colleague wait.
 */
@Component
@RequiredArgsConstructor
class SignInAttempts {
  /** Failures of a name that cost nothing: people mistype. */
  static final int FREE = 3;

  /** An office signs in from one address. */
  static final int FREE_OF_ADDRESS = 20;

  static final Duration LONGEST = Duration.ofMinutes(15);

  /** After so long without a failure all is forgotten. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  /** So long an address stays known after somebody signed in from it. */
  private static final Duration KNOWN = Duration.ofDays(90);

  private static final int MOST = 10_000;

  /** Too many failures: a name or an address has to wait before it is tried again. */
  static class MustWait extends LockedException {
    private final long seconds;

    MustWait(Duration left) {
      super("too many failures");
      this.seconds = Math.max(1, left.plusMillis(999).toSeconds());
    }

    long seconds() {
      return seconds;
    }
  }

  private record Failures(int number, Instant last) {}

  private final JdbcClient sql;
  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST;
        }
      };

  /** How long this name, or this address, has still to wait; zero when it need not. */
  Duration wait(String username, String address) {
    Duration everywhere = wait(name(username), FREE);
    Duration here =
        Collections.max(
            List.of(wait(both(username, address), FREE), wait(place(address), FREE_OF_ADDRESS)));
    return everywhere.compareTo(here) <= 0 || signedInFrom(username, address) ? here : everywhere;
  }

  /** As the trail tells, which outlives the program. */
  private boolean signedInFrom(String username, String address) {
    return sql.sql(
            """
            select exists (select from audit_event where action = 'signin.succeeded' and lower(actor) = :name and detail = :address and at > :since)
            """)
        .param("name", plain(username))
        .param("address", address)
        .param("since", Timestamp.from(clock.instant().minus(KNOWN)))
        .query(Boolean.class)
        .single();
  }

  private synchronized Duration wait(String key, int free) {
    Failures known = failures.get(key);
    if (known == null || known.number() <= free) {
      return Duration.ZERO;
    }
    Duration whole = Duration.ofSeconds(1L << Math.min(10, known.number() - free - 1));
    whole = Collections.min(List.of(whole, LONGEST));
    Duration left = Duration.between(clock.instant(), known.last().plus(whole));
    return Collections.max(List.of(left, Duration.ZERO));
  }

  synchronized void failed(String username, String address) {
    count(name(username));
    count(both(username, address));
    count(place(address));
  }

  private void count(String key) {
    Instant now = clock.instant();
    Failures known = failures.get(key);
    int before = known == null || known.last().plus(FORGOTTEN).isBefore(now) ? 0 : known.number();
    failures.put(key, new Failures(before + 1, now));
  }

  /** What others did under this name stays counted: they are not to begin anew. */
  synchronized void succeeded(String username, String address) {
    failures.remove(both(username, address));
  }

  private static String plain(String username) {
    String plain = username.strip().toLowerCase(Locale.ROOT);
    return plain.substring(0, Math.min(64, plain.length()));
  }

  private static String name(String username) {
    return "name " + plain(username);
  }

  private static String both(String username, String address) {
    return "from " + address + " name " + plain(username);
  }

  private static String place(String address) {
    return "from " + address;
  }
}
