package dev.holdfast.authorizations;

import dev.holdfast.authorizations.NextStep.Asker;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.OperatorScopes;
import dev.holdfast.consent.Audience;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.sessions.OperatorSignIns;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;

/** The clients that ask, as far as it matters whom they ask. */
@ApplicationScoped
class Askers {

  private final Clients clients;
  private final Audience audience;
  private final OperatorSignIns operators;

  Askers(Clients clients, Audience audience, OperatorSignIns operators) {
    this.operators = operators;
    this.clients = clients;
    this.audience = audience;
  }

  /** The same request: with a client that acts as an operator, she signs in like one. */
  AuthorizeRequest needing(AuthorizeRequest request) {
    return request.signedInAtLeast(operators.acr(OperatorScopes.role(request.scopes())));
  }

  Asker of(AuthorizeRequest request, SignedIn who) {
    KnownClient known = clients.known(request.client().clientId()).orElseThrow();
    return new Asker(known.asksAnewFrom(), !audience.mayAsk(known, who.person()));
  }

  /**
   * Tells her, and her only, that the client may not ask her.
   *
   * @throws dev.holdfast.web.Problem {@code forbidden} if so
   */
  void require(AuthorizeRequest request, SignedIn who) {
    audience.require(request.client().clientId(), who.person());
  }
}
