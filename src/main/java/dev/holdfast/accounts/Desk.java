package dev.holdfast.accounts;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.StartedSession;
import dev.holdfast.web.ClientNetwork;
import dev.holdfast.web.FormToken;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** What the pages share on which nobody is signed in yet: the browser, forms, limits. */
@ApplicationScoped
class Desk {

  /** Links cannot be guessed; this keeps the work of trying small. */
  private static final Limit OPENING = Limit.of("link-open", 120, Duration.ofMinutes(10));

  /** So many mails to one address, whoever asks for them. */
  private static final Limit TO_ADDRESS =
      Limit.of("mail-to-address", 5, Duration.ofMinutes(30)).and(20, Duration.ofDays(1));

  private static final Limit FROM_NETWORK =
      Limit.of("mail-from-network", 60, Duration.ofMinutes(30));

  private final Browser browser;
  private final CurrentSession session;
  private final FormToken tokens;
  private final Limits limits;
  private final ClientNetwork network;

  Desk(
      Browser browser,
      CurrentSession session,
      FormToken tokens,
      Limits limits,
      ClientNetwork network) {
    this.browser = browser;
    this.session = session;
    this.tokens = tokens;
    this.limits = limits;
    this.network = network;
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
    limits.require(OPENING, network.of(context));
  }

  /**
   * Counts a mail to an address, known or not.
   *
   * @throws dev.holdfast.web.Problem {@code too-many-requests}
   */
  void requireMail(RoutingContext context, String address) {
    limits.require(FROM_NETWORK, network.of(context));
    limits.require(TO_ADDRESS, address);
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
