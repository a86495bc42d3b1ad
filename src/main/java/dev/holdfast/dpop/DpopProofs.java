package dev.holdfast.dpop;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.jose.SeenIds;
import dev.holdfast.mtls.ClientCertificates;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.PublicJsonWebKey;

/** Proofs that whoever calls holds a private key (RFC 9449). */
@ApplicationScoped
public class DpopProofs {

  /** How old a proof may be, and how far ahead its maker's clock (section 11.1). */
  private static final Duration OLDEST = Duration.ofSeconds(60);

  private static final Duration LEEWAY = Duration.ofSeconds(30);
  private static final String HEADER = "DPoP";

  private final SeenIds seen;
  private final DpopNonces nonces;
  private final Clock clock;
  private final String origin;
  private final ClientCertificates certificates;

  DpopProofs(
      SeenIds seen,
      DpopNonces nonces,
      Clock clock,
      PlatformConfig platform,
      ClientCertificates certificates) {
    this.certificates = certificates;
    this.seen = seen;
    this.nonces = nonces;
    this.clock = clock;
    this.origin = platform.publicUrl().toString();
  }

  /** How proofs may be signed. */
  public static List<String> algorithms() {
    return ForeignJwt.FAPI;
  }

  /**
   * The proof of a request that asks for a token; {@link #take} uses it up.
   *
   * @return empty if none was sent
   * @throws OAuthException if it is none that counts, or lacks the nonce
   */
  public Optional<DpopProof> read(RoutingContext context) {
    return context.request().headers().contains(HEADER)
        ? Optional.of(proof(context, null))
        : Optional.empty();
  }

  /**
   * The proof that comes with an access token, for that token (section 7); used up.
   *
   * @throws OAuthException if there is none that counts, or it lacks the nonce
   */
  public DpopProof require(RoutingContext context, String accessToken) {
    DpopProof proof = proof(context, accessToken);
    take(proof);
    return proof;
  }

  /**
   * Uses a proof up: it is good for one request (section 11.1).
   *
   * @throws OAuthException if it was used before
   */
  public void take(DpopProof proof) {
    String whose = "proof of " + proof.thumbprint() + " " + proof.target();
    if (!seen.first(whose, proof.jti(), proof.until())) {
      throw refused("The DPoP proof was used before; make one for each request.");
    }
  }

  /** Section 4.3, in its order. */
  private DpopProof proof(RoutingContext context, String accessToken) {
    if (nonces.required()) {
      context.response().putHeader("DPoP-Nonce", nonces.current());
    }
    List<String> sent = context.request().headers().getAll(HEADER);
    if (sent.size() != 1) {
      throw refused("Send exactly one DPoP header.");
    }
    try {
      ForeignJwt jwt = ForeignJwt.read(sent.get(0));
      check("dpop+jwt".equalsIgnoreCase(jwt.type()), "must have the typ dpop+jwt");
      PublicJsonWebKey key = jwt.ownKey();
      jwt.requireOwnSignature(key);
      String method = context.request().method().name();
      check(method.equals(jwt.text("htm")), "must have the htm " + method);
      String path = context.request().path();
      String target = origin + path;
      check(isFor(jwt.text("htu"), path), "must have the address called as htu");
      checkNonce(jwt);
      Instant until = checkTime(jwt);
      check(
          accessToken == null || Tokens.hash(accessToken).equals(jwt.text("ath")),
          "must have the hash of the access token as ath");
      String jti = jwt.text("jti");
      check(jti != null && !jti.isEmpty(), "has no jti");
      return new DpopProof(key.calculateBase64urlEncodedThumbprint("SHA-256"), target, jti, until);
    } catch (JwtFault fault) {
      throw refused("The DPoP proof " + fault.getMessage() + ".");
    }
  }

  /** Who shows a certificate too may have to call another host (RFC 8705, section 5). */
  private boolean isFor(String said, String path) {
    return Target.same(said, origin + path)
        || certificates.origin().filter(other -> Target.same(said, other + path)).isPresent();
  }

  /** Section 8. */
  private void checkNonce(ForeignJwt jwt) {
    if (nonces.required() && !nonces.good(jwt.text("nonce"))) {
      throw new OAuthException(
          OAuthError.USE_DPOP_NONCE, "Make a DPoP proof with the nonce of the DPoP-Nonce header.");
    }
  }

  /** When it is too old. */
  private Instant checkTime(ForeignJwt jwt) {
    Instant now = clock.instant();
    Instant made = jwt.time("iat");
    check(made != null, "has no iat");
    Instant until = made.plus(OLDEST);
    check(now.isBefore(until), "is too old");
    check(!made.isAfter(now.plus(LEEWAY)), "has an iat in the future");
    return until;
  }

  private static void check(boolean fine, String otherwise) {
    if (!fine) {
      throw new JwtFault(otherwise);
    }
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_DPOP_PROOF, why);
  }
}
