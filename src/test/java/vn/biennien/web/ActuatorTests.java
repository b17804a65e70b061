package vn.biennien.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.biennien.ArchiveTest;

/** What the program tells of itself to machines. */
@ArchiveTest
class ActuatorTests {
  @Autowired MockMvcTester mvc;

  @Test
  void tellsThatItLives() {
    assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator", "/actuator/sbom", "/actuator/sbom/application", "/actuator/env"})
  void tellsNothingElse(String address) {
    assertThat(mvc.get().uri(address).with(user("quan-tri").roles("ADMIN", "EDITOR", "READER")))
        .hasStatus(404);
    assertThat(mvc.get().uri(address)).hasStatus(404);
  }
}
