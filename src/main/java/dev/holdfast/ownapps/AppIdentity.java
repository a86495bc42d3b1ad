package dev.holdfast.ownapps;

import dev.holdfast.sessions.SignedIn;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Looks an app's session up, off the event loop. */
@ApplicationScoped
class AppIdentity implements IdentityProvider<AppRequest> {

  private final AppSessions sessions;

  AppIdentity(AppSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<AppRequest> getRequestType() {
    return AppRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      AppRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> find(request));
  }

  @ActivateRequestContext
  SecurityIdentity find(AppRequest request) {
    return sessions.find(request.app(), request.id()).map(SignedIn::identity).orElse(null);
  }
}
