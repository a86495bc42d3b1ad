package dev.holdfast.oidc;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.Members;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;

/** Userinfo as a JWT, for clients that were registered so (OpenID Connect Core, section 5.3.2). */
@ApplicationScoped
public class SignedUserinfo {

  /** It is no ID token, and must not be taken for one (RFC 8725, section 3.11). */
  private static final String TYPE = "userinfo+jwt";

  private final Clients clients;
  private final SigningKeys keys;
  private final String issuer;

  SignedUserinfo(Clients clients, SigningKeys keys, PlatformConfig platform) {
    this.clients = clients;
    this.keys = keys;
    this.issuer = platform.publicUrl().toString();
  }

  /** Empty if the client takes it as it is. */
  public Optional<String> of(String clientId, Map<String, Object> userinfo) {
    return clients
        .find(clientId)
        .map(client -> client.get(Members.USERINFO_SIGNED_RESPONSE_ALG))
        .map(
            alg -> {
              JwtClaims claims = new JwtClaims();
              userinfo.forEach(claims::setClaim);
              claims.setIssuer(issuer);
              claims.setAudience(clientId);
              return keys.sign(SigningAlg.of(alg), TYPE, claims.toJson());
            });
  }
}
