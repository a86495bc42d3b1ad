package dev.holdfast.sessions;

import dev.holdfast.crypto.BrowserSeal;
import dev.holdfast.platform.PublicUrl;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Signed cookies, {@code value.signature}. On https they are {@code __Host-} and Secure: no other
 * host and no plain connection can set or see them (RFC 6265bis, section 4.1.3.2). Plain http is
 * for loopback only, where browsers would not keep such cookies.
 */
@ApplicationScoped
public class Cookies {

  static final String SESSION = "holdfast";
  static final String BROWSER = "holdfast-browser";

  private final BrowserSeal seal;
  private final boolean https;

  @Inject
  Cookies(BrowserSeal seal, PublicUrl url) {
    this(seal, url.https());
  }

  Cookies(BrowserSeal seal, boolean https) {
    this.seal = seal;
    this.https = https;
  }

  /** The value, if it was signed by us for this name. */
  public Optional<String> read(RoutingContext context, String name) {
    return verified(context, full(name), name);
  }

  private Optional<String> verified(RoutingContext context, String full, String name) {
    Cookie cookie = context.request().getCookie(full);
    String text = cookie == null ? "" : cookie.getValue();
    int dot = text.lastIndexOf('.');
    if (dot < 1 || !seal.verify(purpose(name), text.substring(0, dot), text.substring(dot + 1))) {
      return Optional.empty();
    }
    return Optional.of(text.substring(0, dot));
  }

  /** Until the browser is closed. */
  public void write(RoutingContext context, String name, String value) {
    context.response().addCookie(signed(name, value));
  }

  /** For longer than the browser is open. */
  public void keep(RoutingContext context, String name, String value, Duration time) {
    context.response().addCookie(signed(name, value).setMaxAge(time.toSeconds()));
  }

  /** As {@link #read}, of one that is sent below its path only. */
  public Optional<String> readUnder(RoutingContext context, String name) {
    return verified(context, under(name), name);
  }

  /** Until the browser is closed; sent to that path and what is below it, and nowhere else. */
  public void writeUnder(RoutingContext context, String name, String path, String value) {
    context.response().addCookie(under(name, path, value + "." + seal.sign(purpose(name), value)));
  }

  public void removeUnder(RoutingContext context, String name, String path) {
    context.response().addCookie(under(name, path, "").setMaxAge(0));
  }

  private Cookie under(String name, String path, String value) {
    return Cookie.cookie(under(name), value)
        .setPath(path)
        .setHttpOnly(true)
        .setSecure(https)
        .setSameSite(CookieSameSite.LAX);
  }

  private Cookie signed(String name, String value) {
    return cookie(name, value + "." + seal.sign(purpose(name), value));
  }

  public void remove(RoutingContext context, String name) {
    context.response().addCookie(cookie(name, "").setMaxAge(0));
  }

  Cookie cookie(String name, String value) {
    return Cookie.cookie(full(name), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(https)
        .setSameSite(CookieSameSite.LAX);
  }

  private String full(String name) {
    return https ? "__Host-" + name : name;
  }

  /** A host prefix asks for the path / (RFC 6265bis, section 4.1.3.2); this one does not. */
  private String under(String name) {
    return https ? "__Secure-" + name : name;
  }

  private static String purpose(String name) {
    return "cookie:" + name;
  }
}
