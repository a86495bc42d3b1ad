package dev.holdfast.accounts;

import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.StartedSession;
import dev.holdfast.web.FormToken;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** What the pages share on which nobody is signed in yet: the browser, forms, limits. */
@ApplicationScoped
class Desk {

  private final Browser browser;
  private final CurrentSession session;
  private final FormToken tokens;
  private final StrangerLimits limits;

  Desk(Browser browser, CurrentSession session, FormToken tokens, StrangerLimits limits) {
    this.browser = browser;
    this.session = session;
    this.tokens = tokens;
    this.limits = limits;
  }

  /** For a form of this browser. */
  String formToken(RoutingContext context, String form) {
    return tokens.issue(browser.know(context), form);
  }

  /**
   * @throws dev.holdfast.web.Problem {@code forbidden} if the form was not given to this browser
   */
  void requireForm(RoutingContext context, String form, String token) {
    tokens.require(browser.find(context).orElse(""), form, token);
  }

  /**
   * @throws dev.holdfast.web.Problem {@code too-many-requests}
   */
  void requireOpening(RoutingContext context) {
    limits.requireOpening(context);
  }

  /** Reads to which address a mail is asked for, and counts it. */
  AskedMail askedMail(RoutingContext context, StrangerLimits.Purpose purpose, String sent) {
    return limits.mail(context, purpose, sent);
  }

  /** What this browser alone knows; empty if we have not met it. */
  String browser(RoutingContext context) {
    return browser.find(context).orElse("");
  }

  Device device(RoutingContext context) {
    return browser.device(context);
  }

  /** This browser's session from now on. */
  void signIn(RoutingContext context, StartedSession started) {
    session.replace(context, started);
  }

  static Response answer(Response.Status status, Object page) {
    return Response.status(status).entity(page).header("Cache-Control", "no-store").build();
  }
}
