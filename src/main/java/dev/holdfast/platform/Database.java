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

/** Brings the schema up to date before anything else asks for data. */
@ApplicationScoped
class Database {

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
      flyway.migrate();
    } catch (FlywayException e) {
      throw StartRefused.because(
          sqlite
              ? "DATABASE_PATH: "
                  + config.databasePath()
                  + " is not a database of this version of Holdfast: "
                  + e.getMessage()
              : "DATABASE_URL: the PostgreSQL database cannot be used: " + e.getMessage());
    }
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
