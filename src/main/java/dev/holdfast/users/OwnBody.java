package dev.holdfast.users;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link OwnInput} reads, for the API's description. */
@Schema(name = "OwnProfile", additionalProperties = Schema.False.class)
record OwnBody(
    @Schema(nullable = true, description = "Unique, whatever the case.", examples = "\"ada\"")
        String username,
    @Schema(
            format = "email",
            description =
                "One that you have verified becomes the main one. To another a mail goes out; you"
                    + " sign in with it once you have verified it.")
        String email,
    @Schema(nullable = true, maxLength = 1000) String preferredUsername,
    @Schema(nullable = true, maxLength = 1000, examples = "\"Ada\"") String givenName,
    @Schema(nullable = true, maxLength = 1000, examples = "\"Lovelace\"") String familyName,
    @Schema(nullable = true, maxLength = 1000) String nickname,
    @Schema(nullable = true, examples = "\"+44 20 7946 0000\"") String phoneNumber,
    @Schema(nullable = true, format = "uri") String picture,
    @Schema(nullable = true, examples = "\"en-GB\"") String locale) {}
