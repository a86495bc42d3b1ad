package dev.holdfast.authorizations;

import dev.holdfast.attempts.Factors;
import dev.holdfast.claims.Subjects;
import dev.holdfast.oidc.IdTokenHints;
import dev.holdfast.oidc.IdTokenHints.Hint;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.requests.RedirectedError;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a decision about an authorization request needs to know besides the request. */
@ApplicationScoped
class Surroundings {

  private final Clock clock;
  private final Factors factors;
  private final IdTokenHints hints;
  private final Subjects subjects;
  private final Askers askers;

  Surroundings(Clock clock, Factors factors, IdTokenHints hints, Subjects subjects, Askers askers) {
    this.askers = askers;
    this.subjects = subjects;
    this.hints = hints;
    this.clock = clock;
    this.factors = factors;
  }

  Askers askers() {
    return askers;
  }

  Instant now() {
    return clock.instant();
  }

  /** How strongly she could sign in; null if the request does not ask for it. */
  String strongest(AuthorizeRequest request, SignedIn who) {
    return request.signIn().acr() == null ? null : factors.strongest(who.person());
  }

  /**
   * Whether it is whom the client means (OpenID Connect Core, sections 3.1.2.1 and 5.5.1): anybody,
   * if it does not say.
   *
   * @param who null if nobody is signed in
   * @throws RedirectedError if the hint is no ID token of ours
   */
  boolean meant(AuthorizeRequest request, SignedIn who) {
    Set<String> named = request.signIn().claims().subjects();
    Optional<Hint> hint =
        Optional.ofNullable(request.signIn().idTokenHint()).map(sent -> read(sent, request));
    if (who == null || named.isEmpty() && hint.isEmpty()) {
      return true;
    }
    return named.contains(subjects.of(request.client(), who.person()))
        || hint.filter(found -> hints.means(found, who.person())).isPresent();
  }

  private Hint read(String sent, AuthorizeRequest request) {
    return hints
        .read(sent)
        .orElseThrow(
            () ->
                request
                    .target()
                    .refuse(
                        new OAuthException(
                            OAuthError.INVALID_REQUEST,
                            "The id_token_hint is not an ID token from here.")));
  }
}
