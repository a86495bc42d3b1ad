package dev.holdfast.receipts;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import dev.holdfast.web.ListQuery;
import dev.holdfast.web.Position;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person keeps the receipts of what she allowed. */
@Path("/me/apps/{grant}/receipts")
@RolesAllowed("person")
class ReceiptsResource {

  private static final int ON_A_PAGE = 50;

  private final Receipts receipts;
  private final Clients clients;
  private final NavBar bar;

  ReceiptsResource(Receipts receipts, Clients clients, NavBar bar) {
    this.receipts = receipts;
    this.clients = clients;
    this.bar = bar;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext context,
      @PathParam("grant") UUID grant,
      @QueryParam("after") String after) {
    SignedIn who = SignedIn.of(context);
    Position place = Position.parse(after);
    List<Receipt> found = receipts.of(who.person(), grant, place, ON_A_PAGE + 1);
    String first = "/me/apps/" + grant + "/receipts";
    if (found.isEmpty() && place != null) {
      return SeeOther.to(first);
    }
    if (found.isEmpty()) {
      throw new Problem(ProblemType.NOT_FOUND, "There is no receipt of it.");
    }
    String clientId = found.get(0).clientId();
    String app = clients.find(clientId).map(RegisteredClient::clientName).orElse(clientId);
    boolean more = found.size() > ON_A_PAGE;
    List<Receipt> shown = more ? found.subList(0, ON_A_PAGE) : found;
    String next = more ? shown.get(ON_A_PAGE - 1).place().toString() : "";
    return Response.ok(
            new ReceiptsPage(
                bar.of(who),
                grant,
                app,
                shown.stream().map(ReceiptsPage.Row::of).toList(),
                place == null ? "" : first,
                more ? ListQuery.of().at(first, next) : ""))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GET
  @Path("{id}")
  @Produces("application/jwt")
  @Operation(hidden = true)
  public Response keep(
      @Context SecurityContext context, @PathParam("grant") UUID grant, @PathParam("id") UUID id) {
    Receipt receipt =
        receipts
            .find(SignedIn.of(context).person(), grant, id)
            .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no such receipt."));
    return Response.ok(receipt.jwt())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt-" + id + ".jwt\"")
        .build();
  }
}
