package dev.holdfast.ledgers;

import dev.holdfast.keys.OwnTokens;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.ledger.KnownHead;
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
  private final OwnTokens tokens;
  private final Clock clock;
  private final String issuer;

  LedgerHeads(SigningKeys keys, OwnTokens tokens, Clock clock, PlatformConfig platform) {
    this.keys = keys;
    this.tokens = tokens;
    this.clock = clock;
    this.issuer = platform.publicUrl().toString();
  }

  /** A head that somebody has kept. */
  record Kept(PersonId person, KnownHead head) {}

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

  /** Empty if it is none of ours. */
  Optional<Kept> read(String signed) {
    return tokens.read(
        signed,
        TYPE,
        claims -> {
          Long seq = claims.getClaimValue("seq", Long.class);
          String hash = claims.getStringClaimValue("hash");
          return seq == null || hash == null
              ? Optional.empty()
              : PersonId.parse(claims.getSubject())
                  .map(person -> new Kept(person, new KnownHead(seq, hash)));
        });
  }
}
