package dev.holdfast.access;

import dev.holdfast.actors.Actors;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.developers.Caller;
import dev.holdfast.developers.ClientAccess;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever calls, and the client that she means; see {@link ClientAccess}. */
@ApplicationScoped
class ClientDesk {

  private final ClientAccess access;
  private final Actors actors;

  ClientDesk(ClientAccess access, Actors actors) {
    this.access = access;
    this.actors = actors;
  }

  /** For members of its organization and operators. */
  KnownClient see(String clientId) {
    return access.seen(caller(), clientId);
  }

  /** For its owners and developers, and admins. */
  KnownClient change(String clientId) {
    return access.changed(caller(), clientId);
  }

  Caller caller() {
    return Caller.of(actors.current(), actors.roles());
  }
}
