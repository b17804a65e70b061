package vn.biennien;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.VersionInfo;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Objects;
import org.apache.catalina.util.ServerInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.Driver;
import org.springframework.boot.SpringBootVersion;
import org.springframework.core.SpringVersion;
import org.springframework.security.core.SpringSecurityCoreVersion;
import org.thymeleaf.Thymeleaf;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * What the program listens, parses and renders with is no older than the releases that closed known
 * holes. A version is raised here with the one in the pom; a Boot release or a library that brings
 * an older one along fails.
 */
class CurrentVersionsTests {
  @ParameterizedTest
  @CsvSource({
    "Spring Boot, 4.1.2",
    "Spring Framework, 7.0.10",
    "Spring Security, 7.1.2",
    "Thymeleaf, 3.1.7", // 3.1.5: CVE-2026-136410
    "Thymeleaf for Spring, 3.1.7",
    "Tomcat, 11.0.29", // before: CVE-2026-77756, -118233, -117517
    "Jackson, 3.1.8",
    "PostgreSQL driver, 42.7.14",
    "PDFBox, 3.0.8",
    "ICU4J, 79.1"
  })
  void isAtLeast(String library, String least) {
    assertThat(Version.parse(onTheClassPath(library)))
        .as(library)
        .isGreaterThanOrEqualTo(Version.parse(least));
  }

  /** As the library's own classes tell it. */
  private static String onTheClassPath(String library) {
    return switch (library) {
      case "Spring Boot" -> SpringBootVersion.getVersion();
      case "Spring Framework" -> Objects.requireNonNull(SpringVersion.getVersion());
      case "Spring Security" -> Objects.requireNonNull(SpringSecurityCoreVersion.getVersion());
      case "Thymeleaf" -> Thymeleaf.getVersion();
      case "Thymeleaf for Spring" -> manifest(SpringTemplateEngine.class);
      case "Tomcat" -> ServerInfo.getServerNumber();
      case "Jackson" -> tools.jackson.databind.cfg.PackageVersion.VERSION.toString();
      case "PostgreSQL driver" -> manifest(Driver.class);
      case "PDFBox" -> org.apache.pdfbox.util.Version.getVersion();
      case "ICU4J" -> VersionInfo.ICU_VERSION.getMajor() + "." + VersionInfo.ICU_VERSION.getMinor();
      default -> throw new IllegalArgumentException(library);
    };
  }

  private static String manifest(Class<?> type) {
    return Objects.requireNonNull(
        type.getPackage().getImplementationVersion(), () -> type + " has no version");
  }
}
