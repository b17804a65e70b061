package vn.biennien;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.biennien.shared.Code;

/** Who meets a name of the domain in the code finds what it is called in Vietnamese. */
class GlossaryTests {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| .+ \\| .+ \\| (.*) ?\\|$");
  private static final Pattern NAME = Pattern.compile("`(\\w+)[^`]*`");

  @Test
  void everyEntityItsPartsAndItsCodesAreInTheGlossary() throws IOException {
    Set<String> told =
        ROW.matcher(Files.readString(Path.of("docs", "glossary.md")))
            .results()
            .map(row -> row.group(1))
            .flatMap(names -> NAME.matcher(names).results())
            .map((MatchResult name) -> name.group(1))
            .collect(Collectors.toSet());

    assertThat(
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.biennien")
                    .stream()
                    .filter(GlossaryTests::isOfTheDomain)
                    .map(JavaClass::getSimpleName))
        .hasSizeGreaterThan(50)
        .isSubsetOf(told);
  }

  private static boolean isOfTheDomain(JavaClass type) {
    return type.isAnnotatedWith(Entity.class)
        || type.isAnnotatedWith(Embeddable.class)
        || type.isEnum() && type.isAssignableTo(Code.class);
  }
}
