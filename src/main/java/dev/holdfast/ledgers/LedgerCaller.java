package dev.holdfast.ledgers;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Actors;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;

/** Whose ledger the caller of {@code me} may read, at this moment. */
@ApplicationScoped
class LedgerCaller {

  private static final String PURPOSE = "the ledger";

  private final Actors actors;
  private final Grants grants;

  LedgerCaller(Actors actors, Grants grants) {
    this.actors = actors;
    this.grants = grants;
  }

  /** Whose, and what it is read with. */
  record Granted(PersonId person, Access access) {}

  /**
   * Her own key, or a token whose grant stands and still allows this (RFC 6750, section 3.1:
   * invalid_token for a token that has been revoked, insufficient_scope otherwise).
   */
  Granted require() {
    Actor actor = actors.current();
    if (actor.keyId() != null && actor.clientId() == null) {
      PersonId own = actors.person();
      return new Granted(own, Access.byPerson(own, PURPOSE + " by API key " + actor.keyId()));
    }
    LiveGrant grant =
        actors
            .grantId()
            .flatMap(grants::used)
            .filter(live -> live.clientId().equals(actor.clientId()))
            .orElseThrow(() -> new AuthenticationFailedException("the grant does not stand"));
    if (!grant.allows(Scopes.LEDGER)) {
      throw new ForbiddenException("the grant does not allow it any more");
    }
    return new Granted(grant.person(), Access.underGrant(actor.clientId(), grant.id(), PURPOSE));
  }
}
