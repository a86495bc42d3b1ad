package dev.holdfast.requests;

import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clients.Scopes;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.tokens.ClientScopes;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a request asks for. */
final class AskedScopes {

  private AskedScopes() {}

  /**
   * In the order sent; without the parameter all data of the record that the client may ask for
   * (RFC 6749, section 3.3).
   */
  static Draft read(Draft draft) {
    Set<String> asked = new LinkedHashSet<>(Scopes.OF_RECORD);
    if (draft.sent().has("scope")) {
      asked.clear();
      asked.addAll(named(draft));
    } else {
      asked.retainAll(draft.client().scopes());
    }
    asked.addAll(claims(draft, asked));
    if (!Scopes.holdData(asked)) {
      throw fault("The scope names no data.");
    }
    return draft.asking(asked);
  }

  private static Set<String> named(Draft draft) {
    Set<String> named =
        Scopes.parse(draft.sent().get("scope").orElseThrow())
            .orElseThrow(() -> fault("The scope must be names with one space between."));
    for (String scope : named) {
      if (!ClientScopes.may(draft.client(), scope)) {
        throw fault("This client may not ask for the scope " + scope + ".");
      }
    }
    return named;
  }

  /** Single claims that the client may have, and that no scope asks for already. */
  private static Set<String> claims(Draft draft, Set<String> asked) {
    if (!asked.contains(Scopes.OPENID)) {
      return Set.of();
    }
    Set<String> claims = ClientScopes.of(draft.client(), draft.signIn().claims().scopes());
    claims.removeIf(
        scope ->
            Scopes.claim(scope)
                .flatMap(StandardClaims::scopeOf)
                .filter(asked::contains)
                .isPresent());
    return claims;
  }

  private static OAuthException fault(String why) {
    return new OAuthException(OAuthError.INVALID_SCOPE, why);
  }
}
