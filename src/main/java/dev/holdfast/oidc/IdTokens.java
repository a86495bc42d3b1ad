package dev.holdfast.oidc;

import dev.holdfast.claims.PersonClaims;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.record.Access;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Makes ID tokens (OpenID Connect Core, section 2): who signed in, when and how. */
@ApplicationScoped
public class IdTokens {

  static final String TYPE = "JWT";

  private final SigningKeys keys;
  private final PersonClaims persons;
  private final OidcConfig config;
  private final Clock clock;
  private final String issuer;

  IdTokens(
      SigningKeys keys,
      PersonClaims persons,
      OidcConfig config,
      Clock clock,
      PlatformConfig platform) {
    this.keys = keys;
    this.persons = persons;
    this.config = config;
    this.clock = clock;
    this.issuer = platform.publicUrl().toString();
  }

  /**
   * Signed with the client's {@code id_token_signed_response_alg}. Of the record it holds only what
   * was asked for in it by name and what the person allows at this moment; everything else is at
   * the userinfo endpoint.
   *
   * @param accessToken the one that comes with it, for {@code at_hash} (section 3.1.3.6)
   */
  public String issue(
      RegisteredClient client, LiveGrant grant, IdTokenContent signIn, String accessToken) {
    Instant now = clock.instant();
    SigningAlg alg = SigningAlg.of(client.idTokenSignedResponseAlg());
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setSubject(persons.subject(client, grant.person()));
    claims.setAudience(client.clientId());
    claims.setIssuedAt(date(now));
    claims.setExpirationTime(date(now.plus(config.idTokenLifetime())));
    claims.setClaim("auth_time", signIn.at().getEpochSecond());
    claims.setStringClaim("acr", signIn.how().acr());
    claims.setStringListClaim("amr", signIn.how().amr());
    claims.setStringClaim("at_hash", alg.halfHash(accessToken));
    if (signIn.nonce() != null) {
      claims.setStringClaim("nonce", signIn.nonce());
    }
    if (signIn.session() != null) {
      claims.setStringClaim("sid", SessionName.of(signIn.session(), client.clientId()));
    }
    Access access = Access.underGrant(client.clientId(), grant.id(), "ID token");
    persons.of(access, grant.person(), allowed(grant, signIn)).forEach(claims::setClaim);
    return keys.sign(alg, TYPE, claims.toJson());
  }

  private static List<String> allowed(LiveGrant grant, IdTokenContent signIn) {
    return grant.claims().stream().filter(signIn.claims()::contains).toList();
  }

  private static NumericDate date(Instant time) {
    return NumericDate.fromSeconds(time.getEpochSecond());
  }
}
