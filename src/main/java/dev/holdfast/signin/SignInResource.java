package dev.holdfast.signin;

import dev.holdfast.limits.SameTime;
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
  private final Choosing choosing;
  private final SignInForms forms;

  SignInResource(SignInPages pages, SignInStart start, Choosing choosing, SignInForms forms) {
    this.pages = pages;
    this.start = start;
    this.choosing = choosing;
    this.forms = forms;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context RoutingContext context,
      @QueryParam("return") String back,
      @QueryParam("for") String forApp,
      @QueryParam("address") String address,
      @QueryParam("late") String late) {
    SignInForm form = new SignInForm();
    form.back = back;
    form.forApp = forApp;
    form.address = address;
    return pages.show(context, form, "", late != null).build();
  }

  @POST
  @SameTime
  @Operation(hidden = true)
  public Response signIn(@Context RoutingContext context, @BeanParam SignInForm form) {
    forms.requireSignIn(context, form.csrf);
    return form.address == null ? choosing.signIn(context, form) : start.begin(context, form);
  }
}
