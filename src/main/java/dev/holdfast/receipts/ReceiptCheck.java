package dev.holdfast.receipts;

import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.jose.JwtFault;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Whether a receipt is one, and is signed by one of these keys; it asks nobody. */
final class ReceiptCheck {

  private static final int LONGEST = 200_000;
  private static final List<String> ALGORITHMS = List.of("ES256");

  private ReceiptCheck() {}

  /**
   * What it says.
   *
   * @param keys a JWK Set
   * @throws JwtFault if it does not count, with why
   */
  static JwtClaims verified(String receipt, String keys) {
    ForeignJwt jwt = ForeignJwt.read(receipt.strip(), LONGEST);
    if (!ReceiptSigning.TYPE.equalsIgnoreCase(jwt.type())) {
      throw new JwtFault("is no receipt of consent, but of another type");
    }
    JsonWebKey key = set(keys).findJsonWebKey(jwt.keyId(), null, "sig", null);
    if (key == null) {
      throw new JwtFault("is signed with a key that is not among these: " + jwt.keyId());
    }
    jwt.requireSignature(key.getKey(), ALGORITHMS);
    return jwt.claims();
  }

  private static JsonWebKeySet set(String keys) {
    try {
      return new JsonWebKeySet(keys);
    } catch (JoseException | IllegalArgumentException | ClassCastException e) {
      throw new JwtFault("cannot be verified: the keys are no JWK Set");
    }
  }
}
