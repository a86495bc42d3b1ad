package dev.holdfast.ownapps;

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
import java.util.Optional;
import java.util.Set;

/** On the addresses of our apps, who she is comes from the app's own session, and nothing else. */
@ApplicationScoped
class AppMechanism implements HttpAuthenticationMechanism {

  private final AppCookies cookies;

  AppMechanism(AppCookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager all) {
    Optional<OwnApp> app = OwnApp.at(context.normalizedPath());
    Optional<String> id = app.flatMap(own -> cookies.read(context, own));
    return id.isEmpty()
        ? Uni.createFrom().nullItem()
        : all.authenticate(new AppRequest(app.get(), id.get()))
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
    return Set.of(AppRequest.class);
  }
}
