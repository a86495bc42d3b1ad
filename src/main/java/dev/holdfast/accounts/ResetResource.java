package dev.holdfast.accounts;

import dev.holdfast.limits.SameTime;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Dates;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A forgotten password: the same answer for every address, and then a link that works once. */
@Path("/password-reset")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ResetResource {

  private static final String ASK = "reset-ask";
  private static final String CHOOSE = "reset-choose";

  private final PasswordResets resets;
  private final NewPasswords passwords;
  private final Desk desk;

  ResetResource(PasswordResets resets, NewPasswords passwords, Desk desk) {
    this.resets = resets;
    this.passwords = passwords;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context RoutingContext context) {
    return page(context, AskedMail.NOTHING);
  }

  @POST
  @SameTime
  @Operation(hidden = true)
  public Response ask(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("email") String email) {
    desk.requireForm(context, ASK, csrf);
    AskedMail asked = desk.askedMail(context, StrangerLimits.Purpose.PASSWORD_RESET, email);
    if (!asked.fine()) {
      return page(context, asked);
    }
    resets.ask(asked.email(), desk.device(context));
    return SeeOther.to("/password-reset/sent");
  }

  @GET
  @Path("sent")
  @Operation(hidden = true)
  public Response sent() {
    return Desk.answer(Response.Status.OK, ResetPage.sent(Dates.span(resets.lifetime())));
  }

  /** Whoever opens the link, even a program that looks through mails, uses nothing by it. */
  @GET
  @Path("new")
  @Operation(hidden = true)
  public Response choose(@Context RoutingContext context, @QueryParam("link") String link) {
    desk.requireOpening(context);
    return resets
        .open(link)
        .map(person -> choose(context, link, ""))
        .orElseGet(ResetResource::over);
  }

  @POST
  @Path("new")
  @Operation(hidden = true)
  public Response chosen(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("link") String link,
      @FormParam("password") String password,
      @FormParam("end-sessions") String endSessions) {
    desk.requireForm(context, CHOOSE, csrf);
    desk.requireOpening(context);
    Optional<PersonId> person = resets.open(link);
    if (person.isEmpty()) {
      return over();
    }
    String fault = passwords.fault(password, person.get());
    if (!fault.isEmpty()) {
      return choose(context, link, fault);
    }
    boolean done =
        resets.reset(
            link, passwords.hash(password), "yes".equals(endSessions), desk.device(context));
    return done ? SeeOther.to("/password-reset/done") : over();
  }

  @GET
  @Path("done")
  @Operation(hidden = true)
  public Response done() {
    return Desk.answer(Response.Status.OK, new NewPasswordPage(true, "", "", ""));
  }

  private Response page(RoutingContext context, AskedMail asked) {
    return asked.answer(
        new ResetPage("", asked.typed(), asked.fault(), desk.formToken(context, ASK)));
  }

  private Response choose(RoutingContext context, String link, String fault) {
    NewPasswordPage page = new NewPasswordPage(false, link, fault, desk.formToken(context, CHOOSE));
    return Desk.answer(fault.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST, page);
  }

  private static Response over() {
    LinkOverPage page =
        new LinkOverPage(
            "Ask for a new one; the newest mail has the one that works.",
            "/password-reset",
            "Ask for a new link");
    return Desk.answer(Response.Status.GONE, page);
  }
}
