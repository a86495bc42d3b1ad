package dev.holdfast.signin;

import dev.holdfast.crypto.Tokens;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Tells one browser from another, whoever is signed in there: an authorization goes on only in the
 * browser where it began, and a sign-in form works only in the browser that it was given to.
 */
@ApplicationScoped
public class Browser {

  private final Cookies cookies;

  Browser(Cookies cookies) {
    this.cookies = cookies;
  }

  /** What this browser alone knows, as a hash that may be stored; a new one gets a cookie. */
  public String know(RoutingContext context) {
    return find(context).orElseGet(() -> meet(context));
  }

  /** Empty if the browser sent no cookie of ours. */
  public Optional<String> find(RoutingContext context) {
    return cookies.read(context, Cookies.BROWSER).map(Tokens::hash);
  }

  private String meet(RoutingContext context) {
    String id = Tokens.random();
    cookies.write(context, Cookies.BROWSER, id);
    return Tokens.hash(id);
  }
}
