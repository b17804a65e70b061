package vn.biennien.dossier.timelines;

import java.time.Clock;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.biennien.shared.Readers;

/** The day on which things are asked: the one that the request names, else today. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ReadingDay {
  private final Readers readers;
  private final Clock clock;

  public LocalDate today() {
    LocalDate asOf = readers.asOf();
    return asOf == null ? LocalDate.now(clock) : asOf;
  }
}
