package dev.holdfast.ledgers;

import dev.holdfast.web.Doors;
import dev.holdfast.web.SaysWhy;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sees whom a record is refused to: callers who are known, at the record of a person. A grant that
 * was withdrawn or narrowed, a scope that is missing, a restriction.
 */
class RefusedReads {

  private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);
  private static final String USERINFO = "/api/oauth/userinfo";

  private final RefusalLines lines;

  RefusedReads(RefusalLines lines) {
    this.lines = lines;
  }

  @ServerResponseFilter
  public void list(ContainerResponseContext answer, RoutingContext context) {
    String path = context.normalizedPath();
    if (REFUSALS.contains(answer.getStatus())
        && (path.startsWith(RefusalLines.PEOPLE) || path.equals(USERINFO))
        && context.user() instanceof QuarkusHttpUser user
        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token) {
      String why =
          answer.getEntity() instanceof SaysWhy says
              ? says.why()
              : "answered " + answer.getStatus();
      lines.add(new RefusalLines.Refused(token, path, why, Doors.current()));
    }
  }
}
