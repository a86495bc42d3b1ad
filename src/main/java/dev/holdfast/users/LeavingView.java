package dev.holdfast.users;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an account is deactivated, by its person. */
@Schema(
    name = "Leaving",
    requiredProperties = {"state", "until"})
@RegisterForReflection
record LeavingView(
    @Schema(enumeration = "leaving") String state,
    @Schema(format = "date-time", description = "Until then she can come back, by signing in.")
        String until) {

  static final String EXAMPLE =
      """
      {"state":"leaving","until":"2026-12-22T10:02:00.000Z"}""";
}
