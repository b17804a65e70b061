package vn.biennien.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A data directory as one small compressed text, which needs no client of the database: the rows of
 * every table as {@code COPY} writes them, where its sequences stand, and its files. The schema is
 * not in it: the migrations up to its version build that, for they never change.
 */
public final class StoredArchive {
  private static final String TABLES =
      """
      select c.relname || ' (' || string_agg(quote_ident(a.attname), ', ' order by a.attnum) || ')' from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'spring_session%'
      group by c.relname order by c.relname
      """;
  private static final String SEQUENCES =
      """
      select format('select setval(%L, %s)', sequencename, last_value) from pg_sequences
      where schemaname = 'public' and last_value is not null order by sequencename
      """;
  private static final String VERSION =
      "select version from flyway_schema_history where version is not null order by installed_rank desc limit 1";

  private StoredArchive() {}

  /** Writes down the archive that a program which has ended left in this directory. */
  public static void write(Path directory, Path dump) throws Exception {
    try (EmbeddedDatabase database = new EmbeddedDatabase(directory);
        Connection connection = open(database);
        Writer out =
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(dump)), StandardCharsets.UTF_8)) {
      out.write(list(connection, VERSION).getFirst() + "\n");
      for (String table : list(connection, TABLES)) {
        StringWriter rows = new StringWriter();
        String columns = table.substring(table.indexOf('(') + 1, table.length() - 1);
        copies(connection)
            .copyOut(
                "copy (select %s from %s order by 1) to stdout"
                    .formatted(columns, table.substring(0, table.indexOf(' '))),
                rows);
        out.write("rows " + table + "\n" + rows + "\\.\n");
      }
      for (String sequence : list(connection, SEQUENCES)) {
        out.write("sequence " + sequence + "\n");
      }
      for (Path file : files(directory)) {
        out.write(
            "file %s %s\n"
                .formatted(
                    directory.relativize(file).toString().replace('\\', '/'),
                    Base64.getEncoder().encodeToString(Files.readAllBytes(file))));
      }
    }
  }

  /** Makes a data directory of it, as the program of that time left it, without an index. */
  public static void restore(Path dump, Path directory) throws Exception {
    try (EmbeddedDatabase database = new EmbeddedDatabase(directory);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(dump)), StandardCharsets.UTF_8))) {
      migrate(database, in.readLine());
      try (Connection connection = open(database);
          Statement statement = connection.createStatement()) {
        statement.execute("set session_replication_role = replica"); // no triggers, no references
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          take(directory, connection, line, in);
        }
      }
    }
  }

  private static void take(Path directory, Connection connection, String line, BufferedReader in)
      throws Exception {
    String[] words = line.split(" ", 2);
    switch (words[0]) {
      case "rows" -> {
        StringBuilder rows = new StringBuilder();
        for (String row = in.readLine(); !row.equals("\\."); row = in.readLine()) {
          rows.append(row).append('\n');
        }
        String table = words[1].substring(0, words[1].indexOf(' '));
        list(connection, "with gone as (delete from " + table + " returning 1) select 1 from gone");
        copies(connection)
            .copyIn("copy " + words[1] + " from stdin", new StringReader(rows.toString()));
      }
      case "sequence" -> list(connection, words[1]);
      case "file" -> {
        String[] file = words[1].split(" ", 2);
        Path path = directory.resolve(file[0]);
        Files.createDirectories(path.getParent());
        Files.write(path, Base64.getDecoder().decode(file[1]));
      }
      default -> throw new IllegalStateException(line);
    }
  }

  /** The migrations of that time: none that came later, and none that is done again. */
  private static void migrate(EmbeddedDatabase database, String version) {
    Flyway.configure()
        .dataSource(database.getJdbcUrl(), "postgres", database.getPassword())
        .locations("classpath:db/migration")
        .repeatableSqlMigrationPrefix("not-yet")
        .target(version)
        .load()
        .migrate();
  }

  /** How many rows each table has, those of sessions aside. The program has ended. */
  public static Map<String, Integer> counts(Path directory) throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    try (EmbeddedDatabase database = new EmbeddedDatabase(directory);
        Connection connection = open(database)) {
      for (String table : list(connection, TABLES)) {
        String name = table.substring(0, table.indexOf(' '));
        counts.put(
            name, Integer.valueOf(list(connection, "select count(*) from " + name).getFirst()));
      }
    }
    return counts;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("files"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Connection open(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(database.getJdbcUrl(), "postgres", database.getPassword());
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static List<String> list(Connection connection, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
