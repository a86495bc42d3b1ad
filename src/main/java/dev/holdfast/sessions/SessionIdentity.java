package dev.holdfast.sessions;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Looks a session up, off the event loop. */
@ApplicationScoped
class SessionIdentity implements IdentityProvider<SessionRequest> {

  private final Sessions sessions;

  SessionIdentity(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<SessionRequest> getRequestType() {
    return SessionRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      SessionRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> find(request.id()));
  }

  @ActivateRequestContext
  SecurityIdentity find(String id) {
    return sessions.find(id).map(SignedIn::identity).orElse(null);
  }
}
