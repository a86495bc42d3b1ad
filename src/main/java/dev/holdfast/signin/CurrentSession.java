package dev.holdfast.signin;

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

  CurrentSession(Cookies cookies, Sessions sessions) {
    this.cookies = cookies;
    this.sessions = sessions;
  }

  public Optional<SignedIn> of(RoutingContext context) {
    return id(context).flatMap(sessions::find);
  }

  Optional<String> id(RoutingContext context) {
    return cookies.read(context, Cookies.SESSION);
  }

  /** A new id at every sign-in, so that nobody can prepare one (session fixation). */
  void replace(RoutingContext context, String id) {
    end(context);
    cookies.write(context, Cookies.SESSION, id);
  }

  void end(RoutingContext context) {
    id(context).ifPresent(sessions::end);
    cookies.remove(context, Cookies.SESSION);
  }
}
