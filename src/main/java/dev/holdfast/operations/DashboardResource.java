package dev.holdfast.operations;

import dev.holdfast.mail.Outbox;
import dev.holdfast.ownapps.AppBar;
import dev.holdfast.sessions.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operators' first page: how the place is. */
@Path("/admin")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class DashboardResource {

  private static final int DAYS = 30;

  private final Figures figures;
  private final Watch watch;
  private final Outbox outbox;
  private final AppBar bar;
  private final Clock clock;

  DashboardResource(Figures figures, Watch watch, Outbox outbox, AppBar bar, Clock clock) {
    this.figures = figures;
    this.watch = watch;
    this.outbox = outbox;
    this.bar = bar;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext context) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate first = today.minusDays(DAYS - 1L);
    List<Node> nodes = watch.nodes();
    DashboardPage page =
        new DashboardPage(
            bar.of(SignedIn.of(context)),
            figures.charts(first, today),
            DatabaseGrowth.of(watch.size(), watch.sizes(first)),
            outbox.state(),
            nodes,
            nodes.stream().map(Node::version).distinct().count() > 1);
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }
}
