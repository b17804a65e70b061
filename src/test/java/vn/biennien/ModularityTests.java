package vn.biennien;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms and their doors are as the package descriptions say. */
class ModularityTests {
  @Test
  void roomsUseOnlyTheDoorsTheyHave() {
    ApplicationModules.of(BienNienApplication.class).verify();
  }
}
