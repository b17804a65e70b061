package vn.biennien;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rooms and their doors are as the package descriptions say, and as docs/architecture.md draws
 * them. The drawing is rewritten by {@code ./mvnw test -Dtest=ModularityTests
 * -Dbiennien.rooms.write=true}.
 */
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
                .importPackages("vn.biennien")
                .stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("vn.biennien"))
                .collect(Collectors.toSet());
    assertThat(rooms).containsAll(packages);
  }

  @Test
  void theDrawingShowsTheRoomsAsTheyAre() throws IOException {
    Path page = Path.of("docs", "architecture.md");
    String written = Files.readString(page);
    String drawn = RoomsDiagram.of(ROOMS).into(written);
    if (Boolean.getBoolean("biennien.rooms.write")) {
      Files.writeString(page, drawn);
    }
    assertThat(page)
        .as(
            "the rooms are not as drawn; look at the difference, then rewrite the drawing:"
                + " ./mvnw test -Dtest=ModularityTests -Dbiennien.rooms.write=true")
        .content()
        .isEqualToNormalizingNewlines(drawn);
  }
}
