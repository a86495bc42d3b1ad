package dev.holdfast.oauth;

import dev.holdfast.attempts.Factors;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** What a decision about an authorization request needs to know besides the request. */
@ApplicationScoped
class Surroundings {

  private final Clock clock;
  private final Factors factors;
  private final String issuer;

  Surroundings(Clock clock, Factors factors, PlatformConfig config) {
    this.clock = clock;
    this.factors = factors;
    this.issuer = config.publicUrl().toString();
  }

  Instant now() {
    return clock.instant();
  }

  String issuer() {
    return issuer;
  }

  /** How strongly she could sign in; null if the request does not ask for it. */
  String strongest(AuthorizeRequest request, SignedIn who) {
    return request.acr() == null ? null : factors.strongest(who.person());
  }
}
