package dev.holdfast.requests;

import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordDetails;
import dev.holdfast.details.RecordItem;
import dev.holdfast.details.SentDetails;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.tokens.ClientScopes;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a request asks for. */
final class AskedScopes {

  private AskedScopes() {}

  /**
   * In the order sent, then what {@code authorization_details} name; without either all data of the
   * record that the client may ask for (RFC 6749, section 3.3).
   */
  static Draft read(Draft draft, String issuer) {
    Set<String> items = items(draft, issuer);
    Set<String> asked = new LinkedHashSet<>(Scopes.OF_RECORD);
    if (draft.sent().has("scope")) {
      asked.clear();
      asked.addAll(named(draft));
    } else {
      asked.retainAll(items.isEmpty() ? draft.client().scopes() : Set.of());
    }
    asked.addAll(claims(draft, asked));
    asked.addAll(items);
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
      if (RecordItem.of(scope).isPresent() || !ClientScopes.may(draft.client(), scope)) {
        throw fault("This client may not ask for the scope " + scope + ".");
      }
    }
    return named;
  }

  /** RFC 9396, section 5. */
  private static Set<String> items(Draft draft, String issuer) {
    Set<String> items =
        draft
            .sent()
            .get(RecordDetails.PARAMETER)
            .map(sent -> new SentDetails(issuer).read(sent))
            .orElse(Set.of());
    if (!ClientScopes.of(draft.client(), items).containsAll(items)) {
      throw new OAuthException(
          OAuthError.INVALID_AUTHORIZATION_DETAILS,
          "This client is not registered for this: it needs the type in"
              + " authorization_details_types, and each of the datatypes in scope.");
    }
    return items;
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
