package dev.holdfast.usage;

import dev.holdfast.web.ClientNetwork;
import dev.holdfast.web.SaysWhy;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts every answer to a client or a key, and notes those that refuse. */
class TrafficFilter {

  private static final String TOKENS = "/api/oauth/token";
  private static final String PROVIDER = "/api/oauth/";

  private final Usage usage;
  private final Refusals refusals;
  private final ClientNetwork network;

  TrafficFilter(Usage usage, Refusals refusals, ClientNetwork network) {
    this.usage = usage;
    this.refusals = refusals;
    this.network = network;
  }

  @ServerResponseFilter
  public void count(ContainerResponseContext answer, RoutingContext context) {
    int status = answer.getStatus();
    Subject subject = Traffic.subject(context);
    if (status < 400) {
      if (subject != null) {
        done(context, subject);
      }
      return;
    }
    Subject refused = subject == null ? ofToken(context) : subject;
    if (refused != null && status < 500 && status != 404) {
      usage.count(refused, Counted.REFUSALS);
      note(refused, status, answer.getEntity(), context);
    }
  }

  private void done(RoutingContext context, Subject subject) {
    String path = context.normalizedPath();
    if (path.equals(TOKENS)) {
      usage.count(subject, Counted.TOKENS);
    } else if (!path.startsWith(PROVIDER) || path.endsWith("/userinfo")) {
      String method = context.request().method().name();
      boolean read = method.equals("GET") || method.equals("HEAD");
      usage.count(subject, read ? Counted.READS : Counted.WRITES);
    }
  }

  private void note(Subject subject, int status, Object body, RoutingContext context) {
    Traffic.Why why = Traffic.why(context);
    String said = body instanceof SaysWhy says ? says.why() : "It was answered " + status + ".";
    refusals.note(
        subject,
        new Refusal(
            null,
            0,
            null,
            context.request().method().name(),
            context.normalizedPath(),
            network.text(context),
            status,
            why == null ? said : why.reason(),
            why == null ? null : why.restriction()));
  }

  /** A token or key that is good and lacks a scope is refused before anybody asks further. */
  private static Subject ofToken(RoutingContext context) {
    if (!(context.user() instanceof QuarkusHttpUser user)
        || !(user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token)) {
      return null;
    }
    String client = token.getClaim("client_id");
    String key = token.getClaim("key_id");
    return client == null && key == null ? null : new Subject(client, key);
  }
}
