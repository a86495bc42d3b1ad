package dev.holdfast.roots;

import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Signs roots. They have no end: they say what was so at their time. */
@ApplicationScoped
class RootSigning {

  private final SigningKeys keys;
  private final String issuer;

  RootSigning(SigningKeys keys, PlatformConfig platform) {
    this.keys = keys;
    this.issuer = platform.publicUrl().toString();
  }

  String sign(LocalDate day, long size, String hash, Instant now) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setStringClaim("day", day.toString());
    claims.setClaim("size", size);
    claims.setStringClaim("root", hash);
    return keys.sign(SigningAlg.ES256, SignedRoot.TYPE, claims.toJson());
  }
}
