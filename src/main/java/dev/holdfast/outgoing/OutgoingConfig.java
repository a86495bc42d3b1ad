package dev.holdfast.outgoing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "holdfast.outgoing")
interface OutgoingConfig {

  /**
   * {@code HOLDFAST_OUTGOING_EXCEPTIONS}: hosts, addresses and ranges, with commas, that are called
   * although they are not public, by http too.
   */
  Optional<List<String>> exceptions();

  /**
   * {@code HOLDFAST_OUTGOING_TRUST}: a PEM file of certificates that are trusted beside the
   * system's.
   */
  Optional<Path> trust();

  /**
   * {@code HOLDFAST_OUTGOING_TIMEOUT}: how long one call may take, from the name to the last byte.
   */
  @WithDefault("5S")
  Duration timeout();
}
