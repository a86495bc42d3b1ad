package dev.holdfast.accounts;

import dev.holdfast.credentials.HashedPassword;
import dev.holdfast.passkeys.FirstPasskey;
import dev.holdfast.passkeys.FirstPasskeys;
import dev.holdfast.passkeys.PasskeyRefused;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.StartedSession;
import dev.holdfast.web.Doors;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where accounts begin: with a link that was mailed, or that a terminal has shown. */
@Path("/welcome")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class WelcomeResource {

  private static final String FORM = "welcome";

  private final WelcomeLinks links;
  private final NewPasswords passwords;
  private final FirstPasskeys passkeys;
  private final Desk desk;

  WelcomeResource(WelcomeLinks links, NewPasswords passwords, FirstPasskeys passkeys, Desk desk) {
    this.links = links;
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.desk = desk;
  }

  /** Whoever opens the link, even a program that looks through mails, uses nothing by it. */
  @GET
  @Operation(hidden = true)
  public Response page(
      @Context RoutingContext context,
      @QueryParam("link") String link,
      @QueryParam("return") String back) {
    desk.requireOpening(context);
    return links
        .open(link)
        .map(welcome -> page(context, welcome, new WelcomeForm(link, back), Faults.NONE))
        .orElseGet(WelcomeResource::over);
  }

  /** How her browser is to make a passkey; fresh each time, since it is good for minutes only. */
  @GET
  @Path("options")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response options(@Context RoutingContext context, @QueryParam("link") String link) {
    desk.requireOpening(context);
    Welcome welcome =
        links
            .open(link)
            .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "This link opens nothing."));
    String name = welcome.email() == null ? "Operator" : welcome.email();
    return Desk.answer(Response.Status.OK, passkeys.options(link, name, desk.device(context)));
  }

  @POST
  @Operation(hidden = true)
  public Response byPassword(@Context RoutingContext context, @BeanParam WelcomeForm form) {
    return opened(context, form)
        .map(welcome -> byPassword(context, welcome, form))
        .orElseGet(WelcomeResource::over);
  }

  /** The link is used only by a passkey that is there, so that nobody is left without a way in. */
  @POST
  @Path("passkey")
  @Operation(hidden = true)
  public Response byPasskey(@Context RoutingContext context, @BeanParam WelcomeForm form) {
    return opened(context, form)
        .map(welcome -> byPasskey(context, welcome, form))
        .orElseGet(WelcomeResource::over);
  }

  private Optional<Welcome> opened(RoutingContext context, WelcomeForm form) {
    desk.requireForm(context, FORM, form.csrf);
    desk.requireOpening(context);
    return links.open(form.link);
  }

  /** What is wrong with the password and with the passkey; each empty if nothing is. */
  private record Faults(String password, String passkey) {
    static final Faults NONE = new Faults("", "");
  }

  private Response byPassword(RoutingContext context, Welcome welcome, WelcomeForm form) {
    if (welcome.email() == null) {
      throw new Problem(ProblemType.INVALID_INPUT, "A password needs an address to go with it.");
    }
    List<String> names =
        form.name().isEmpty() ? List.of(welcome.email()) : List.of(form.name(), welcome.email());
    String fault = passwords.fault(form.password, names);
    return fault.isEmpty()
        ? come(context, form, passwords.hash(form.password), null)
        : page(context, welcome, form, new Faults(fault, ""));
  }

  private Response byPasskey(RoutingContext context, Welcome welcome, WelcomeForm form) {
    try {
      Device device = desk.device(context);
      return come(context, form, null, passkeys.check(form.link, form.response, device));
    } catch (PasskeyRefused refused) {
      return page(context, welcome, form, new Faults("", refused.whenMaking()));
    }
  }

  private Response come(
      RoutingContext context, WelcomeForm form, HashedPassword password, FirstPasskey passkey) {
    Arrival arrival =
        new Arrival(form.name(), password, passkey, desk.device(context), Doors.current());
    try {
      return links
          .accept(form.link, arrival)
          .map(started -> in(context, started, ReturnPath.of(form.back)))
          .orElseGet(WelcomeResource::over);
    } catch (Problem taken) {
      if (taken.type() != ProblemType.CONFLICT) {
        throw taken;
      }
      return taken();
    }
  }

  private Response in(RoutingContext context, StartedSession started, ReturnPath back) {
    desk.signIn(context, started);
    return SeeOther.to(back.isStart() ? "/me/security" : back.value());
  }

  private Response page(RoutingContext context, Welcome welcome, WelcomeForm form, Faults faults) {
    WelcomePage page =
        new WelcomePage(
            form.link,
            ReturnPath.of(form.back).value(),
            welcome.email() == null ? "" : welcome.email(),
            welcome.note(),
            form.name(),
            faults.password,
            faults.passkey,
            desk.formToken(context, FORM));
    boolean fine = faults.equals(Faults.NONE);
    return Desk.answer(fine ? Response.Status.OK : Response.Status.BAD_REQUEST, page);
  }

  private static Response over() {
    LinkOverPage page =
        new LinkOverPage(
            "If you have an account already, sign in. If not, ask whoever invited you for a new"
                + " link.",
            "/sign-in",
            "Sign in");
    return Desk.answer(Response.Status.GONE, page);
  }

  private static Response taken() {
    LinkOverPage page =
        new LinkOverPage(
            "There is an account with this address already. Sign in with it; if you have forgotten"
                + " its password, choose a new one there.",
            "/sign-in",
            "Sign in");
    return Desk.answer(Response.Status.CONFLICT, page);
  }
}
