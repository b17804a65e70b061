package vn.biennien;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code db/schema.sql} is what the migrations build, so that a change of the schema is read in a
 * review as one difference. It is rewritten by {@code ./mvnw test -Dtest=SchemaSnapshotTests
 * -Dbiennien.schema.write=true}.
 */
@ArchiveTest
class SchemaSnapshotTests {
  private static final Path SNAPSHOT = Path.of("db", "schema.sql");
  private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^create (?:or replace )?(?:view|function) (\\w+)");

  @Autowired JdbcClient sql;

  @Test
  void snapshotIsWhatTheMigrationsBuild() throws IOException {
    String built = new SchemaSnapshot(sql).write();
    if (Boolean.getBoolean("biennien.schema.write")) {
      Files.writeString(SNAPSHOT, built);
    }
    assertThat(SNAPSHOT)
        .as(
            "db/schema.sql differs from what the migrations build; look at the difference, then"
                + " rewrite it: ./mvnw test -Dtest=SchemaSnapshotTests -Dbiennien.schema.write=true")
        .content()
        .isEqualToNormalizingNewlines(built);
  }

  @Test
  void eachViewAndFunctionHasOneDefinitionThatIsRunAgainWhenItChanges() throws IOException {
    List<String> known =
        sql.sql(
                """
                select relname::text from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
                union all
                select proname::text from pg_proc where pronamespace = 'public'::regnamespace
                """)
            .query(String.class)
            .list();
    List<String> defined = new ArrayList<>();
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        Matcher definition = DEFINITION.matcher(Files.readString(file));
        boolean later =
            name.startsWith("V") && Integer.parseInt(name.split("__")[0].substring(1)) > 52;
        while (definition.find()) {
          assertThat(later).as(name + " defines " + definition.group(1)).isFalse();
          if (name.startsWith("R__")) {
            defined.add(definition.group(1));
          }
        }
      }
    }
    defined.add("folded"); // a stored column rests on it

    assertThat(defined).containsExactlyInAnyOrderElementsOf(known);
  }
}
