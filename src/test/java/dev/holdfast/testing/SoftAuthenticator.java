package dev.holdfast.testing;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A browser and an authenticator in one, with one passkey. What it says can be made wrong, field by
 * field, as an attacker would.
 */
public final class SoftAuthenticator {
  private static final ObjectConverter CONVERTER = new ObjectConverter();

  /** Where the browser says that it is. */
  public String origin = TestInstance.url();

  /** For whom the authenticator signs; null: for whom the options say. */
  public String rpId;

  /** Which challenge it answers; null: the one of the options. */
  public String challenge;

  public boolean present = true;
  public boolean verified = true;
  public boolean backupEligible;
  public boolean backedUp;
  public boolean crossOrigin;
  public boolean withUserHandle = true;

  /** Of its next signature; 0 and it stays 0. */
  public long count;

  /** With which its answers are signed; another one is a forger's. */
  public KeyPair key = newKey();

  private final byte[] id;
  private String userHandle;

  public SoftAuthenticator() {
    this(16);
  }

  /** One whose credential id has so many bytes; WebAuthn allows 1023. */
  public SoftAuthenticator(int idBytes) {
    this.id = random(idBytes);
  }

  public String id() {
    return text(id);
  }

  /** Makes its passkey: {@code RegistrationResponseJSON} for these options. */
  public String create(String options) {
    JsonPath asked = JsonPath.from(options);
    userHandle = asked.getString("user.id");
    AttestedCredentialData credential =
        new AttestedCredentialData(
            AAGUID.ZERO,
            id,
            EC2COSEKey.create((ECPublicKey) key.getPublic(), COSEAlgorithmIdentifier.ES256));
    AuthenticatorData<RegistrationExtensionAuthenticatorOutput> data =
        new AuthenticatorData<>(
            rpIdHash(asked.getString("rp.id")),
            (byte) (flags() | AuthenticatorData.BIT_AT),
            count,
            credential);
    byte[] attestation =
        new AttestationObjectConverter(CONVERTER)
            .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
    return """
        {"id":"%1$s","rawId":"%1$s","type":"public-key","authenticatorAttachment":"platform",
         "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","transports":["internal"]},
         "clientExtensionResults":{"credProps":{"rk":true}}}"""
        .formatted(
            id(),
            text(clientData("webauthn.create", asked.getString("challenge"))),
            text(attestation));
  }

  /** Uses its passkey: {@code AuthenticationResponseJSON} for these options. */
  public String get(String options) {
    JsonPath asked = JsonPath.from(options);
    byte[] data =
        new AuthenticatorDataConverter(CONVERTER)
            .convert(
                new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                    rpIdHash(asked.getString("rpId")), flags(), count));
    byte[] client = clientData("webauthn.get", asked.getString("challenge"));
    return """
        {"id":"%1$s","rawId":"%1$s","type":"public-key","authenticatorAttachment":"platform",
         "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s"%5$s},
         "clientExtensionResults":{}}"""
        .formatted(
            id(),
            text(client),
            text(data),
            text(sign(data, client)),
            withUserHandle ? ",\"userHandle\":\"" + userHandle + "\"" : "");
  }

  private byte flags() {
    return (byte)
        ((present ? AuthenticatorData.BIT_UP : 0)
            | (verified ? AuthenticatorData.BIT_UV : 0)
            | (backupEligible ? AuthenticatorData.BIT_BE : 0)
            | (backedUp ? AuthenticatorData.BIT_BS : 0));
  }

  private byte[] clientData(String type, String given) {
    String json =
        "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":%s}"
            .formatted(type, challenge == null ? given : challenge, origin, crossOrigin);
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] rpIdHash(String given) {
    return sha256((rpId == null ? given : rpId).getBytes(StandardCharsets.UTF_8));
  }

  private byte[] sign(byte[] data, byte[] client) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.getPrivate());
      signature.update(data);
      signature.update(sha256(client));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
