package dev.holdfast.clientpages;

import dev.holdfast.clients.KnownClient;
import dev.holdfast.console.Visit;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.usage.Usage;
import dev.holdfast.usage.UsageDay;
import dev.holdfast.usage.UsageWriter;
import dev.holdfast.web.BarChart;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a client did in the last 30 days. */
@Path("/console/clients/{id}/usage")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class UsageResource {

  private final Usage usage;
  private final UsageWriter writer;
  private final ClientAccess access;
  private final Visit visit;
  private final Clock clock;

  UsageResource(Usage usage, UsageWriter writer, ClientAccess access, Visit visit, Clock clock) {
    this.usage = usage;
    this.writer = writer;
    this.access = access;
    this.visit = visit;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@PathParam("id") String id) {
    KnownClient known = access.seen(visit.caller(), id);
    writer.write();
    Month month = Month.now(clock);
    List<UsageDay> days = usage.of(id, month.first(), month.last());
    List<BarChart> charts =
        List.of(
            chart("grants", "Grants by people", month, days, UsageDay::grants),
            chart("tokens", "Tokens", month, days, UsageDay::tokens),
            chart("reads", "Reads", month, days, UsageDay::reads),
            chart("refusals", "Refusals", month, days, UsageDay::refusals));
    return Visit.page(new UsagePage(visit.nav(), known.client(), charts));
  }

  private static BarChart chart(
      String id, String title, Month month, List<UsageDay> days, Function<UsageDay, Long> figure) {
    return BarChart.perDay(
        id,
        title,
        month.first(),
        month.last(),
        days.stream().collect(Collectors.toMap(UsageDay::day, figure)));
  }
}
