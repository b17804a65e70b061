package vn.biennien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.ArchiveTest;

/** Every account of the starting archive comes out of the records as it went in. */
@ArchiveTest
class RoundTripTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired MockMvc web;
  @Autowired JdbcClient sql;

  static List<Path> annotations() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("db", "sample"))) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("annotations")
  void comesOutAsItWentIn(Path file) throws Exception {
    JsonNode sent = JSON.readTree(Files.readAllBytes(file));
    long id =
        sql.sql("select id from document where sha256 = ?")
            .param(sent.at("/source/sha256").stringValue())
            .query(Long.class)
            .single();

    assertThat(AnnotationShape.of(new ImportSender(web).annotation(id)))
        .containsExactlyInAnyOrderElementsOf(AnnotationShape.of(sent));
  }

  @Test
  void holdsEveryAccount() throws IOException {
    assertThat(
            sql.sql("select count(*) from document where starting").query(Integer.class).single())
        .isEqualTo(annotations().size());
  }
}
