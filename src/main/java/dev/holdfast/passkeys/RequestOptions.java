package dev.holdfast.passkeys;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * {@code PublicKeyCredentialRequestOptionsJSON} (WebAuthn Level 3, section 5.1.9): how a browser is
 * to use a passkey.
 *
 * @param allowCredentials empty: whichever the person chooses
 */
@RegisterForReflection
public record RequestOptions(
    String challenge,
    long timeout,
    String rpId,
    List<CreationOptions.Descriptor> allowCredentials,
    String userVerification) {}
