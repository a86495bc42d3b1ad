package dev.holdfast.ownapps;

import dev.holdfast.sessions.Cookies;
import dev.holdfast.web.OwnApp;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The cookie of each app, which the browser sends to that app's addresses only. */
@ApplicationScoped
class AppCookies {

  private final Cookies cookies;

  AppCookies(Cookies cookies) {
    this.cookies = cookies;
  }

  Optional<String> read(RoutingContext context, OwnApp app) {
    return cookies.readUnder(context, app.clientId());
  }

  void write(RoutingContext context, OwnApp app, String id) {
    cookies.writeUnder(context, app.clientId(), app.path(), id);
  }

  void remove(RoutingContext context, OwnApp app) {
    cookies.removeUnder(context, app.clientId(), app.path());
  }
}
