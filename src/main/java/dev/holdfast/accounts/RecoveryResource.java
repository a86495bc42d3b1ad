package dev.holdfast.accounts;

import dev.holdfast.attempts.Attempts;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A lost second factor: whoever has shown the first one asks, waits, and finishes. */
@Path("/account-recovery")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class RecoveryResource {

  private static final String FORM = "recovery";
  private static final String CANCEL = "recovery-cancel";

  private final Recoveries recoveries;
  private final Attempts attempts;
  private final Desk desk;

  RecoveryResource(Recoveries recoveries, Attempts attempts, Desk desk) {
    this.recoveries = recoveries;
    this.attempts = attempts;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context RoutingContext context, @QueryParam("attempt") String attempt) {
    return page(context, attempt, person(context, attempt));
  }

  @POST
  @Path("ask")
  @Operation(hidden = true)
  public Response ask(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("attempt") String attempt) {
    desk.requireForm(context, FORM, csrf);
    PersonId person = person(context, attempt);
    if (recoveries.needed(person)) {
      recoveries.ask(person, desk.device(context));
    }
    return SeeOther.to("/account-recovery?attempt=" + attempt);
  }

  @POST
  @Path("finish")
  @Operation(hidden = true)
  public Response finish(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("attempt") String attempt) {
    desk.requireForm(context, FORM, csrf);
    PersonId person = person(context, attempt);
    if (recoveries.finish(person, desk.device(context))) {
      return Desk.answer(Response.Status.OK, new RecoveryPage("", null, "", true, ""));
    }
    return page(context, attempt, person);
  }

  /** Whoever opens the link, even a program that looks through mails, cancels nothing by it. */
  @GET
  @Path("cancel")
  @Operation(hidden = true)
  public Response cancelPage(@Context RoutingContext context, @QueryParam("link") String link) {
    desk.requireOpening(context);
    return recoveries.cancellable(link)
        ? Desk.answer(
            Response.Status.OK, new CancelPage(false, link, desk.formToken(context, CANCEL)))
        : over();
  }

  @POST
  @Path("cancel")
  @Operation(hidden = true)
  public Response cancel(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("link") String link) {
    desk.requireForm(context, CANCEL, csrf);
    desk.requireOpening(context);
    return link != null && recoveries.cancel(link, desk.device(context))
        ? Desk.answer(Response.Status.OK, new CancelPage(true, "", ""))
        : over();
  }

  /** Whose sign-in this is; who has shown no first factor in it is led back to the beginning. */
  private PersonId person(RoutingContext context, String attempt) {
    String id = attempt == null ? "" : attempt;
    return attempts
        .find(id, desk.browser(context))
        .filter(found -> found.person() != null && !found.proven().isEmpty())
        .orElseThrow(() -> new WebApplicationException(SeeOther.to("/sign-in")))
        .person();
  }

  private Response page(RoutingContext context, String attempt, PersonId person) {
    RecoveryPage page =
        new RecoveryPage(
            attempt,
            recoveries.find(person).orElse(null),
            recoveries.waitingPeriod().toHours() + " hours",
            false,
            desk.formToken(context, FORM));
    return Desk.answer(Response.Status.OK, page);
  }

  private static Response over() {
    LinkOverPage page =
        new LinkOverPage(
            "There is nothing to cancel: it was cancelled or finished before. If you did neither,"
                + " sign in and look at your security log.",
            "/sign-in",
            "Sign in");
    return Desk.answer(Response.Status.GONE, page);
  }
}
