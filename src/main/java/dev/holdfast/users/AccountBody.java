package dev.holdfast.users;

import dev.holdfast.web.Shapes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link AccountInput} reads, for the API's description. */
@Schema(name = "UserAccount", additionalProperties = Schema.False.class)
record AccountBody(
    @Schema(
            nullable = true,
            pattern = Shapes.USERNAME,
            description = "Unique, whatever the case.",
            examples = "\"ada\"")
        String username,
    @Schema(
            format = "email",
            description = "Becomes a login e-mail, and the main one once it is verified.",
            examples = "\"ada@example.org\"")
        String email,
    @Schema(description = "With email: true if you have verified it; else we mail her a link.")
        Boolean emailVerified,
    @Schema(description = "False deactivates: every session, token and key ends at once.")
        Boolean active) {}
