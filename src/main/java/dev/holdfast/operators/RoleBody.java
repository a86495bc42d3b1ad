package dev.holdfast.operators;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's role, as it is sent and answered. */
@Schema(name = "UserRole", additionalProperties = Schema.False.class, requiredProperties = "role")
@RegisterForReflection
record RoleBody(
    @Schema(
            enumeration = {"user", "support", "admin"},
            description =
                "Support sees accounts, and no value of a record; an admin runs the place.")
        String role) {

  static final String EXAMPLE =
      """
      {"role":"support"}""";
}
