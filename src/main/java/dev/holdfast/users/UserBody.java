package dev.holdfast.users;

import dev.holdfast.web.Shapes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link UserInput} reads, for the API's description. */
@Schema(name = "UserProfile", additionalProperties = Schema.False.class)
record UserBody(
    @Schema(
            nullable = true,
            pattern = Shapes.USERNAME,
            description = "Unique, whatever the case.",
            examples = "\"ada\"")
        String username,
    @Schema(
            format = "email",
            description =
                "Becomes a login e-mail, and the primary one once it is verified; unique among"
                    + " verified ones. More of them, and removal: /login-emails.")
        String email,
    @Schema(description = "With email: true if you have verified it; else we mail her a link.")
        Boolean emailVerified,
    @Schema(nullable = true, maxLength = 1000, pattern = Shapes.LINE) String preferredUsername,
    @Schema(nullable = true, maxLength = 1000, pattern = Shapes.LINE, examples = "\"Ada\"")
        String givenName,
    @Schema(nullable = true, maxLength = 1000, pattern = Shapes.LINE, examples = "\"Lovelace\"")
        String familyName,
    @Schema(nullable = true, maxLength = 1000, pattern = Shapes.LINE) String nickname,
    @Schema(nullable = true, pattern = Shapes.PHONE, examples = "\"+44 20 7946 0000\"")
        String phoneNumber,
    @Schema(
            nullable = true,
            description = "Whether you have verified it; falls to false when the number changes.")
        Boolean phoneNumberVerified,
    @Schema(nullable = true, format = "uri", maxLength = 1000, pattern = Shapes.WEB) String picture,
    @Schema(nullable = true, pattern = Shapes.LOCALE, examples = "\"en-GB\"") String locale,
    @Schema(description = "False deactivates: every session and token ends at once.")
        Boolean active) {}
