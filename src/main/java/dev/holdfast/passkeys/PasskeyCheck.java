package dev.holdfast.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import dev.holdfast.passkeys.PasskeyRefused.Why;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * The ceremonies' checks (WebAuthn Level 3, sections 7.1 and 7.2), as webauthn4j makes them: user
 * verification is required, an attestation is neither asked for nor believed.
 */
@ApplicationScoped
class PasskeyCheck {

  /** Of COSE, in the order in which we like them: ES256, EdDSA, RS256. */
  static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

  private static final int LONGEST_RESPONSE = 64 * 1024;

  private final RelyingParty relyingParty;
  // Nothing of webauthn4j is static here: a native image initializes it when it runs.
  private final List<PublicKeyCredentialParameters> parameters =
      ALGORITHMS.stream()
          .map(COSEAlgorithmIdentifier::create)
          .map(alg -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, alg))
          .toList();
  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter data =
      new AttestedCredentialDataConverter(converter);

  PasskeyCheck(RelyingParty relyingParty) {
    this.relyingParty = relyingParty;
  }

  RegistrationData readRegistration(String json) {
    RegistrationData read = read(json, () -> manager.parseRegistrationResponseJSON(json));
    requireParts(read.getAttestationObject());
    return read;
  }

  AuthenticationData readAssertion(String json) {
    AuthenticationData read = read(json, () -> manager.parseAuthenticationResponseJSON(json));
    requireParts(read.getCredentialId(), read.getAuthenticatorData(), read.getSignature());
    return read;
  }

  /**
   * What is answered.
   *
   * @throws PasskeyRefused if the browser has left it out
   */
  static byte[] challenge(CollectedClientData client) {
    requireParts(client);
    requireParts(client.getChallenge());
    return client.getChallenge().getValue();
  }

  /** The library passes on as null what is missing. */
  private static void requireParts(Object... parts) {
    for (Object part : parts) {
      if (part == null) {
        throw new PasskeyRefused(Why.UNREADABLE, "an answer without all of its parts");
      }
    }
  }

  NewCredential registered(RegistrationData response, byte[] challenge) {
    verify(
        () ->
            manager.verify(
                response, new RegistrationParameters(server(challenge), parameters, true, true)));
    var authenticator = response.getAttestationObject().getAuthenticatorData();
    AttestedCredentialData credential = authenticator.getAttestedCredentialData();
    Set<AuthenticatorTransport> transports =
        response.getTransports() == null ? Set.of() : response.getTransports();
    return new NewCredential(
        text(credential.getCredentialId()),
        text(data.convert(credential)),
        authenticator.getSignCount(),
        authenticator.isFlagBE(),
        authenticator.isFlagBS(),
        transports.stream()
            .map(AuthenticatorTransport::getValue)
            .filter(value -> value.matches("[a-z-]{1,20}"))
            .sorted()
            .limit(8)
            .collect(Collectors.joining(",")),
        Makers.name(credential.getAaguid().getValue()));
  }

  Assertion asserted(AuthenticationData response, StoredPasskey stored, byte[] challenge) {
    verify(
        () ->
            manager.verify(
                response,
                new AuthenticationParameters(server(challenge), record(stored), null, true, true)));
    var authenticator = response.getAuthenticatorData();
    return new Assertion(authenticator.getSignCount(), authenticator.isFlagBS());
  }

  private CredentialRecord record(StoredPasskey stored) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        stored.backupEligible,
        stored.backedUp,
        stored.signCount,
        data.convert(Base64.getUrlDecoder().decode(stored.credentialData)),
        null,
        null,
        null,
        Set.of());
  }

  private ServerProperty server(byte[] challenge) {
    return ServerProperty.builder()
        .origins(relyingParty.origins().stream().map(Origin::create).collect(Collectors.toSet()))
        .rpId(relyingParty.id())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private static <T> T read(String json, Supplier<T> reader) {
    if (json == null || json.isBlank() || json.length() > LONGEST_RESPONSE) {
      throw new PasskeyRefused(Why.UNREADABLE, "no response, or one that is too long");
    }
    try {
      return reader.get();
    } catch (DataConversionException
        | JacksonException
        | IllegalArgumentException
        | NullPointerException e) {
      throw new PasskeyRefused(Why.UNREADABLE, "the response cannot be read");
    }
  }

  private static void verify(Runnable check) {
    try {
      check.run();
    } catch (MaliciousCounterValueException e) {
      throw new PasskeyRefused(Why.COPIED, "the count of signatures went back");
    } catch (VerificationException | DataConversionException | JacksonException e) {
      throw new PasskeyRefused(Why.NOT_VALID, e.getClass().getSimpleName());
    }
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
