package dev.holdfast.authorizations;

import dev.holdfast.attempts.Factors;
import dev.holdfast.oidc.IdTokenHints;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.requests.RedirectedError;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What a decision about an authorization request needs to know besides the request. */
@ApplicationScoped
class Surroundings {

  private final Clock clock;
  private final Factors factors;
  private final IdTokenHints hints;

  Surroundings(Clock clock, Factors factors, IdTokenHints hints) {
    this.hints = hints;
    this.clock = clock;
    this.factors = factors;
  }

  Instant now() {
    return clock.instant();
  }

  /** How strongly she could sign in; null if the request does not ask for it. */
  String strongest(AuthorizeRequest request, SignedIn who) {
    return request.signIn().acr() == null ? null : factors.strongest(who.person());
  }

  /**
   * Whom the client means (OpenID Connect Core, sections 3.1.2.1 and 5.5.1); empty if anybody.
   *
   * @throws RedirectedError if the hint is no ID token of ours
   */
  Set<String> meant(AuthorizeRequest request) {
    Set<String> subjects = new HashSet<>(request.signIn().claims().subjects());
    String hint = request.signIn().idTokenHint();
    if (hint != null) {
      subjects.add(
          hints
              .read(hint)
              .orElseThrow(
                  () ->
                      request
                          .target()
                          .refuse(
                              new OAuthException(
                                  OAuthError.INVALID_REQUEST,
                                  "The id_token_hint is not an ID token from here.")))
              .subject());
    }
    return subjects;
  }
}
