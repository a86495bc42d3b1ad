package dev.holdfast.ownapps;

import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.OwnApp;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The way out of an app. */
@ApplicationScoped
class AppDoors {

  static final String FORM = "app-sign-out";

  private final AppSessions sessions;
  private final AppCookies cookies;
  private final FormToken tokens;

  AppDoors(AppSessions sessions, AppCookies cookies, FormToken tokens) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.tokens = tokens;
  }

  Optional<SignedIn> who(RoutingContext context, OwnApp app) {
    return cookies.read(context, app).flatMap(id -> sessions.find(app, id));
  }

  /** For the form that signs her out. */
  String token(SignedIn who) {
    return tokens.issue(who.browser(), FORM);
  }

  void require(SignedIn who, String csrf) {
    tokens.require(who.browser(), FORM, csrf);
  }

  /** Ends this browser's session; its ID token, if it had one. */
  Optional<String> close(RoutingContext context, OwnApp app) {
    Optional<String> ended = cookies.read(context, app).flatMap(id -> sessions.end(app, id));
    cookies.remove(context, app);
    return ended;
  }

  /** Ends what a logout token means: one session of the provider's, or all of the person's. */
  void end(OwnApp app, LogoutProof proof) {
    if (proof.sid() == null) {
      sessions.endOf(app, proof.person());
    } else {
      sessions.endOf(app, proof.sid());
    }
  }
}
