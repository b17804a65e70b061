package vn.biennien.export.office;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OfficeSettingsRepository extends Repository<OfficeSettings, Short> {

  Optional<OfficeSettings> findById(Short id);

  OfficeSettings saveAndFlush(OfficeSettings settings);
}
