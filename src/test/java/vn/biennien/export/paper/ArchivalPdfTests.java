package vn.biennien.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.biennien.ArchiveTest;

/** Every printed form against PDF/UA-1 and PDF/A-2a, judged by veraPDF in its own process. */
@ArchiveTest
class ArchivalPdfTests {
  private static final Path VERAPDF = Path.of("target/verapdf/greenfield-apps.jar");

  @Autowired MockMvcTester web;
  @Autowired JdbcClient sql;

  @Test
  void everyPrintedFormPasses(@TempDir Path prints) throws Exception {
    long meeting =
        sql.sql("select id from meeting where title = 'Gặp gỡ đầu Xuân năm 2026'")
            .query(Long.class)
            .single();
    List<String> forms =
        List.of(
            "/meetings/" + meeting + ".pdf",
            "/gates/ta-lung-thuy-khau.pdf",
            "/commitments.pdf?jurisdiction=lang-son",
            "/commitments.pdf?jurisdiction=lang-son&group=gate&order=earliest&wordings=no&evidence=no",
            "/commitments.pdf?chain=1&group=year",
            "/commitments.pdf?year=1990",
            "/briefing.pdf?series=spring_meeting&year=2027&jurisdiction=lang-son",
            "/briefing.pdf?series=spring_meeting&year=2025&jurisdiction=cao-bang&asof=2024-03-01",
            "/briefing.pdf?series=yunnan_annual&year=1995&jurisdiction=tuyen-quang&asof=1994-06-01");
    for (int i = 0; i < forms.size(); i++) {
      MvcTestResult answer = web.get().uri(forms.get(i)).exchange();
      assertThat(answer).as(forms.get(i)).hasStatusOk();
      Files.write(prints.resolve(i + ".pdf"), answer.getResponse().getContentAsByteArray());
    }
    for (String flavour : List.of("ua1", "2a")) {
      List<String> verdicts = judged(prints, flavour);
      assertThat(verdicts).hasSize(forms.size());
      assertThat(verdicts.stream().filter(line -> !line.startsWith("PASS")))
          .as("%s of %s", flavour, forms)
          .isEmpty();
    }
  }

  @Test
  void aPlainPdfDoesNotPass(@TempDir Path prints) throws Exception {
    try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
      document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      document.save(prints.resolve("0.pdf").toFile());
    }
    assertThat(judged(prints, "ua1")).singleElement().asString().startsWith("FAIL");
  }

  private static List<String> judged(Path prints, String flavour) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                VERAPDF.toAbsolutePath().toString(),
                "org.verapdf.apps.GreenfieldCliWrapper",
                "-f",
                flavour,
                "--format",
                "text"));
    try (Stream<Path> files = Files.list(prints)) {
      files.sorted().map(Path::toString).forEach(command::add);
    }
    Process judge = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    judge.waitFor();
    return said.lines().filter(line -> line.startsWith("PASS") || line.startsWith("FAIL")).toList();
  }
}
