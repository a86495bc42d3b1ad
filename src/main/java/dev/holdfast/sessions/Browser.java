package dev.holdfast.sessions;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.web.ClientNetwork;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells one browser from another, whoever is signed in there: an authorization goes on only in the
 * browser where it began, and a sign-in form works only in the browser that it was given to.
 */
@ApplicationScoped
public class Browser {

  private static final Duration KEPT = Duration.ofDays(400);

  private final Cookies cookies;
  private final ClientNetwork network;

  Browser(Cookies cookies, ClientNetwork network) {
    this.cookies = cookies;
    this.network = network;
  }

  /** What this browser alone knows, as a hash that may be stored; a new one gets a cookie. */
  public String know(RoutingContext context) {
    return find(context).orElseGet(() -> meet(context));
  }

  /** Empty if the browser sent no cookie of ours. */
  public Optional<String> find(RoutingContext context) {
    return cookies.read(context, Cookies.BROWSER).map(Tokens::hash);
  }

  /** What can be told of it, for the list of sessions. */
  public Device device(RoutingContext context) {
    return Device.of(
        know(context), context.request().getHeader(HttpHeaders.USER_AGENT), network.of(context));
  }

  /** Whoever signs in is not met as a stranger next time: her browser keeps its cookie. */
  void keep(RoutingContext context) {
    cookies
        .read(context, Cookies.BROWSER)
        .ifPresent(id -> cookies.keep(context, Cookies.BROWSER, id, KEPT));
  }

  private String meet(RoutingContext context) {
    String id = Tokens.random();
    cookies.write(context, Cookies.BROWSER, id);
    return Tokens.hash(id);
  }
}
