package vn.biennien.export.office;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.export.paper.OfficeHeading;
import vn.biennien.shared.Change;

/** Reads and changes the particulars of the office on printed papers. */
@Service
public class OfficeSettingsService {

  private final OfficeSettingsRepository settings;
  private final ApplicationEventPublisher events;

  OfficeSettingsService(OfficeSettingsRepository settings, ApplicationEventPublisher events) {
    this.settings = settings;
    this.events = events;
  }

  /** The heading for a print; blank while nobody has filled it in. */
  @Transactional(readOnly = true)
  public OfficeHeading heading() {
    return settings
        .findById(OfficeSettings.ONLY)
        .map(OfficeSettings::heading)
        .orElseGet(OfficeHeading::blank);
  }

  @Transactional(readOnly = true)
  OfficeSettingsForm form() {
    return settings
        .findById(OfficeSettings.ONLY)
        .map(stored -> OfficeSettingsForm.of(stored.heading(), stored.version()))
        .orElseGet(() -> OfficeSettingsForm.of(OfficeHeading.blank(), 0));
  }

  /**
   * Stores what was entered.
   *
   * @throws OptimisticLockingFailureException if someone else has changed the particulars since the
   *     form was opened
   */
  @Transactional
  void save(OfficeSettingsForm form) {
    OfficeSettings stored = settings.findById(OfficeSettings.ONLY).orElseGet(OfficeSettings::new);
    if (stored.version() != form.version()) {
      throw new OptimisticLockingFailureException("Office settings were changed by someone else");
    }
    if (stored.change(form.toHeading())) {
      settings.saveAndFlush(stored);
      events.publishEvent(new Change("settings.changed", "/settings/office", null));
    }
  }
}
