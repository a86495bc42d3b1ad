package dev.holdfast.signin;

import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page of a sign-in: whose it is. In development people can be chosen there too. */
@Path("/sign-in")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInResource {

  private final SignInPages pages;
  private final SignInStart start;
  private final Picker picker;
  private final Sessions sessions;
  private final BrowserParts parts;

  SignInResource(
      SignInPages pages, SignInStart start, Picker picker, Sessions sessions, BrowserParts parts) {
    this.pages = pages;
    this.start = start;
    this.picker = picker;
    this.sessions = sessions;
    this.parts = parts;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context RoutingContext context,
      @QueryParam("return") String back,
      @QueryParam("for") String forApp,
      @QueryParam("late") String late) {
    SignInForm form = new SignInForm();
    form.back = back;
    form.forApp = forApp;
    return pages.show(context, form, "", late != null).build();
  }

  @POST
  @Operation(hidden = true)
  public Response signIn(@Context RoutingContext context, @BeanParam SignInForm form) {
    parts.forms().requireSignIn(context, form.csrf);
    return form.address == null ? pick(context, form) : start.begin(context, form);
  }

  private Response pick(RoutingContext context, SignInForm form) {
    PersonId chosen =
        picker
            .choose(form.person.stream().filter(given -> !given.isBlank()).findFirst().orElse(""))
            .orElseThrow(
                () ->
                    new Problem(
                        ProblemType.INVALID_INPUT, "There is no such person to sign in as."));
    parts
        .session()
        .replace(context, sessions.start(chosen, How.BELIEVED, parts.browser().device(context)));
    return SeeOther.to(ReturnPath.of(form.back).value());
  }
}
