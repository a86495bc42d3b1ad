package dev.holdfast.sessions;

import dev.holdfast.people.Role;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
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
    return sessions.find(id).map(SessionIdentity::of).orElse(null);
  }

  private static SecurityIdentity of(SignedIn who) {
    var identity = QuarkusSecurityIdentity.builder().setPrincipal(who).addRole("person");
    if (who.operator()) {
      identity.addRole("operator");
    }
    if (who.role() == Role.ADMIN) {
      identity.addRole("admin");
    }
    return identity.build();
  }
}
