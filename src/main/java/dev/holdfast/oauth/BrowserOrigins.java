package dev.holdfast.oauth;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.Parameters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;

/**
 * Lets an app in a browser read what the token endpoint says, refusals too, on its own sites: those
 * that its redirect URIs are at. A client that is named and not shown is enough for that.
 */
@ApplicationScoped
class BrowserOrigins {

  private final Clients clients;

  BrowserOrigins(Clients clients) {
    this.clients = clients;
  }

  void allow(RoutingContext context, Parameters form) {
    String origin = context.request().getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return;
    }
    MultiMap headers = context.response().headers();
    headers.set("Vary", "Origin");
    form.get("client_id")
        .flatMap(clients::find)
        .filter(RegisteredClient::enabled)
        .filter(client -> client.redirectUris().stream().anyMatch(uri -> isAt(uri, origin)))
        .ifPresent(client -> headers.set("Access-Control-Allow-Origin", origin));
  }

  /** As a browser writes it: without a default port, in lower case (RFC 6454, section 6.2). */
  static boolean isAt(String redirectUri, String origin) {
    URI uri = URI.create(redirectUri);
    if (uri.getHost() == null) {
      return false;
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int otherwise = scheme.equals("https") ? 443 : 80;
    String port = uri.getPort() < 0 || uri.getPort() == otherwise ? "" : ":" + uri.getPort();
    return origin.equals(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
  }
}
