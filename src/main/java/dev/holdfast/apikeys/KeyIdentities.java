package dev.holdfast.apikeys;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.web.ClientNetwork;
import dev.holdfast.web.TokenRefused;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Knows whose a key is, at every request anew; its scopes are roles, as a token's are. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<KeyRequest> {

  /** So many wrong ones of one network: nobody finds one by trying, and nobody is to ask us. */
  private static final Limit WRONG = Limit.of("api-key-wrong", 60, Duration.ofMinutes(10)).ofNode();

  private final KeyStanding standing;
  private final Limits limits;
  private final ClientNetwork network;

  KeyIdentities(KeyStanding standing, Limits limits, ClientNetwork network) {
    this.standing = standing;
    this.limits = limits;
    this.network = network;
  }

  @Override
  public Class<KeyRequest> getRequestType() {
    return KeyRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      KeyRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(request));
  }

  private SecurityIdentity identity(KeyRequest request) {
    if (!KeyText.isSound(request.text())) {
      throw wrong(request);
    }
    VerifiedKey key = standing.of(request.text()).orElseThrow(() -> wrong(request));
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(KeyPrincipal.of(key))
        .addRoles(key.scopes())
        .build();
  }

  /** What is right is never held back by what others of its network try. */
  private RuntimeException wrong(KeyRequest request) {
    limits.require(WRONG, network.of(request.context()));
    return new TokenRefused("invalid_token", "The API key is unknown, revoked or expired.");
  }
}
