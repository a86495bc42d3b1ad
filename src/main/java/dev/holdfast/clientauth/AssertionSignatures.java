package dev.holdfast.clientauth;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.ReadableSecrets;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.jose.JwtFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jose4j.keys.HmacKey;

/** Whether a client has signed its assertion, in the way that it was registered for. */
@ApplicationScoped
class AssertionSignatures {

  static final List<String> HMAC = List.of("HS256");

  private final ClientKeys keys;
  private final ReadableSecrets secrets;

  AssertionSignatures(ClientKeys keys, ReadableSecrets secrets) {
    this.keys = keys;
    this.secrets = secrets;
  }

  /**
   * A key of the one kind is never taken for one of the other (RFC 8725, section 2.1).
   *
   * @throws JwtFault if it is not signed so
   */
  void require(ForeignJwt jwt, RegisteredClient client) {
    String only = client.get(Members.TOKEN_ENDPOINT_AUTH_SIGNING_ALG);
    if (only != null && !only.equals(jwt.algorithm())) {
      throw new JwtFault("must be signed with " + only);
    }
    if (client.tokenEndpointAuthMethod() == AuthMethod.PRIVATE_KEY_JWT) {
      jwt.requireSignature(
          keys.of(client, jwt.keyId()),
          client.followsFapi() ? ForeignJwt.FAPI : ForeignJwt.ALGORITHMS);
    } else if (client.tokenEndpointAuthMethod() == AuthMethod.CLIENT_SECRET_JWT) {
      requireSecret(jwt, client);
    } else {
      throw new JwtFault("is not how this client was registered to authenticate");
    }
  }

  /** While a secret is being rotated there are several. */
  private void requireSecret(ForeignJwt jwt, RegisteredClient client) {
    JwtFault last = new JwtFault("cannot be checked: the client has no secret that is valid now");
    for (String secret : secrets.of(client.clientId())) {
      try {
        jwt.requireSignature(new HmacKey(secret.getBytes(StandardCharsets.UTF_8)), HMAC);
        return;
      } catch (JwtFault e) {
        last = e;
      }
    }
    throw last;
  }
}
