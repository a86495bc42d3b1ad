package dev.holdfast.signin;

import dev.holdfast.credentials.TrustedDevices;
import dev.holdfast.sessions.Cookies;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** "Do not ask for a code here again": what a browser keeps of it. */
@ApplicationScoped
class Trust {

  static final String COOKIE = "holdfast-trusted";

  private final Cookies cookies;
  private final TrustedDevices devices;

  Trust(Cookies cookies, TrustedDevices devices) {
    this.cookies = cookies;
    this.devices = devices;
  }

  /** Whether she has said so in this browser; of nobody it has been said anywhere. */
  boolean of(RoutingContext context, OpenAttempt attempt) {
    return attempt.person() != null
        && cookies
            .read(context, COOKIE)
            .map(token -> devices.trusts(attempt.person(), token))
            .orElse(false);
  }
}
