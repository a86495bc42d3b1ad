package dev.holdfast.loginemails;

import dev.holdfast.emails.LoginEmail;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address that a user signs in with, as it is answered. */
@RegisterForReflection
@Schema(
    name = "LoginEmail",
    description = "An address that a user signs in with, once it is verified.",
    requiredProperties = {"id", "userId", "email", "verified", "primary", "addedAt"})
record LoginEmailView(
    @Schema(format = "uuid", examples = "\"01a1fe1c-3c80-7880-8ffe-a85158e2bdf1\"") String id,
    @Schema(examples = "\"lusab-babad-gutih-tugad\"") String userId,
    @Schema(format = "email", examples = "\"ada@example.org\"") String email,
    @Schema(description = "Whether she has shown that she reads it.") boolean verified,
    @Schema(description = "Whether it is the one that she is written to.") boolean primary,
    @Schema(format = "date-time") String addedAt) {

  static LoginEmailView of(LoginEmail email) {
    return new LoginEmailView(
        email.id().toString(),
        email.person().toString(),
        email.address().toString(),
        email.verified(),
        email.main(),
        Times.write(email.addedAt()));
  }
}
