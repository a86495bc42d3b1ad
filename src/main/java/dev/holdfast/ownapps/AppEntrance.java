package dev.holdfast.ownapps;

import dev.holdfast.web.OwnApp;
import dev.holdfast.web.RequestId;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The door of an app: a session of its own for who comes in, and a page for who does not. */
@ApplicationScoped
class AppEntrance {

  private final AppRules rules;
  private final AppSessions sessions;
  private final AppCookies cookies;
  private final CurrentVertxRequest request;

  AppEntrance(
      AppRules rules, AppSessions sessions, AppCookies cookies, CurrentVertxRequest request) {
    this.rules = rules;
    this.sessions = sessions;
    this.cookies = cookies;
    this.request = request;
  }

  /** How strongly people sign in to it; empty if that is all the same. */
  Optional<String> acr(OwnApp app) {
    return Optional.ofNullable(rules.acr(app));
  }

  /** A new session, under a new id; one that this browser had is over. */
  void open(RoutingContext context, OwnApp app, SignInProof proof) {
    cookies.read(context, app).ifPresent(before -> sessions.end(app, before));
    sessions.start(app, proof, cookies.write(context, app));
  }

  /**
   * @param back the page that she wanted
   */
  Response refused(OwnApp app, String back, AppRefusal why) {
    String again = app.signIn() + "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    String page =
        new AppErrorPage(app.title(), why.name(), again, RequestId.of(request.getCurrent()))
            .render();
    return Response.status(
            why == AppRefusal.BROKEN ? Response.Status.BAD_REQUEST : Response.Status.FORBIDDEN)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", "no-store")
        .entity(page)
        .build();
  }
}
