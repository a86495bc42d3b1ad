package dev.holdfast.developers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.clients.KnownSecret;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A secret as it is answered; what it is itself is said once. */
@RegisterForReflection
@Schema(
    name = "ClientSecret",
    requiredProperties = {"id", "name", "createdAt"})
record SecretView(
    String id,
    String name,
    @Schema(format = "date-time") String createdAt,
    @Schema(nullable = true, format = "date-time") String expiresAt,
    @Schema(nullable = true, format = "date-time", description = "To the minute.")
        String lastUsedAt,
    @Schema(description = "Only when it is made.") @JsonInclude(JsonInclude.Include.NON_NULL)
        String secret) {

  static SecretView of(KnownSecret secret) {
    return new SecretView(
        secret.id(),
        secret.name(),
        ClientViews.time(secret.createdAt()),
        ClientViews.time(secret.expiresAt()),
        ClientViews.time(secret.lastUsedAt()),
        null);
  }

  /** All of a client, oldest first. */
  @RegisterForReflection
  @Schema(name = "ClientSecretList", requiredProperties = "items")
  record All(List<SecretView> items) {}
}
