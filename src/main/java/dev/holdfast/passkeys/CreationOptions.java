package dev.holdfast.passkeys;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/**
 * {@code PublicKeyCredentialCreationOptionsJSON} (WebAuthn Level 3, section 5.1.8): how a browser
 * is to make a passkey. Bytes are base64url, times milliseconds.
 */
@RegisterForReflection
public record CreationOptions(
    Rp rp,
    User user,
    String challenge,
    List<Parameter> pubKeyCredParams,
    long timeout,
    List<Descriptor> excludeCredentials,
    Selection authenticatorSelection,
    String attestation,
    Map<String, Boolean> extensions) {

  /** Whom the passkey is for: us. */
  @RegisterForReflection
  public record Rp(String id, String name) {}

  /** Whose it will be; the names are shown to her alone, by her own device. */
  @RegisterForReflection
  public record User(String id, String name, String displayName) {}

  @RegisterForReflection
  record Parameter(String type, long alg) {}

  /** A credential by its id. */
  @RegisterForReflection
  public record Descriptor(String type, String id, List<String> transports) {}

  @RegisterForReflection
  record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}
}
