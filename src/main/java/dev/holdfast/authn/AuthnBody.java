package dev.holdfast.authn;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a step is sent with, for the API's description. */
@Schema(name = "AuthenticationStep", additionalProperties = Schema.False.class)
record AuthnBody(
    @Schema(
            description =
                "The e-mail address that she typed; begins a sign-in. Whether it is known is never said.",
            maxLength = 254,
            examples = "\"ada@example.org\"")
        String address,
    @Schema(description = "Of the answer before; goes on with a sign-in that has begun.")
        String authenticationId,
    @Schema(description = "For the type password.") String password,
    @Schema(
            description =
                "For the types totp, recovery-code and magic-link: the code, however it is spaced.")
        String code,
    @Schema(
            description =
                "For the type passkey: what toJSON of the browser's PublicKeyCredential gives.",
            implementation = Object.class)
        Object response,
    @Schema(
            description =
                "Her browser's User-Agent, so that she knows the session again in her list.")
        String userAgent,
    @Schema(
            description =
                "Her IP address: guesses are limited by it. Without it they are limited for all who come through you together.",
            examples = "\"203.0.113.7\"")
        String ip) {}
