package dev.holdfast.ownapps;

import dev.holdfast.crypto.BrowserSeal;
import dev.holdfast.logout.OwnAppSignedOut;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.OwnApp;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Ends sessions of our apps: she says so in the app, or the provider says that she has. */
@ApplicationScoped
class AppSignOuts {

  private final AppDoors doors;
  private final LogoutProofs proofs;
  private final BrowserSeal seal;
  private final Browser browser;
  private final String origin;

  AppSignOuts(
      AppDoors doors,
      LogoutProofs proofs,
      BrowserSeal seal,
      Browser browser,
      PlatformConfig platform) {
    this.doors = doors;
    this.proofs = proofs;
    this.seal = seal;
    this.browser = browser;
    this.origin = platform.publicUrl().toString();
  }

  /** Ends the app's own session; where the provider's is ended (RP-Initiated Logout 1.0). */
  String begin(RoutingContext context, OwnApp app, String csrf) {
    Optional<SignedIn> who = doors.who(context, app);
    who.ifPresent(found -> doors.require(found, csrf));
    Optional<String> hint = doors.close(context, app);
    String state = seal.sign(purpose(app), browser.know(context));
    return "/api/oauth/logout?client_id="
        + app.clientId()
        + "&post_logout_redirect_uri="
        + URLEncoder.encode(origin + app.signedOut(), StandardCharsets.UTF_8)
        + "&state="
        + state
        + hint.map(token -> "&id_token_hint=" + token).orElse("");
  }

  /** She is back, if this is what the provider sends back to this browser. */
  Response ended(RoutingContext context, OwnApp app, String state) {
    boolean ours =
        browser.find(context).filter(known -> seal.verify(purpose(app), known, state)).isPresent();
    return ours
        ? Response.ok(new SignedOutPage(app.title(), app.signIn()))
            .header("Cache-Control", "no-store")
            .build()
        : SeeOther.to("/");
  }

  /** What whoever sends a logout token gets (Back-Channel Logout 1.0, section 2.8). */
  Response answer(OwnApp app, String token) {
    return Response.status(take(app, token) ? Response.Status.OK : Response.Status.BAD_REQUEST)
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Takes a logout token; false if it is none for this app. */
  private boolean take(OwnApp app, String token) {
    Optional<LogoutProof> proof =
        Optional.ofNullable(token).flatMap(sent -> proofs.read(app, sent));
    proof.ifPresent(shown -> doors.end(app, shown));
    return proof.isPresent();
  }

  /** To an app of ours the provider hands the token over in this process. */
  void told(@Observes OwnAppSignedOut event) {
    take(event.app(), event.logoutToken());
  }

  private static String purpose(OwnApp app) {
    return "app-sign-out:" + app.clientId();
  }
}
