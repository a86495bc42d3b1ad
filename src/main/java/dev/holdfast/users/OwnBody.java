package dev.holdfast.users;

import dev.holdfast.web.Shapes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link OwnInput} reads, for the API's description. */
@Schema(name = "OwnProfile", additionalProperties = Schema.False.class)
record OwnBody(
    @Schema(
            nullable = true,
            pattern = Shapes.USERNAME,
            description = "Unique, whatever the case.",
            examples = "\"ada\"")
        String username,
    @Schema(
            format = "email",
            description =
                "One that you have verified becomes the main one. To another a mail goes out; you"
                    + " sign in with it once you have verified it.")
        String email,
    @Schema(nullable = true, maxLength = 1000, pattern = Shapes.LINE) String preferredUsername,
    @Schema(nullable = true, maxLength = 1000, pattern = Shapes.LINE, examples = "\"Ada\"")
        String givenName,
    @Schema(nullable = true, maxLength = 1000, pattern = Shapes.LINE, examples = "\"Lovelace\"")
        String familyName,
    @Schema(nullable = true, maxLength = 1000, pattern = Shapes.LINE) String nickname,
    @Schema(nullable = true, pattern = Shapes.PHONE, examples = "\"+44 20 7946 0000\"")
        String phoneNumber,
    @Schema(nullable = true, format = "uri", maxLength = 1000, pattern = Shapes.WEB) String picture,
    @Schema(nullable = true, pattern = Shapes.LOCALE, examples = "\"en-GB\"") String locale) {}
