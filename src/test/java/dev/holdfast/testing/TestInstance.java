package dev.holdfast.testing;

import dev.holdfast.crypto.OtherKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The instance under test: a free port, which its public URL names too, and a new database at each
 * start. With the profile {@code pg} that is one in a real PostgreSQL, which is started once.
 */
@QuarkusTestResource(TestInstance.class)
public class TestInstance implements QuarkusTestResourceLifecycleManager {
  private static final Path DATA = Path.of("target", "test-data");
  private static final String DEV_KEY = "dev:ZGV2ZWxvcG1lbnQtb25seS1rZXktMzItYnl0ZXMtISE=";
  private static final String URL = "test-instance.url";
  private static final String DATABASE = "test-instance.database";
  private static final String POSTGRES = "test-instance.postgres";
  private static final String TOOLS = "test-instance.tools";
  private static final String CERTIFICATE = "test-instance.certificate";

  /** Where the instance answers; also its issuer. */
  public static String url() {
    return System.getProperty(URL);
  }

  /** The SQLite file of the instance; another process of Holdfast may use it at the same time. */
  public static Path databasePath() {
    return Path.of(System.getProperty(DATABASE));
  }

  /** Where a {@link ToolServer} may be, which the instance issues tokens for. */
  static URI tools() {
    return URI.create(System.getProperty(TOOLS));
  }

  /** The key of sites that the instance trusts, as {@link OwnCertificate} has it. */
  static Path siteKey() {
    return Path.of(System.getProperty(CERTIFICATE));
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>();
    try {
      // Tests live in another class loader than this resource, and a test profile gives it a new
      // one: what must be known to all of them is in system properties.
      if (System.getProperty(URL) == null) {
        System.setProperty(URL, "http://localhost:" + FreePort.find());
        System.setProperty(TOOLS, "http://127.0.0.1:" + FreePort.find() + "/mcp");
      }
      if (System.getProperty(CERTIFICATE) == null) {
        System.setProperty(CERTIFICATE, newCertificate().toString());
      }
      System.setProperty(DATABASE, newDatabase().toString());
      if (onPostgres()) {
        settings.put("quarkus.datasource.jdbc.url", newPostgresDatabase());
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
      }
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
    String port = String.valueOf(URI.create(url()).getPort());
    settings.put("quarkus.http.port", port);
    settings.put("quarkus.http.test-port", port);
    settings.put("holdfast.public-url", url());
    settings.put("holdfast.encryption-keys", DEV_KEY + "," + OtherKeys.OLD);
    settings.put("holdfast.database-path", databasePath().toString());
    settings.put(
        "holdfast.oauth.resources", "https://mcp.example/mcp,https://other.example," + tools());
    settings.put("holdfast.outgoing.trust", siteKey().resolveSibling("localhost.pem").toString());
    return settings;
  }

  @Override
  public void stop() {
    // PostgreSQL stays for the next start of the application; its own hook ends it with the JVM.
  }

  static boolean onPostgres() {
    return System.getProperty("quarkus.test.profile", "").contains("pg");
  }

  private static Path newCertificate() throws IOException {
    Files.createDirectories(DATA);
    Path folder = Files.createTempDirectory(DATA, "tls-").toAbsolutePath();
    return OwnCertificate.of("localhost", folder).store();
  }

  private static Path newDatabase() throws IOException {
    Files.createDirectories(DATA);
    return Files.createTempDirectory(DATA, "run-").resolve("holdfast.db").toAbsolutePath();
  }

  private static String newPostgresDatabase() throws IOException, SQLException {
    if (System.getProperty(POSTGRES) == null) {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "200")
              .setPGStartupWait(Duration.ofMinutes(2))
              .start();
      System.setProperty(POSTGRES, server.getJdbcUrl("postgres", "%s"));
    }
    String name = "holdfast_" + System.nanoTime();
    try (var connection =
            DriverManager.getConnection(System.getProperty(POSTGRES).formatted("postgres"));
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return System.getProperty(POSTGRES).formatted(name);
  }
}
