package dev.holdfast.partners;

import dev.holdfast.clients.KnownClient;
import dev.holdfast.developers.Caller;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.developers.ClientStops;
import dev.holdfast.developers.Decision;
import dev.holdfast.developers.Reviews;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.OwnApp;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One client, for operators; administrators review it, stop it and start it. */
@Path("/admin/clients/one")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class ClientResource {

  private static final String FORM = "client";
  private static final int LONGEST_REASON = 1_000;

  private final ClientAccess access;
  private final ClientStops clients;
  private final Reviews reviews;
  private final ClientPages pages;

  ClientResource(ClientAccess access, ClientStops clients, Reviews reviews, ClientPages pages) {
    this.access = access;
    this.clients = clients;
    this.reviews = reviews;
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext context,
      @QueryParam("id") String id,
      @QueryParam("done") String done) {
    SignedIn who = SignedIn.of(context);
    KnownClient known = access.seen(pages.caller(who), id == null ? "" : id);
    Instant waiting = known.review().awaitsSince();
    ClientPage page =
        new ClientPage(
            pages.chrome().nav(who),
            ClientRow.of(known),
            waiting == null ? "" : String.valueOf(waiting.toEpochMilli()),
            done == null ? "" : done,
            pages.chrome().token(who, FORM));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  @POST
  @Path("approve")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response approve(
      @Context SecurityContext context,
      @FormParam("csrf") String csrf,
      @FormParam("id") String id,
      @FormParam("seen") String seen) {
    return decide(require(context, csrf, id), id, new Decision(true, null, time(seen)));
  }

  @POST
  @Path("reject")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response reject(
      @Context SecurityContext context,
      @FormParam("csrf") String csrf,
      @FormParam("id") String id,
      @FormParam("seen") String seen,
      @FormParam("reason") String reason) {
    Caller caller = require(context, csrf, id);
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new Problem(
          ProblemType.INVALID_INPUT, "Say why, in at most " + LONGEST_REASON + " characters.");
    }
    return decide(caller, id, new Decision(false, why, time(seen)));
  }

  @POST
  @Path("stop")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response stop(
      @Context SecurityContext context,
      @FormParam("csrf") String csrf,
      @FormParam("id") String id) {
    Caller caller = require(context, csrf, id);
    clients.disable(caller, ClientPages.foreign(id));
    return back(id, "stopped");
  }

  @POST
  @Path("start")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response start(
      @Context SecurityContext context,
      @FormParam("csrf") String csrf,
      @FormParam("id") String id) {
    Caller caller = require(context, csrf, id);
    clients.enable(caller, ClientPages.foreign(id));
    return back(id, "started");
  }

  private Response decide(Caller caller, String id, Decision decision) {
    reviews.decide(caller, ClientPages.foreign(id), decision);
    return back(id, decision.approved() ? "approved" : "rejected");
  }

  private Caller require(SecurityContext context, String csrf, String id) {
    SignedIn who = pages.chrome().require(context, FORM, csrf);
    pages.chrome().requireFresh(OwnApp.ADMIN, who, ClientPages.address(id == null ? "" : id));
    return pages.caller(who);
  }

  private static Instant time(String milliseconds) {
    return milliseconds != null && milliseconds.matches("\\d{1,15}")
        ? Instant.ofEpochMilli(Long.parseLong(milliseconds))
        : null;
  }

  private static Response back(String id, String done) {
    return SeeOther.to(ClientPages.address(id) + "&done=" + done);
  }
}
