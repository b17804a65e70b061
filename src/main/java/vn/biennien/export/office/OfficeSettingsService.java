package vn.biennien.export.office;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.export.paper.OfficeHeading;
import vn.biennien.shared.Change;

/** Reads and changes the particulars of the office on printed papers. */
@Service
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class OfficeSettingsService {
  private final EntityManager entities;
  private final ApplicationEventPublisher events;

  /** The heading for a print; blank while nobody has filled it in. */
  @Transactional(readOnly = true)
  public OfficeHeading heading() {
    return stored().heading();
  }

  @Transactional(readOnly = true)
  int version() {
    return stored().version();
  }

  private OfficeSettings stored() {
    return Optional.ofNullable(entities.find(OfficeSettings.class, OfficeSettings.ONLY))
        .orElseGet(OfficeSettings::new);
  }

  /**
   * Stores what was entered.
   *
   * @param version of the particulars over which it was entered
   * @throws OptimisticLockingFailureException if someone else has changed them since
   */
  @Transactional
  void save(OfficeHeading entered, int version) {
    OfficeSettings stored = stored();
    if (stored.version() != version) {
      throw new OptimisticLockingFailureException("Office settings were changed by someone else");
    }
    if (!entered.equals(stored.heading())) {
      stored.heading(entered);
      entities.persist(stored);
      events.publishEvent(new Change("settings.changed", "/settings/office", null));
    }
  }
}
