package dev.holdfast.ledgers;

import dev.holdfast.jose.ArchivedJwt;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.ledger.KnownHead;
import dev.holdfast.ledger.PersonHead;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Heads of chains, signed: whoever keeps one can show later that a chain was written anew. */
@ApplicationScoped
class LedgerHeads {

  private static final String TYPE = "ledger-head+jwt";

  private final SigningKeys keys;
  private final Clock clock;
  private final String issuer;

  LedgerHeads(SigningKeys keys, Clock clock, PlatformConfig platform) {
    this.keys = keys;
    this.clock = clock;
    this.issuer = platform.publicUrl().toString();
  }

  HeadView sign(PersonId person, KnownHead head) {
    Instant now = clock.instant();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setSubject(person.toString());
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setClaim("seq", head.seq());
    claims.setStringClaim("hash", head.hash());
    String signed = keys.sign(SigningAlg.ES256, TYPE, claims.toJson());
    return new HeadView(person.toString(), head.seq(), head.hash(), signed);
  }

  /**
   * What a head says that was signed, also long ago.
   *
   * @param keys a JWK Set
   * @throws JwtFault if it does not count, with why
   */
  static PersonHead read(String signed, String keys) {
    JwtClaims claims = ArchivedJwt.verified(signed, TYPE, keys);
    Optional<PersonId> person =
        claims.getClaimValue("sub") instanceof String id ? PersonId.parse(id) : Optional.empty();
    if (person.isPresent()
        && claims.getClaimValue("seq") instanceof Long seq
        && claims.getClaimValue("hash") instanceof String hash) {
      return new PersonHead(person.get(), new KnownHead(seq, hash));
    }
    throw new JwtFault("does not say what a head says");
  }
}
