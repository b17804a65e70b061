package vn.biennien;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/**
 * Biên Niên, the archive of the yearly meetings between Vietnamese border provinces and Guangxi.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Biên Niên", sharedModules = "shared")
public class BienNienApplication {
  public static void main(String[] args) {
    SpringApplication.run(BienNienApplication.class, args);
  }
}
