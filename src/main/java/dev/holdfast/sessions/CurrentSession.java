package dev.holdfast.sessions;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The session of the browser that asks, by its cookie. It reads the database: not for the event
 * loop.
 */
@ApplicationScoped
public class CurrentSession {

  private final Cookies cookies;
  private final Sessions sessions;
  private final Browser browser;

  CurrentSession(Cookies cookies, Sessions sessions, Browser browser) {
    this.cookies = cookies;
    this.sessions = sessions;
    this.browser = browser;
  }

  public Optional<SignedIn> of(RoutingContext context) {
    return id(context).flatMap(sessions::find);
  }

  Optional<String> id(RoutingContext context) {
    return cookies.read(context, Cookies.SESSION);
  }

  /**
   * This browser's session from now on: a new id at every sign-in and step-up, so that nobody can
   * prepare one (session fixation).
   */
  public void replace(RoutingContext context, StartedSession started) {
    id(context).ifPresent(id -> sessions.replace(id, started.session()));
    cookies.write(context, Cookies.SESSION, started.id());
    browser.keep(context);
  }

  /** Signs this browser out. */
  public void signOut(RoutingContext context) {
    id(context).ifPresent(id -> sessions.signOut(id, browser.device(context)));
    cookies.remove(context, Cookies.SESSION);
  }
}
