package vn.biennien.start;

import java.nio.file.InvalidPathException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;
import vn.biennien.shared.CannotStart;

/**
 * What a start that fails says instead of a stack trace: why, and what to do. Spring finds these
 * through {@code META-INF/spring.factories}, before there is a message source.
 */
final class StartFailures {
  private static final Logger log = LoggerFactory.getLogger(StartFailures.class);

  private StartFailures() {}

  static final class Ours extends AbstractFailureAnalyzer<CannotStart> {
    @Override
    protected FailureAnalysis analyze(Throwable root, CannotStart cause) {
      return new FailureAnalysis(cause.reason(), cause.remedy(), root);
    }
  }

  /** A name with marks, on a system that was told to know ASCII only ({@code LANG=C}). */
  static final class NameUnreadable extends AbstractFailureAnalyzer<InvalidPathException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, InvalidPathException cause) {
      return new FailureAnalysis(
          "Không đọc được tên thư mục có dấu: hệ thống đang dùng bảng mã %s."
              .formatted(System.getProperty("sun.jnu.encoding")),
          "Đặt biến môi trường LC_ALL=C.UTF-8 rồi chạy lại.",
          root);
    }
  }

  static final class PortTaken extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
      return new FailureAnalysis(
          "Cổng %d đang có chương trình khác dùng.".formatted(cause.getPort()),
          "Tắt chương trình đó, hoặc chọn cổng khác bằng --server.port=%d."
              .formatted(cause.getPort() + 1),
          root);
    }
  }

  /** An external PostgreSQL that does not let us in. */
  static final class DatabaseShut extends AbstractFailureAnalyzer<SQLException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
      String state = String.valueOf(cause.getSQLState());
      String remedy =
          switch (state.substring(0, 2)) {
            case "08" ->
                "Kiểm tra spring.datasource.url và xem máy chủ PostgreSQL có đang chạy không.";
            case "28" -> "Kiểm tra spring.datasource.username và spring.datasource.password.";
            case "3D" ->
                "Tạo cơ sở dữ liệu đó trên máy chủ (xem db/init), hoặc sửa spring.datasource.url.";
            default -> null;
          };
      return remedy == null
          ? null
          : new FailureAnalysis(
              "Không vào được cơ sở dữ liệu: " + cause.getMessage(), remedy, root);
    }
  }

  /** Tells it in the program's own words; Spring's reporter is switched off. */
  static final class Reporter implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
      log.error(
          "Không khởi động được Biên Niên.\n\n  {}\n  {}\n",
          analysis.getDescription(),
          analysis.getAction() == null ? "" : analysis.getAction());
    }
  }
}
