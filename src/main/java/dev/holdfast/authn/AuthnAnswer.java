package dev.holdfast.authn;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.passkeys.RequestOptions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Either a session, or what is to be shown next. */
@Schema(name = "Authentication", description = "Either session, or next with authenticationId.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
record AuthnAnswer(
    @Schema(description = "The type of the step that is to be taken next.", examples = "\"totp\"")
        String next,
    @Schema(description = "All types that would do.") List<String> options,
    @Schema(description = "For the next step; for you alone, and for 15 minutes.")
        String authenticationId,
    @Schema(
            description =
                "For navigator.credentials.get, after PublicKeyCredential.parseRequestOptionsFromJSON"
                    + " (WebAuthn Level 3).")
        RequestOptions publicKey,
    SessionView session) {

  static AuthnAnswer signedIn(SessionView session) {
    return new AuthnAnswer(null, null, null, null, session);
  }
}
