package dev.holdfast.platform;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** What every feature may ask about the installation. */
@ConfigMapping(prefix = "holdfast")
public interface PlatformConfig {

  /** {@code HOLDFAST_PUBLIC_URL}: the origin that browsers use, without a path; also the issuer. */
  URI publicUrl();

  /** {@code DATABASE_PATH}: the SQLite file, made at the first start. */
  String databasePath();

  /** Whether a new database is filled with demonstration people and clients. */
  @io.smallrye.config.WithDefault("false")
  boolean demo();
}
