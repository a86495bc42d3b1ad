package dev.holdfast.sessions;

import dev.holdfast.web.OwnApp;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * The roles {@code person}, {@code operator} and {@code admin} come from the session's cookie, for
 * pages only: no API is opened by a cookie, so no other site can use a browser to call one. Our own
 * apps have sessions of their own.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

  private final Cookies cookies;

  SessionMechanism(Cookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager all) {
    String path = context.normalizedPath();
    if (path.startsWith("/api/") || OwnApp.at(path).isPresent()) {
      return Uni.createFrom().nullItem();
    }
    return cookies
        .read(context, Cookies.SESSION)
        .map(id -> all.authenticate(new SessionRequest(id)))
        .orElse(Uni.createFrom().nullItem())
        .onFailure(AuthenticationFailedException.class)
        .recoverWithNull();
  }

  /** None: the answer to 401 is written by {@code ProblemAnswers}. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionRequest.class);
  }
}
