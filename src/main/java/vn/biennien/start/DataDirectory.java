package vn.biennien.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.biennien.shared.ArchiveProperties;
import vn.biennien.shared.CannotStart;

/**
 * Whose the files are. The data directory and the database bear the same id, or the program does
 * not start: on another database every file would seem to be nobody's. Where one of them bears none
 * yet, they are taken for each other's when the database speaks of a file that lies there, or none
 * does.
 */
@Component
class DataDirectory implements InitializingBean {
  private final Path directory;
  private final JdbcClient sql;
  private final boolean embedded;

  DataDirectory(
      ArchiveProperties properties, JdbcClient sql, ObjectProvider<EmbeddedDatabase> embedded) {
    this.directory = properties.directory();
    this.sql = sql;
    this.embedded = embedded.getIfAvailable() != null;
  }

  /** Before anything of the program has begun to work. */
  @Override
  public void afterPropertiesSet() {
    try {
      Files.createDirectories(directory);
      require();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void require() throws IOException {
    Path file = directory.resolve("archive-id");
    String here = Files.exists(file) ? Files.readString(file).strip() : null;
    String there =
        sql.sql("select id::text from archive_id").query(String.class).optional().orElse(null);
    if (here != null && there != null ? !here.equals(there) : !isOurs(here)) {
      throw new CannotStart(
          "Thư mục dữ liệu %s thuộc về một cơ sở dữ liệu khác.".formatted(directory),
          ("Kiểm tra spring.datasource.url, hoặc khôi phục đúng bản sao lưu của thư mục này trước khi chạy. Nếu đúng là muốn dùng hai thứ này với nhau:"
                  + " xóa tệp %s và chuyển thư mục files sang chỗ khác rồi chép lại sau khi đã chạy.")
              .formatted(file),
          null);
    }
    String id =
        Optional.ofNullable(here)
            .or(() -> Optional.ofNullable(there))
            .orElseGet(() -> UUID.randomUUID().toString());
    if (there == null) {
      sql.sql("insert into archive_id (id) values (cast(? as uuid))").param(id).update();
    }
    if (here == null) {
      Files.writeString(file, id + "\n");
    }
  }

  /**
   * A database that lies in the directory itself is its own, unless the directory says otherwise.
   */
  private boolean isOurs(@Nullable String here) throws IOException {
    if (embedded && here == null) {
      return true;
    }
    Path files = directory.resolve("files");
    if (!Files.isDirectory(files)) {
      return true;
    }
    try (Stream<Path> all = Files.walk(files)) {
      String[] names =
          all.filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("[0-9a-f]{64}"))
              .toArray(String[]::new);
      return names.length == 0
          || sql.sql("select exists (select from stored_file where sha256 = any (:names))")
              .param("names", names)
              .query(Boolean.class)
              .single();
    }
  }
}
