package dev.holdfast.device;

import dev.holdfast.attempts.Factors;
import dev.holdfast.clients.OperatorScopes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.requests.SignInWishes;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.OperatorSignIns;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.ForApp;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.web.ReturnPath;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether a person has signed in as a client wants it of everybody ({@code default_max_age}, {@code
 * default_acr_values}), and like an operator if it is to act as one: of a device that is her
 * sign-in here.
 */
@ApplicationScoped
class DeviceSignIns {

  private final Factors factors;
  private final SignInLinks links;
  private final OperatorSignIns operators;

  DeviceSignIns(Factors factors, SignInLinks links, OperatorSignIns operators) {
    this.operators = operators;
    this.factors = factors;
    this.links = links;
  }

  boolean fits(SignedIn who, WaitingDevice device, RegisteredClient client) {
    SignInWishes wishes = wishes(device, client);
    return isNew(who, device, wishes) && (wishes.acr() == null || who.how().reaches(wishes.acr()));
  }

  /** Whether she could sign in as strongly with what she has set up. */
  boolean canFit(SignedIn who, WaitingDevice device, RegisteredClient client) {
    String acr = wishes(device, client).acr();
    return acr == null
        || who.how().reaches(acr)
        || How.reaches(factors.strongest(who.person()), acr);
  }

  /** Where she signs in so, to come back. */
  String link(SignedIn who, WaitingDevice device, RegisteredClient client) {
    SignInWishes wishes = wishes(device, client);
    ForApp app = new ForApp(client.clientName(), DeviceConsent.HERE);
    ReturnPath back = ReturnPath.of(device.path());
    return isNew(who, device, wishes)
        ? links.confirm(wishes.acr(), back, app)
        : links.link(back, app);
  }

  private SignInWishes wishes(WaitingDevice device, RegisteredClient client) {
    return SignInWishes.of(client).atLeast(operators.acr(OperatorScopes.role(device.scopes())));
  }

  /** Counted from when the device asked, as for a request in a browser. */
  private static boolean isNew(SignedIn who, WaitingDevice device, SignInWishes wishes) {
    return wishes.maxAge() == null
        || !who.authTime().isBefore(device.since().minus(wishes.maxAge()));
  }
}
