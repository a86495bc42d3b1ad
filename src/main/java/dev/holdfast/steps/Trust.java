package dev.holdfast.steps;

import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.credentials.TrustedDevices;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Cookies;
import dev.holdfast.sessions.Device;
import dev.holdfast.web.Dates;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** "Trust this device": what a browser keeps of it. */
@ApplicationScoped
class Trust {

  static final String COOKIE = "holdfast-trusted";

  private final Cookies cookies;
  private final TrustedDevices devices;

  Trust(Cookies cookies, TrustedDevices devices) {
    this.cookies = cookies;
    this.devices = devices;
  }

  /** How long it lasts, such as {@code 30 days}. */
  String span() {
    return Dates.span(devices.lifetime());
  }

  /** She says so, with a right code. */
  void begin(RoutingContext context, PersonId person, Device device) {
    cookies.keep(context, COOKIE, devices.trust(person, device), devices.lifetime());
  }

  /**
   * She has signed in here with one factor: noted with the device, if it is one that she trusts.
   */
  void used(RoutingContext context, PersonId person) {
    cookies.read(context, COOKIE).ifPresent(token -> devices.use(person, token));
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
