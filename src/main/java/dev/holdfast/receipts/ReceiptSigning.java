package dev.holdfast.receipts;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.Term;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.tokens.Lifetimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Signs receipts. They have no end: they say what was decided at their time. */
@ApplicationScoped
class ReceiptSigning {

  static final String TYPE = "consent-receipt+jwt";

  private final SigningKeys keys;
  private final Lifetimes lifetimes;
  private final String issuer;

  ReceiptSigning(SigningKeys keys, Lifetimes lifetimes, PlatformConfig platform) {
    this.keys = keys;
    this.lifetimes = lifetimes;
    this.issuer = platform.publicUrl().toString();
  }

  /** As {@link ReceiptClaims} says it. */
  String sign(
      Receipt receipt, RegisteredClient client, Map<String, Term> allowed, String previous) {
    Duration token = lifetimes.accessToken(client);
    Map<String, Allowance> times = new LinkedHashMap<>();
    allowed.forEach((scope, term) -> times.put(scope, Allowance.of(term, token)));
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(receipt.clientId());
    claims.setSubject(receipt.subject());
    claims.setIssuedAt(NumericDate.fromSeconds(receipt.at().getEpochSecond()));
    claims.setJwtId(receipt.id().toString());
    new ReceiptClaims(issuer, receipt, client, times, previous).claims().forEach(claims::setClaim);
    return keys.sign(SigningAlg.ES256, TYPE, claims.toJson());
  }
}
