package vn.biennien.web;

import java.io.IOException;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Errors of the server itself, such as a request line that is too long: plain, in Vietnamese,
 * without a trace.
 */
public class ErrorPageValve extends ErrorReportValve {

  static void install(Context context) {
    Container host = context.getParent();
    if (host instanceof StandardHost standard) {
      standard.setErrorReportValveClass(ErrorPageValve.class.getName());
    }
  }

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response
          .getReporter()
          .write(
              """
              <!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>Biên Niên</title>\
              <h1>%s</h1><p><a href="/">Về trang đầu</a></p></html>\
              """
                  .formatted(sentence(status)));
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      // the reader is gone
    }
  }

  private static String sentence(int status) {
    return switch (status) {
      case 400, 414, 431 -> "Địa chỉ hoặc câu tìm quá dài, hoặc có ký tự không hợp lệ.";
      case 404 -> "Không có trang này.";
      case 413 -> "Dữ liệu gửi lên quá lớn.";
      default -> status < 500 ? "Yêu cầu không hợp lệ." : "Chương trình gặp lỗi; xin thử lại sau.";
    };
  }
}
