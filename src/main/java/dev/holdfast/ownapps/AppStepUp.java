package dev.holdfast.ownapps;

import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.OwnApp;
import dev.holdfast.web.SeeOther;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** "Is it still you?" in an app of ours: who did not sign in just now does so again. */
@ApplicationScoped
public class AppStepUp {

  private final Clock clock;

  AppStepUp(Clock clock) {
    this.clock = clock;
  }

  /**
   * Lets pass whoever signed in within the last ten minutes, as strongly as the app asks.
   *
   * @param back the page (GET) to come back to; what a form has sent is not kept
   * @throws WebApplicationException a redirect to sign in again, for everybody else
   */
  public void require(OwnApp app, SignedIn who, String back) {
    if (!who.authTime().plus(SignInProofs.FRESH).isAfter(clock.instant())) {
      String wanted = URLEncoder.encode(back, StandardCharsets.UTF_8);
      throw new WebApplicationException(SeeOther.to(app.signIn() + "?how=fresh&return=" + wanted));
    }
  }
}
