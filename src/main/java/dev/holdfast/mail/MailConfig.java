package dev.holdfast.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "holdfast.mail")
interface MailConfig {

  /** {@code SMTP_HOST}: the server that takes our mails; without one they wait. */
  Optional<String> host();

  /** {@code SMTP_PORT}. */
  @WithDefault("587")
  int port();

  /** {@code SMTP_USER}: who signs in there; nobody if it is not set. */
  Optional<String> user();

  /** {@code SMTP_PASSWORD}. */
  Optional<String> password();

  /** {@code SMTP_TLS}: TLS from the first byte, as on port 465. */
  @WithDefault("false")
  boolean tls();

  /** {@code SMTP_START_TLS}: REQUIRED, OPTIONAL or DISABLED. */
  @WithDefault("REQUIRED")
  StartTLSOptions startTls();

  /** {@code MAIL_FROM}: who they are from; else {@code no-reply@} and the public URL's host. */
  Optional<String> from();

  /**
   * {@code HOLDFAST_MAIL_GIVE_UP_AFTER}: how long one is tried that does not say itself until when
   * it is of use.
   */
  @WithDefault("P3D")
  Duration giveUpAfter();
}
