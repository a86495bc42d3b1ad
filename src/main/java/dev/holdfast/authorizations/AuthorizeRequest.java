package dev.holdfast.authorizations;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.oauth.OAuthError;
import dev.holdfast.oauth.OAuthException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An authorization request (RFC 6749, section 4.1.1) that is in order.
 *
 * @param redirectUri as it was sent; null if it was left out
 * @param scopes what is asked for
 * @param codeChallenge of S256; null if the client may do without and did
 */
record AuthorizeRequest(
    RegisteredClient client,
    RedirectTarget target,
    String redirectUri,
    Set<String> scopes,
    String codeChallenge,
    SignInWishes signIn) {

  /**
   * @throws OAuthException before client and redirect URI are verified: for the person only
   * @throws RedirectedError after that: for the client
   */
  static AuthorizeRequest read(
      SentParameters sent, Function<String, Optional<RegisteredClient>> clients, String issuer) {
    if (sent.repeated().contains("client_id")) {
      throw refused("The parameter client_id is sent more than once.");
    }
    String clientId =
        sent.get("client_id").orElseThrow(() -> refused("The parameter client_id is missing."));
    RegisteredClient client =
        clients
            .apply(clientId)
            .orElseThrow(
                () -> new OAuthException(OAuthError.INVALID_CLIENT, "There is no such client."));
    RedirectTarget target = RedirectTarget.verify(client, sent, issuer);
    try {
      AuthorizeChecks.IN_ORDER.forEach(check -> check.require(client, sent));
    } catch (OAuthException fault) {
      throw target.refuse(fault);
    }
    return new AuthorizeRequest(
        client,
        target,
        sent.get("redirect_uri").orElse(null),
        AuthorizeChecks.scopes(client, sent),
        sent.get("code_challenge").orElse(null),
        SignInWishes.read(sent));
  }

  boolean prompts(Prompt prompt) {
    return signIn.prompts().contains(prompt);
  }

  /**
   * Whether what is sent to the redirect URI is of use to this client only. If not, a remembered
   * grant says nothing about who asks now (RFC 6749, section 10.2; RFC 8252, section 8.6).
   */
  boolean clientIsCertain() {
    return !client.isPublic() || target.isClaimed();
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }
}
