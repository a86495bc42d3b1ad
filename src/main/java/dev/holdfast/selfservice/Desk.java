package dev.holdfast.selfservice;

import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.Nav;
import dev.holdfast.signin.NavBar;
import dev.holdfast.signin.StepUp;
import dev.holdfast.web.FormToken;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** What the pages share on which a person looks after her account. */
@ApplicationScoped
class Desk {

  private final NavBar bar;
  private final FormToken tokens;
  private final Browser browser;
  private final StepUp stepUp;
  private final LoginEmails emails;

  Desk(NavBar bar, FormToken tokens, Browser browser, StepUp stepUp, LoginEmails emails) {
    this.emails = emails;
    this.stepUp = stepUp;
    this.bar = bar;
    this.tokens = tokens;
    this.browser = browser;
  }

  Nav nav(SignedIn who) {
    return bar.of(who);
  }

  /** For a form, by what it does. */
  String token(SignedIn who, String form) {
    return tokens.issue(who.browser(), form);
  }

  /** Who has sent this form of ours, in her own browser. */
  SignedIn require(SecurityContext security, String form, String token) {
    SignedIn who = SignedIn.of(security);
    tokens.require(who.browser(), form, token);
    return who;
  }

  Response answer(TemplateInstance page) {
    return answer(page, 200);
  }

  Response answer(TemplateInstance page, int status) {
    return answer(page, status, 0);
  }

  /**
   * @param retryAfter how many seconds to wait with the next try; 0 if nothing is said of it
   */
  Response answer(TemplateInstance page, int status, long retryAfter) {
    return Response.status(status)
        .entity(page)
        .header("Cache-Control", "no-store")
        .header("Retry-After", retryAfter > 0 ? retryAfter : null)
        .build();
  }

  /** For a form of this browser, whoever is signed in there. */
  String token(RoutingContext context, String form) {
    return tokens.issue(browser.know(context), form);
  }

  /** Of a form that {@link #token(RoutingContext, String)} was given to. */
  void require(RoutingContext context, String form, String token) {
    tokens.require(browser.find(context).orElse(""), form, token);
  }

  /** Where she sits. */
  Device device(RoutingContext context) {
    return browser.device(context);
  }

  /** The same, as those take it who know of no devices. */
  Source source(RoutingContext context) {
    Device device = device(context);
    return new Source(device.network(), device.name());
  }

  /**
   * Lets pass whoever has shown lately that it is her; leads the others to that, and back.
   *
   * @param back the page to come back to
   */
  void requireFresh(SignedIn who, String back) {
    stepUp.require(who, back);
  }

  /**
   * The same before a change of the factors themselves: she has shown the strongest of them.
   *
   * @param back the page to come back to
   */
  void requireStrongest(SignedIn who, String back) {
    stepUp.requireStrongest(who, back);
  }

  /** What her devices call this account: her primary address, or her name. */
  String account(SignedIn who) {
    return emails
        .primary(who.person())
        .map(email -> email.address().toString())
        .orElseGet(() -> bar.of(who).name());
  }
}
