package dev.holdfast.oidc;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.oidc.IdTokenHints.Hint;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
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
    Hint hint =
        sent.idTokenHint() == null
            ? null
            : hints
                .apply(sent.idTokenHint())
                .orElseThrow(() -> wrong("The id_token_hint is not an ID token from here."));
    if (hint != null && sent.clientId() != null && !hint.audience().equals(sent.clientId())) {
      throw wrong("The id_token_hint was issued to another client than client_id says.");
    }
    String id = hint == null ? sent.clientId() : hint.audience();
    RegisteredClient client =
        id == null ? null : clients.apply(id).filter(RegisteredClient::enabled).orElse(null);
    String uri = sent.postLogoutRedirectUri();
    if (uri != null && (client == null || !client.postLogoutRedirectUris().contains(uri))) {
      throw wrong(
          client == null
              ? "A post_logout_redirect_uri needs an id_token_hint or a client_id beside it."
              : "The post_logout_redirect_uri is not one of those registered for this client.");
    }
    return new LogoutRequest(hint, client, uri, sent.state());
  }

  /** Whether it is certain that the app means this very sign-in; else she is asked (section 2). */
  boolean means(SignedIn who) {
    if (hint == null || !hint.subject().equals(who.person().toString())) {
      return false;
    }
    return hint.session() == null || hint.session().equals(who.session().toString());
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

  private static Problem wrong(String detail) {
    return new Problem(ProblemType.INVALID_INPUT, detail);
  }
}
