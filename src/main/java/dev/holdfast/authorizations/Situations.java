package dev.holdfast.authorizations;

import dev.holdfast.authorizations.NextStep.Situation;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.Question;
import dev.holdfast.consent.Questions;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.requests.Endpoint;
import dev.holdfast.requests.RedirectedError;
import dev.holdfast.requests.RequestSteps;
import dev.holdfast.requests.SentParameters;
import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.sessions.SignedIn;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Loads what is stored about an authorization request, each time it comes by. */
@ApplicationScoped
class Situations {

  private final RequestSteps requests;
  private final CurrentSession session;
  private final Grants grants;
  private final Questions questions;
  private final Surroundings around;

  Situations(
      RequestSteps requests,
      CurrentSession session,
      Grants grants,
      Questions questions,
      Surroundings around) {
    this.requests = requests;
    this.session = session;
    this.grants = grants;
    this.questions = questions;
    this.around = around;
  }

  /**
   * @param pending null if the request comes just now
   * @throws OAuthException if the request is wrong and only the person may be told
   * @throws RedirectedError if it is wrong
   */
  Situation load(RoutingContext context, SentParameters sent, Pending pending) {
    AuthorizeRequest request =
        around
            .askers()
            .needing(
                pending == null
                    ? requests.inBrowser(Endpoint.AUTHORIZE, sent, null)
                    : requests.inBrowser(Endpoint.RESUME, sent, pending.pushed()));
    SignedIn who = session.of(context).orElse(null);
    boolean meant = around.meant(request, who);
    Instant now = around.now();
    if (who == null) {
      return new Situation(request, null, null, null, null, null, now, null, meant);
    }
    return new Situation(
        request,
        who,
        pending == null ? null : pending.since(),
        pending == null
            ? null
            : questions.find(pending.id(), who.person()).map(Question::outcome).orElse(null),
        grants.between(who.person(), request.client().clientId()).orElse(null),
        around.askers().of(request, who),
        now,
        around.strongest(request, who),
        meant);
  }
}
