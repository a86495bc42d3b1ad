package dev.holdfast.ownapps;

import dev.holdfast.crypto.BrowserSeal;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.sessions.Browser;
import dev.holdfast.web.OwnApp;
import dev.holdfast.web.ReturnPath;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a sign-in is on its way is kept nowhere but in its {@code state}: signed, and good in the
 * browser alone in which it began (RFC 9700, section 2.1). {@code nonce} and the PKCE verifier are
 * signatures of it too, under other purposes, so that several tabs do not get in each other's way
 * and strangers fill no table.
 */
@ApplicationScoped
class AppFlows {

  /** A longer address is not worth carrying along: she comes to the app's first page. */
  private static final int LONGEST_BACK = 1_000;

  private static final int PARTS = 5;

  private final BrowserSeal seal;
  private final Browser browser;
  private final Clock clock;

  AppFlows(BrowserSeal seal, Browser browser, Clock clock) {
    this.seal = seal;
    this.browser = browser;
    this.clock = clock;
  }

  AppFlow begin(OwnApp app, String back, boolean fresh) {
    ReturnPath wanted = ReturnPath.of(back);
    boolean fits =
        wanted.value().length() <= LONGEST_BACK && OwnApp.at(path(wanted)).equals(Optional.of(app));
    return new AppFlow(
        app,
        Tokens.random(),
        Instant.ofEpochSecond(clock.instant().getEpochSecond()),
        fresh,
        fits ? wanted : ReturnPath.of(app.path()));
  }

  /** A query may follow. */
  private static String path(ReturnPath wanted) {
    return wanted.value().split("[?#]", 2)[0];
  }

  String state(RoutingContext context, AppFlow flow) {
    String text = text(flow);
    return text + "." + seal.sign(purpose("state", flow), text + browser.know(context));
  }

  String nonce(RoutingContext context, AppFlow flow) {
    return seal.sign(purpose("nonce", flow), text(flow) + browser.know(context));
  }

  /** 43 characters (RFC 7636, section 4.1). */
  String verifier(RoutingContext context, AppFlow flow) {
    return seal.sign(purpose("verifier", flow), text(flow) + browser.know(context));
  }

  /** Empty if it is not of this app and this browser. */
  Optional<AppFlow> read(RoutingContext context, OwnApp app, String state) {
    String[] parts = state == null ? new String[0] : state.split("\\.", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    String text = state.substring(0, state.lastIndexOf('.'));
    Optional<String> known = browser.find(context);
    if (known.isEmpty()
        || !seal.verify("app-state:" + app.clientId(), text + known.get(), parts[PARTS - 1])) {
      return Optional.empty();
    }
    String back = new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.US_ASCII);
    return Optional.of(
        new AppFlow(
            app,
            parts[0],
            Instant.ofEpochSecond(Long.parseLong(parts[1])),
            parts[2].equals("1"),
            ReturnPath.of(back)));
  }

  private static String text(AppFlow flow) {
    return String.join(
        ".",
        flow.random(),
        String.valueOf(flow.begun().getEpochSecond()),
        flow.fresh() ? "1" : "0",
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(flow.back().value().getBytes(StandardCharsets.US_ASCII)));
  }

  private static String purpose(String what, AppFlow flow) {
    return "app-" + what + ":" + flow.app().clientId();
  }
}
