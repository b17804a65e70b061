package vn.biennien.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords: after ten failures for a name within ten minutes the name has to
 * wait. Kept in memory and only for the names tried last, so that guessing cannot fill it.
 */
@Component
class SignInAttempts {
  static final int MOST = 10;
  static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int NAMES = 10_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> failures =
      new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > NAMES;
        }
      };

  SignInAttempts(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean mustWait(String username) {
    Deque<Instant> recent = failures.get(key(username));
    if (recent == null) {
      return false;
    }
    Instant from = clock.instant().minus(WINDOW);
    recent.removeIf(failure -> failure.isBefore(from));
    return recent.size() >= MOST;
  }

  synchronized void failed(String username) {
    Deque<Instant> recent = failures.computeIfAbsent(key(username), k -> new ArrayDeque<>());
    recent.addLast(clock.instant());
    if (recent.size() > MOST) {
      recent.removeFirst();
    }
  }

  synchronized void succeeded(String username) {
    failures.remove(key(username));
  }

  private static String key(String username) {
    String plain = username.strip().toLowerCase(Locale.ROOT);
    return plain.substring(0, Math.min(64, plain.length()));
  }
}
