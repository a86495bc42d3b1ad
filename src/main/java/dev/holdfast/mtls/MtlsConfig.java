package dev.holdfast.mtls;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "holdfast.mtls")
interface MtlsConfig {

  /**
   * {@code HOLDFAST_MTLS_HEADER}: the header in which a proxy of {@code HOLDFAST_PROXY_TRUSTED}
   * hands on the client's certificate, such as {@code Client-Cert}.
   */
  Optional<String> header();

  /** {@code HOLDFAST_MTLS_TRUST}: a PEM file of the authorities of {@code tls_client_auth}. */
  Optional<Path> trust();

  /** {@code HOLDFAST_MTLS_URL}: the origin where certificates are asked for, if it is another. */
  Optional<URI> url();
}
