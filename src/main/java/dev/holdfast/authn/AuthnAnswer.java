package dev.holdfast.authn;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.passkeys.RequestOptions;
import dev.holdfast.sessions.Factor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
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

  static AuthnAnswer next(Factor factor, OpenAttempt attempt, RequestOptions publicKey) {
    String type = factor.written();
    return new AuthnAnswer(type, List.of(type), attempt.id(), publicKey, null);
  }

  /** The app before the recovery codes, of which each is gone when it is used. */
  static AuthnAnswer next(Set<Factor> factors, OpenAttempt attempt) {
    List<String> options = factors.stream().sorted().map(Factor::written).toList();
    String totp = Factor.TOTP.written();
    String next = options.contains(totp) ? totp : options.get(0);
    return new AuthnAnswer(next, options, attempt.id(), null, null);
  }

  static AuthnAnswer signedIn(SessionView session) {
    return new AuthnAnswer(null, null, null, null, session);
  }
}
