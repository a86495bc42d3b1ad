package dev.holdfast.ledgers;

import dev.holdfast.web.Doors;
import dev.holdfast.web.OfRecord;
import dev.holdfast.web.SaysWhy;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sees whom a record is refused to: callers who are known, at the record of a person. A grant that
 * was withdrawn or narrowed, a scope or a role that is missing, a restriction.
 */
class RefusedReads {

  private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);

  private final RefusalLines lines;

  RefusedReads(RefusalLines lines) {
    this.lines = lines;
  }

  @OfRecord
  @ServerResponseFilter
  public void list(
      ContainerRequestContext asked, ContainerResponseContext answer, RoutingContext context) {
    if (REFUSALS.contains(answer.getStatus())
        && context.user() instanceof QuarkusHttpUser user
        && !user.getSecurityIdentity().isAnonymous()) {
      String why =
          answer.getEntity() instanceof SaysWhy says
              ? says.why()
              : "answered " + answer.getStatus();
      lines.add(
          new Refused(
              RefusedCaller.of(user.getSecurityIdentity()),
              asked.getUriInfo().getPathParameters().getFirst("id"),
              context.normalizedPath(),
              why,
              Doors.current()));
    }
  }
}
