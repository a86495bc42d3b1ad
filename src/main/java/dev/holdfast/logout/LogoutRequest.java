package dev.holdfast.logout;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.oidc.IdTokenHints;
import dev.holdfast.oidc.IdTokenHints.Hint;
import dev.holdfast.oidc.SessionName;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * An app sends a person to sign out (OpenID Connect RP-Initiated Logout 1.0, section 2), checked.
 *
 * @param hint whom the app means, by an ID token that it got; null if it does not say
 * @param client the app; null if it is not known who asks
 * @param redirectUri where she goes then, one of the client's own; null if she stays
 * @param state goes back with her; null if there is none
 */
record LogoutRequest(Hint hint, RegisteredClient client, String redirectUri, String state) {

  /**
   * @throws Problem if it cannot be trusted: then nobody is sent anywhere (section 4)
   */
  static LogoutRequest read(
      LogoutParameters sent,
      Function<String, Optional<Hint>> hints,
      Function<String, Optional<RegisteredClient>> clients) {
    String clientId = sent.get("client_id");
    Hint hint = hint(sent.get("id_token_hint"), hints);
    if (hint != null && clientId != null && !hint.audience().equals(clientId)) {
      throw LogoutParameters.wrong(
          "The id_token_hint was issued to another client than client_id says.");
    }
    String id = hint == null ? clientId : hint.audience();
    RegisteredClient client =
        id == null ? null : clients.apply(id).filter(RegisteredClient::enabled).orElse(null);
    String uri = sent.get("post_logout_redirect_uri");
    if (uri != null && (client == null || !client.postLogoutRedirectUris().contains(uri))) {
      throw LogoutParameters.wrong(
          client == null
              ? "A post_logout_redirect_uri needs an id_token_hint or a client_id beside it."
              : "The post_logout_redirect_uri is not one of those registered for this client.");
    }
    return new LogoutRequest(hint, client, uri, sent.get("state"));
  }

  /** Whether it is certain that the app means this very sign-in; else she is asked (section 2). */
  boolean means(SignedIn who, IdTokenHints hints) {
    if (hint == null || !hints.means(hint, who.person())) {
      return false;
    }
    return hint.session() == null
        || hint.session().equals(SessionName.of(who.session(), hint.audience()));
  }

  /** Where she goes in the end (section 3); null if she stays here. */
  String target() {
    if (redirectUri == null || state == null) {
      return redirectUri;
    }
    char separator = redirectUri.indexOf('?') < 0 ? '?' : '&';
    return redirectUri
        + separator
        + "state="
        + URLEncoder.encode(state, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Hint hint(String token, Function<String, Optional<Hint>> hints) {
    return token == null
        ? null
        : hints
            .apply(token)
            .orElseThrow(
                () -> LogoutParameters.wrong("The id_token_hint is not an ID token from here."));
  }
}
