package dev.holdfast.signals;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secret of a client's webhook as it is answered; what it is itself is said once. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookSecret")
record WebhookSecretView(
    @Schema(format = "date-time") String createdAt,
    @Schema(
            format = "date-time",
            description = "Until then webhooks are signed with the one before, too.")
        String previousUntil,
    @Schema(
            format = "date-time",
            description =
                "Then your address answered 410: nothing is sent there until you register another"
                    + " one, or make another secret.")
        String goneSince,
    @Schema(description = "Only when it is made.") String secret) {

  static final WebhookSecretView NONE = new WebhookSecretView(null, null, null, null);

  static final String MADE =
      """
      {"createdAt":"2026-11-22T09:00:00.000Z","previousUntil":"2026-11-23T09:00:00.000Z",\
      "secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="}""";

  static final String KNOWN =
      """
      {"createdAt":"2026-11-22T09:00:00.000Z"}""";

  static WebhookSecretView of(KnownWebhookSecret known, String secret) {
    return new WebhookSecretView(
        Times.write(known.createdAt()),
        written(known.previousUntil()),
        written(known.goneSince()),
        secret);
  }

  private static String written(Instant time) {
    return time == null ? null : Times.write(time);
  }
}
