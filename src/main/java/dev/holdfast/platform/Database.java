package dev.holdfast.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.jboss.logging.Logger;

/** Brings the schema up to date before anything else asks for data. */
@ApplicationScoped
class Database {

  private static final Logger LOG = Logger.getLogger(Database.class);

  private final Flyway flyway;
  private final PlatformConfig config;
  private final String kind;

  Database(
      Flyway flyway,
      PlatformConfig config,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.flyway = flyway;
    this.config = config;
    this.kind = kind;
  }

  void migrate(@Observes @Priority(StartOrder.DATABASE) StartupEvent event) {
    boolean sqlite = kind.equals("sqlite");
    if (sqlite) {
      requireWritable(Path.of(config.databasePath()).toAbsolutePath());
    }
    try {
      MigrateResult done = flyway.migrate();
      LOG.infof(
          "Database: %s, schema %s, %d migrations applied now",
          sqlite ? Path.of(config.databasePath()).toAbsolutePath() : kind,
          flyway.info().current().getVersion(),
          done.migrationsExecuted);
    } catch (FlywayException e) {
      throw StartRefused.because(
          sqlite
              ? "DATABASE_PATH: "
                  + config.databasePath()
                  + " is no database of this version of Holdfast; choose another file, or start the"
                  + " version that it belongs to. ("
                  + reason(e)
                  + ")"
              : "DATABASE_URL: the PostgreSQL database cannot be used; check it with DATABASE_USERNAME"
                  + " and DATABASE_PASSWORD. ("
                  + reason(e)
                  + ")");
    }
  }

  private static String reason(FlywayException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  private static void requireWritable(Path file) {
    Path directory = file.getParent();
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw StartRefused.because(
          "DATABASE_PATH: the directory " + directory + " cannot be made; choose another.");
    }
    if (!Files.isWritable(directory)
        || (Files.exists(file) && !Files.isWritable(file))
        || Files.isDirectory(file)) {
      throw StartRefused.because(
          "DATABASE_PATH: "
              + file
              + " cannot be written; give this user write access to it and its directory, or choose another.");
    }
  }
}
