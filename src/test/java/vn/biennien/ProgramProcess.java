package vn.biennien;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a JVM of its own, as its users run it. */
public final class ProgramProcess implements AutoCloseable {
  static final String PASSWORD = "mat-khau-thu-nghiem";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/\\s*$");

  private final Process process;
  private final Path log;
  private final HttpClient web = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private ProgramProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it; the options are given as on the command line. */
  static ProgramProcess start(Path directory, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--biennien.admin.password=" + PASSWORD);
    return run(directory, all);
  }

  /** Starts it as somebody does who has just unpacked it: nobody has an account yet. */
  public static ProgramProcess unpacked(Path directory) throws IOException {
    return run(directory, List.of());
  }

  private static ProgramProcess run(Path directory, List<String> options) throws IOException {
    Path log = Files.createTempFile(Path.of("target"), "program-", ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                BienNienApplication.class.getName(),
                "--server.port=0",
                "--biennien.data-dir=" + directory));
    command.addAll(options);
    return new ProgramProcess(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(),
        log);
  }

  /** Waits until it says where it is. */
  public String address() throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      Optional<String> address =
          lines().stream()
              .map(ADDRESS::matcher)
              .filter(found -> found.find())
              .map(found -> found.group(1))
              .findFirst();
      if (address.isPresent()) {
        return address.get();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the program did not start:\n" + String.join("\n", lines()));
  }

  /** Waits until it has ended by itself. */
  int exitCode() throws Exception {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the program does not end:\n" + String.join("\n", lines()));
    }
    return process.exitValue();
  }

  /** Ends it at once, as {@code kill -9} and a power cut do. */
  void kill() throws Exception {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Asks it to end, as {@code kill} and Ctrl-C do. */
  int stop() throws Exception {
    process.destroy();
    return exitCode();
  }

  public List<String> lines() throws IOException {
    return Files.readAllLines(log);
  }

  HttpResponse<String> get(String path) throws Exception {
    return web.send(
        HttpRequest.newBuilder(URI.create(address() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Puts a text in, as an editor. */
  HttpResponse<String> put(String text) throws Exception {
    String edge = "----bien-nien";
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"text\"; filename=\"a.txt\"\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(edge, text, edge);
    String credentials =
        Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return web.send(
        HttpRequest.newBuilder(URI.create(address() + "/api/v1/imports"))
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .header("Authorization", "Basic " + credentials)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Signs the administrator in, as a person does. */
  void signIn() throws Exception {
    submit("/login", "/login", "&username=admin&password=" + PASSWORD);
  }

  /** Attaches a file to a document, as an editor who has signed in. */
  int attach(String document, String csrf, String name, byte[] bytes) throws Exception {
    String edge = "----bien-nien";
    var body = new java.io.ByteArrayOutputStream();
    body.write(
        ("--%1$s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%2$s\r\n--%1$s\r\nContent-Disposition: form-data; name=\"noSecret\"\r\n\r\ntrue\r\n"
                + "--%1$s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%3$s\"\r\n\r\n")
            .formatted(edge, csrf, name)
            .getBytes(StandardCharsets.UTF_8));
    body.write(bytes);
    body.write("\r\n--%s--\r\n".formatted(edge).getBytes(StandardCharsets.UTF_8));
    return web.send(
            HttpRequest.newBuilder(URI.create(address() + document + "/files"))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** The token that the forms of a page carry. */
  String csrf(String page) throws Exception {
    Matcher csrf = CSRF.matcher(get(page).body());
    if (!csrf.find()) {
      throw new AssertionError(page + " has no form");
    }
    return csrf.group(1);
  }

  byte[] bytes(String path) throws Exception {
    return web.send(
            HttpRequest.newBuilder(URI.create(address() + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  /** Sends a form of a page. */
  HttpResponse<String> submit(String page, String action, String fields) throws Exception {
    String body = "_csrf=" + URLEncoder.encode(csrf(page), StandardCharsets.UTF_8) + fields;
    return web.send(
        HttpRequest.newBuilder(URI.create(address() + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws Exception {
    kill();
  }
}
