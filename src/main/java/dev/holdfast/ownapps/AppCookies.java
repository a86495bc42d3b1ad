package dev.holdfast.ownapps;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Cookies;
import dev.holdfast.web.OwnApp;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The cookie of each app, which the browser sends to that app's addresses only. So it can be no
 * {@code __Host-} cookie; the browser's own is one, and without it an app's opens nothing.
 */
@ApplicationScoped
class AppCookies {

  private final Cookies cookies;
  private final Browser browser;

  AppCookies(Cookies cookies, Browser browser) {
    this.browser = browser;
    this.cookies = cookies;
  }

  /** What a session is known by: what the cookie holds, in the browser that it was given to. */
  Optional<String> read(RoutingContext context, OwnApp app) {
    return cookies
        .readUnder(context, app.clientId())
        .flatMap(value -> browser.find(context).map(known -> bound(value, known)));
  }

  /** Gives the browser a new one; what a session is to be known by. */
  String write(RoutingContext context, OwnApp app) {
    String value = Tokens.random();
    cookies.writeUnder(context, app.clientId(), app.path(), value);
    return bound(value, browser.know(context));
  }

  private static String bound(String value, String browser) {
    return value + "." + browser;
  }

  void remove(RoutingContext context, OwnApp app) {
    cookies.removeUnder(context, app.clientId(), app.path());
  }
}
