package vn.biennien.account;

import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The last words of a start: how to set up the first account, where one is needed, and the address
 * to open.
 */
@Component
@RequiredArgsConstructor
class FirstStart {
  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

  private final SetupService setup;
  private final Environment environment;

  @EventListener
  @Order // after every other listener: the address is the last line
  void tell(ApplicationReadyEvent ready) {
    if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web)
        || web.getWebServer() == null) {
      return;
    }
    String address = address(web.getWebServer().getPort());
    setup
        .prepare()
        .ifPresent(path ->
            log.info(
                "Chưa có tài khoản nào. Đặt mật khẩu quản trị (chỉ dùng được một lần): {}{}",
                address,
                path));
    log.info("Biên Niên đã sẵn sàng. Mở trình duyệt tại: {}/", address);
  }

  private String address(int port) {
    String host = environment.getProperty("server.address", "127.0.0.1");
    return "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + port;
  }
}
