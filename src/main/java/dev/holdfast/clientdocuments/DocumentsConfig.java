package dev.holdfast.clientdocuments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "holdfast.client-documents")
interface DocumentsConfig {

  /** All hosts there are. */
  String ANY = "*";

  /**
   * {@code HOLDFAST_CLIENT_DOCUMENTS_HOSTS}: whose documents are taken, with commas, and with the
   * port if it is not 443; {@code *} for those of any host; none if it is not set.
   */
  Optional<List<String>> hosts();

  /**
   * {@code HOLDFAST_CLIENT_DOCUMENTS_MOST}: how many are kept of clients that nobody has allowed
   * anything.
   */
  @WithDefault("1000")
  long most();

  /** {@code HOLDFAST_CLIENT_DOCUMENTS_UNUSED_AFTER}: when such a one goes. */
  @WithDefault("1D")
  Duration unusedAfter();
}
