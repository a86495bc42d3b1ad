package dev.holdfast.roots;

import dev.holdfast.jose.ArchivedJwt;
import dev.holdfast.jose.JwtFault;
import org.jose4j.jwt.JwtClaims;

/** What a root says that was signed, whenever that was; it asks nobody. */
public record SignedRoot(String day, long size, String hash) {

  static final String TYPE = "ledger-root+jwt";

  /**
   * @param keys a JWK Set, with those that are retired
   * @throws JwtFault if it does not count, with why
   */
  public static SignedRoot verified(String signed, String keys) {
    JwtClaims claims = ArchivedJwt.verified(signed, TYPE, keys);
    if (claims.getClaimValue("size") instanceof Long size
        && claims.getClaimValue("day") instanceof String day
        && claims.getClaimValue("root") instanceof String root) {
      return new SignedRoot(day, size, root);
    }
    throw new JwtFault("does not say what a root says");
  }
}
