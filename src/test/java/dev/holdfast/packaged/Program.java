package dev.holdfast.packaged;

import dev.holdfast.testing.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program in a process of its own, as operators start it: the jar, or the binary if
 * that was built. It sees no environment but the given one, and no .env.
 */
final class Program implements AutoCloseable {

  static final Map<String, String> PROD =
      Map.of(
          "SESSION_SECRET",
          "zMd0b1cQ8aKpY3vHn5TqRw7LxEoJ2uGs",
          "HOLDFAST_ENCRYPTION_KEYS",
          "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path output;
  private final URI url;

  private Program(Process process, Path output, URI url) {
    this.process = process;
    this.output = output;
    this.url = url;
  }

  /** An empty directory for one program's files. */
  static Path directory() throws IOException {
    Path parent = Files.createDirectories(Path.of("target", "packaged").toAbsolutePath());
    return Files.createTempDirectory(parent, "run-");
  }

  /** Starts it, without waiting, on a free port unless PORT is given. */
  static Program start(Path directory, Map<String, String> environment, String... arguments)
      throws IOException {
    Map<String, String> complete = new HashMap<>();
    complete.put("PORT", String.valueOf(FreePort.find()));
    complete.put("DATABASE_PATH", directory.resolve("holdfast.db").toString());
    complete.putAll(environment);
    List<String> command = new ArrayList<>(command());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(directory, "output-", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().putAll(complete);
    return new Program(
        builder.start(), output, URI.create("http://localhost:" + complete.get("PORT")));
  }

  URI url() {
    return url;
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Program awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try {
        if (get("/q/health/ready").statusCode() == 200) {
          return this;
        }
      } catch (IOException e) {
        // not listening yet
      }
      Thread.sleep(50);
    }
    close();
    throw new AssertionError("It did not start:\n" + output());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(20)).build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  /** Waits until it has ended by itself; its exit status. */
  int ended() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      close();
      throw new AssertionError("It did not end:\n" + output());
    }
    return process.exitValue();
  }

  /** SIGTERM: it may finish what it does. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL: nothing of it runs any more when this returns. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    try {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> command() throws IOException {
    Path target = Path.of("target").toAbsolutePath();
    Properties built = new Properties();
    try (InputStream file = Files.newInputStream(target.resolve("quarkus-artifact.properties"))) {
      built.load(file);
    }
    String artifact = target.resolve(built.getProperty("path")).toString();
    if (built.getProperty("type").equals("native")) {
      return List.of(artifact);
    }
    // A short life: the compiler that starts quickly is enough.
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-jar",
        artifact);
  }
}
