package dev.holdfast.authorizations;

import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.oauth.OAuthError;
import dev.holdfast.oauth.OAuthException;
import dev.holdfast.tokens.ClientScopes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an authorization request must fulfil once its client and redirect URI are verified. */
final class AuthorizeChecks {

  private static final String QUERY = "query";
  static final List<String> RESPONSE_MODES = List.of(QUERY, RedirectTarget.FORM_POST);

  /** The checks in the order in which their faults are told. */
  static final List<Check> IN_ORDER =
      List.of(
          AuthorizeChecks::eachParameterOnce,
          AuthorizeChecks::noRequestObject,
          AuthorizeChecks::responseType,
          AuthorizeChecks::responseMode,
          AuthorizeChecks::grantType,
          AuthorizeChecks::pkce,
          (client, sent) -> scopes(client, sent),
          (client, sent) -> SignInWishes.read(sent));

  /** SHA-256 in base64url without padding has 43 characters (RFC 7636, section 4.2). */
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private AuthorizeChecks() {}

  /** One of them; it throws {@link OAuthException}. */
  interface Check {
    void require(RegisteredClient client, SentParameters sent);
  }

  /** RFC 6749, section 3.1: parameters MUST NOT be included more than once. */
  private static void eachParameterOnce(RegisteredClient client, SentParameters sent) {
    if (!sent.repeated().isEmpty()) {
      throw refused("The parameter " + sent.repeated().get(0) + " is sent more than once.");
    }
  }

  /** OpenID Connect Core, sections 6.1 and 6.2: who does not support them says so. */
  private static void noRequestObject(RegisteredClient client, SentParameters sent) {
    if (sent.has("request")) {
      throw new OAuthException(
          OAuthError.REQUEST_NOT_SUPPORTED, "Request objects are not supported.");
    }
    if (sent.has("request_uri")) {
      throw new OAuthException(
          OAuthError.REQUEST_URI_NOT_SUPPORTED, "The parameter request_uri is not supported.");
    }
  }

  /** RFC 6749, section 3.1.1; no implicit grant (RFC 9700, section 2.1.2). */
  private static void responseType(RegisteredClient client, SentParameters sent) {
    String type = sent.get("response_type").orElseThrow(() -> missing("response_type"));
    if (!type.equals("code")) {
      throw new OAuthException(
          OAuthError.UNSUPPORTED_RESPONSE_TYPE, "The only response_type is code.");
    }
  }

  private static void responseMode(RegisteredClient client, SentParameters sent) {
    if (!RESPONSE_MODES.contains(sent.get("response_mode").orElse(QUERY))) {
      throw refused("response_mode may be " + String.join(" or ", RESPONSE_MODES) + ".");
    }
  }

  private static void grantType(RegisteredClient client, SentParameters sent) {
    if (!client.mayUse(GrantTypes.AUTHORIZATION_CODE)) {
      throw new OAuthException(
          OAuthError.UNAUTHORIZED_CLIENT,
          "This client is not registered for the authorization code grant.");
    }
  }

  /** RFC 7636, section 4.4.1; only S256 (RFC 9700, section 2.1.1). */
  private static void pkce(RegisteredClient client, SentParameters sent) {
    Optional<String> challenge = sent.get("code_challenge");
    if (challenge.isEmpty() && !sent.has("code_challenge_method")) {
      if (client.requirePkce()) {
        throw refused("PKCE is required: send code_challenge, and code_challenge_method=S256.");
      }
      return;
    }
    // Without a method the challenge is plain (RFC 7636, section 4.3).
    if (!sent.get("code_challenge_method").orElse("plain").equals("S256")) {
      throw refused("The only code_challenge_method is S256; it must be sent.");
    }
    if (challenge.isEmpty() || !CHALLENGE.matcher(challenge.get()).matches()) {
      throw refused("code_challenge must be the base64url SHA-256 of the verifier, 43 characters.");
    }
  }

  /**
   * What is asked for, in the order sent; without the parameter all data that the client may ask
   * for (RFC 6749, section 3.3).
   */
  static Set<String> scopes(RegisteredClient client, SentParameters sent) {
    Set<String> asked = new LinkedHashSet<>(Scopes.OF_RECORD);
    if (sent.has("scope")) {
      asked.clear();
      asked.addAll(
          Scopes.parse(sent.get("scope").orElseThrow())
              .orElseThrow(() -> scopeFault("The scope must be names with one space between.")));
      asked.stream()
          .filter(scope -> !ClientScopes.may(client, scope))
          .findFirst()
          .ifPresent(
              scope -> {
                throw scopeFault("This client may not ask for the scope " + scope + ".");
              });
    } else {
      asked.retainAll(client.scopes());
    }
    asked.addAll(claims(client, sent, asked));
    if (!Scopes.holdData(asked)) {
      throw scopeFault("The scope names no data.");
    }
    return asked;
  }

  /** Single claims that the client may have, and that no scope asks for already. */
  private static Set<String> claims(
      RegisteredClient client, SentParameters sent, Set<String> asked) {
    boolean signsIn = asked.contains(Scopes.OPENID);
    Set<String> claims =
        signsIn
            ? ClientScopes.of(client, SignInWishes.read(sent).claims().scopes())
            : new LinkedHashSet<>();
    claims.removeIf(
        scope ->
            Scopes.claim(scope)
                .flatMap(StandardClaims::scopeOf)
                .filter(asked::contains)
                .isPresent());
    return claims;
  }

  private static OAuthException missing(String name) {
    return refused("The parameter " + name + " is missing.");
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }

  private static OAuthException scopeFault(String why) {
    return new OAuthException(OAuthError.INVALID_SCOPE, why);
  }
}
