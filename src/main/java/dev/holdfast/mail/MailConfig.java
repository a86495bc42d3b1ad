package dev.holdfast.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "holdfast.mail")
interface MailConfig {

  /** {@code SMTP_HOST}: the server that takes our mails; without one they wait. */
  Optional<String> host();

  /** {@code MAIL_FROM}: who they are from; else {@code no-reply@} and the public URL's host. */
  Optional<String> from();

  /** {@code HOLDFAST_MAIL_GIVE_UP_AFTER}: how long one is tried. */
  @WithDefault("P3D")
  Duration giveUpAfter();
}
