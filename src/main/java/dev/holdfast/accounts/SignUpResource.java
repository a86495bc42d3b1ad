package dev.holdfast.accounts;

import dev.holdfast.limits.SameTime;
import dev.holdfast.web.Dates;
import dev.holdfast.web.ReturnPath;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing up by e-mail: the same answer for every address. */
@Path("/sign-up")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignUpResource {

  private static final String FORM = "sign-up";

  private final SignUps signUps;
  private final Desk desk;

  SignUpResource(SignUps signUps, Desk desk) {
    this.signUps = signUps;
    this.desk = desk;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context RoutingContext context, @QueryParam("return") String back) {
    return signUps.open() ? page(context, AskedMail.NOTHING, back) : closed();
  }

  @POST
  @SameTime
  @Operation(hidden = true)
  public Response ask(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("email") String email,
      @FormParam("return") String back) {
    desk.requireForm(context, FORM, csrf);
    if (!signUps.open()) {
      return closed();
    }
    AskedMail asked = desk.askedMail(context, StrangerLimits.Purpose.SIGN_UP, email);
    if (!asked.fine()) {
      return page(context, asked, back);
    }
    signUps.ask(asked.email(), ReturnPath.of(back));
    return SeeOther.to("/sign-up/sent");
  }

  @GET
  @Path("sent")
  @Operation(hidden = true)
  public Response sent() {
    SignUpPage page = new SignUpPage(SignUp.OPEN, Dates.span(signUps.lifetime()), "", "", "", "");
    return Desk.answer(Response.Status.OK, page);
  }

  private Response page(RoutingContext context, AskedMail asked, String back) {
    return asked.answer(
        new SignUpPage(
            SignUp.OPEN,
            "",
            asked.typed(),
            asked.fault(),
            ReturnPath.of(back).value(),
            desk.formToken(context, FORM)));
  }

  private Response closed() {
    return Desk.answer(
        Response.Status.FORBIDDEN, new SignUpPage(signUps.rule(), "", "", "", "", ""));
  }
}
