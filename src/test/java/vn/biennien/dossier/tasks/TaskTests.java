package vn.biennien.dossier.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.biennien.ArchiveTest;

@ArchiveTest
class TaskTests {
  @Autowired MockMvcTester web;

  @Test
  void editorsSeeWhatIsToBeDoneNext() {
    assertThat(web.get().uri("/tasks").with(user("lan").roles("EDITOR", "READER")))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Gặp gỡ đầu Xuân",
            "Tết Nguyên đán",
            "Đến lượt phía ta",
            "Cuộc họp còn thiếu",
            "chưa có biên bản đã ký",
            "Văn bản có dữ kiện chưa có dẫn chứng");
    assertThat(web.get().uri("/tasks").with(user("doc").roles("READER"))).hasStatus(403);
    assertThat(web.get().uri("/tasks")).hasStatus(302);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27, 2027-02-06",
    "2024-02-10, 2024-02-10",
    "2024-02-11, 2025-01-29",
    "2025-06-30, 2026-02-17",
    "2029-12-01, 2030-02-02"
  })
  void theLunarNewYearIsThatOfTheCalendar(LocalDate today, LocalDate newYear) {
    assertThat(TaskReading.newYear(today)).isEqualTo(newYear);
  }
}
