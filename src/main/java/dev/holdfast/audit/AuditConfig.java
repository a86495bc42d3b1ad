package dev.holdfast.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "holdfast.audit")
interface AuditConfig {

  /** {@code HOLDFAST_AUDIT_KEEP}: how long the audit log remembers. */
  @WithDefault("P730D")
  Duration keep();

  /** {@code HOLDFAST_AUDIT_WEBHOOK_URL}: where each act is sent to, by https. */
  Optional<String> webhookUrl();

  /** {@code HOLDFAST_AUDIT_WEBHOOK_SECRET}: {@code whsec_} and the base64 of 24 to 64 bytes. */
  Optional<String> webhookSecret();

  /** {@code HOLDFAST_AUDIT_STDOUT}: whether each act is a line of JSON on standard output. */
  @WithDefault("false")
  boolean stdout();
}
