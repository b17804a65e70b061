package vn.biennien;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms and their doors are as the package descriptions say. */
class ModularityTests {
  private static final ApplicationModules ROOMS = ApplicationModules.of(BienNienApplication.class);

  @Test
  void roomsUseOnlyTheDoorsTheyHave() {
    ROOMS.verify();
  }

  @Test
  void everyClassLivesInARoom() {
    List<String> rooms = ROOMS.stream().map(room -> room.getBasePackage().getName()).toList();
    Set<String> packages =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.biennien").stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("vn.biennien"))
                .collect(Collectors.toSet());
    assertThat(rooms).containsAll(packages);
  }
}
