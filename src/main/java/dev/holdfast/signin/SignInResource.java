package dev.holdfast.signin;

import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SecurityHeaders;
import dev.holdfast.web.SeeOther;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in, changing to another person, and signing out. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInResource {

  private final SignInForms forms;
  private final Picker picker;
  private final CurrentSession session;
  private final Sessions sessions;
  private final SignInLinks links;
  @Inject Browser browser;

  SignInResource(
      SignInForms forms,
      Picker picker,
      CurrentSession session,
      Sessions sessions,
      SignInLinks links) {
    this.forms = forms;
    this.picker = picker;
    this.session = session;
    this.sessions = sessions;
    this.links = links;
  }

  @GET
  @Path("sign-in")
  @Operation(hidden = true)
  public Response page(
      @Context RoutingContext context,
      @QueryParam("return") String back,
      @QueryParam("for") String forApp) {
    ForApp app = links.read(forApp).orElse(null);
    if (app != null) {
      SecurityHeaders.allowFormTarget(context, app.formTarget());
    }
    TemplateInstance page =
        new SignInPage(
            picker.on(),
            picker.on() ? picker.choices() : List.of(),
            app,
            app == null ? "" : forApp,
            ReturnPath.of(back).value(),
            forms.signInToken(context));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  @POST
  @Path("sign-in")
  @Operation(hidden = true)
  public Response signIn(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("person") List<String> person,
      @FormParam("return") String back) {
    forms.requireSignIn(context, csrf);
    PersonId chosen =
        picker
            .choose(person.stream().filter(given -> !given.isBlank()).findFirst().orElse(""))
            .orElseThrow(
                () ->
                    new Problem(
                        ProblemType.INVALID_INPUT, "There is no such person to sign in as."));
    session.replace(context, sessions.start(chosen, How.BELIEVED, browser.device(context)));
    return SeeOther.to(ReturnPath.of(back).value());
  }

  /** "Not you?": the one who is signed in leaves, and the page to sign in comes. */
  @POST
  @Path("sign-in/switch")
  @Operation(hidden = true)
  public Response change(
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @FormParam("return") String back,
      @FormParam("for") String forApp) {
    forms.requireSignOut(context, csrf);
    session.end(context);
    return SeeOther.to(links.link(ReturnPath.of(back), links.read(forApp).orElse(null)));
  }

  @POST
  @Path("sign-out")
  @Operation(hidden = true)
  public Response signOut(@Context RoutingContext context, @FormParam("csrf") String csrf) {
    forms.requireSignOut(context, csrf);
    session.end(context);
    return SeeOther.to("/");
  }
}
