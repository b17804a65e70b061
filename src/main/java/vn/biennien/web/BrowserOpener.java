package vn.biennien.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.biennien.shared.ArchiveProperties;

/** Opens the archive in the browser of the computer that it runs on, where it was asked to. */
@Component
@RequiredArgsConstructor
class BrowserOpener {
  private static final Logger log = LoggerFactory.getLogger(BrowserOpener.class);

  private final ArchiveProperties properties;

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (properties.openBrowser()
        && event.getApplicationContext() instanceof ServletWebServerApplicationContext context
        && context.getWebServer() != null) {
      open("http://127.0.0.1:" + context.getWebServer().getPort() + "/");
    }
  }

  private static void open(String address) {
    try {
      new ProcessBuilder(command(System.getProperty("os.name"), address))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      log.info("Không tự mở được trình duyệt; xin mở {}", address);
    }
  }

  /** The system's own way to open an address: no window of ours, nothing to install. */
  static List<String> command(String system, String address) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
  }
}
