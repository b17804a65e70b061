package vn.biennien.account;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many failures: a name or an address has to wait before it is tried again. */
class MustWait extends LockedException {
  private final long seconds;

  MustWait(Duration left) {
    super("too many failures");
    this.seconds = Math.max(1, left.plusMillis(999).toSeconds());
  }

  long seconds() {
    return seconds;
  }
}
