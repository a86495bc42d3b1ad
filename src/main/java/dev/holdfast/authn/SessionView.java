package dev.holdfast.authn;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session that began over the API. */
@Schema(name = "Session", description = "Who is signed in, and how.")
@RegisterForReflection
record SessionView(
    @Schema(description = "Its name in her list of sessions; it opens nothing.", format = "uuid")
        String id,
    @Schema(
            description = "Who she is: the sub of her tokens.",
            examples = "\"lusab-babad-gutih-tugad\"")
        String personId,
    @Schema(
            description = "How strongly: 1fa, 2fa, or phr for a passkey.",
            enumeration = {"1fa", "2fa", "phr"})
        String acr,
    @Schema(description = "By what, in the words of RFC 8176; email is a mailed code.")
        List<String> amr,
    @Schema(format = "date-time") String authTime,
    @Schema(
            description =
                "Send her browser here within a minute, once: it asks her to go on, and signs her browser in at Holdfast, for the authorization endpoint. Add ?return= and a path of Holdfast.",
            format = "uri")
        String handover) {}
