package dev.holdfast.accounts;

import dev.holdfast.credentials.HashedPassword;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.sessions.StartedSession;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where accounts begin: with a link that was mailed, or that a terminal has shown. */
@Path("/welcome")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class WelcomeResource {

  private static final String FORM = "welcome";

  private final WelcomeLinks links;
  private final NewPasswords passwords;
  private final Desk desk;

  WelcomeResource(WelcomeLinks links, NewPasswords passwords, Desk desk) {
    this.links = links;
    this.passwords = passwords;
    this.desk = desk;
  }

  /** Whoever opens the link, even a program that looks through mails, uses nothing by it. */
  @GET
  @Operation(hidden = true)
  public Response page(@Context RoutingContext context, @QueryParam("link") String link) {
    desk.requireOpening(context);
    return links
        .open(link)
        .map(welcome -> page(context, welcome, new WelcomeForm(link), Faults.NONE))
        .orElseGet(WelcomeResource::over);
  }

  @POST
  @Operation(hidden = true)
  public Response accept(@Context RoutingContext context, @BeanParam WelcomeForm form) {
    desk.requireForm(context, FORM, form.csrf);
    desk.requireOpening(context);
    Optional<Welcome> found = links.open(form.link);
    if (found.isEmpty()) {
      return over();
    }
    Welcome welcome = found.get();
    Faults faults = faults(welcome, form);
    if (faults.any()) {
      return page(context, welcome, form, faults);
    }
    HashedPassword password = form.byPasskey() ? null : passwords.hash(form.password);
    EmailAddress email = address(welcome, form).orElse(null);
    Arrival arrival = new Arrival(form.name(), email, password, desk.device(context));
    try {
      Optional<StartedSession> session = links.accept(form.link, arrival);
      return session.map(started -> in(context, form, started)).orElseGet(WelcomeResource::over);
    } catch (Problem taken) {
      if (taken.type() != ProblemType.CONFLICT) {
        throw taken;
      }
      return taken();
    }
  }

  /** What is wrong with the address and with the password; each empty if nothing is. */
  private record Faults(String email, String password) {
    static final Faults NONE = new Faults("", "");

    boolean any() {
      return !email.isEmpty() || !password.isEmpty();
    }
  }

  private Faults faults(Welcome welcome, WelcomeForm form) {
    boolean addressNeeded = welcome.email() == null && !form.byPasskey();
    boolean given = welcome.email() == null && !form.email().isEmpty();
    boolean good = address(welcome, form).isPresent();
    String email =
        (addressNeeded || given) && !good ? "Type an e-mail address, as in ada@example.org." : "";
    List<String> names =
        Stream.of(form.name(), form.email(), welcome.email() == null ? "" : welcome.email())
            .filter(name -> !name.isEmpty())
            .toList();
    return new Faults(email, form.byPasskey() ? "" : passwords.fault(form.password, names));
  }

  private static Optional<EmailAddress> address(Welcome welcome, WelcomeForm form) {
    String address = welcome.email() == null ? form.email() : welcome.email();
    return EmailAddress.parse(address);
  }

  private Response in(RoutingContext context, WelcomeForm form, StartedSession started) {
    desk.signIn(context, started);
    return SeeOther.to(form.byPasskey() ? "/me/security/passkeys" : "/me/security");
  }

  private Response page(RoutingContext context, Welcome welcome, WelcomeForm form, Faults faults) {
    WelcomePage page =
        new WelcomePage(
            form.link,
            welcome.email() == null ? "" : welcome.email(),
            welcome.note(),
            form.name(),
            form.email(),
            faults.email,
            faults.password,
            desk.formToken(context, FORM));
    return Desk.answer(faults.any() ? Response.Status.BAD_REQUEST : Response.Status.OK, page);
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
