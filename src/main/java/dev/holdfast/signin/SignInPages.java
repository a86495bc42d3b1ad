package dev.holdfast.signin;

import dev.holdfast.attempts.Tried;
import dev.holdfast.limits.Wait;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.ReturnPath;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Shows the first page of a sign-in. */
@ApplicationScoped
public class SignInPages {

  private final Picker picker;
  private final SignInForms forms;
  private final SignInLinks links;

  SignInPages(Picker picker, SignInForms forms, SignInLinks links) {
    this.picker = picker;
    this.forms = forms;
    this.links = links;
  }

  /**
   * The page with what was sent before.
   *
   * @param fault what is wrong with the address; or empty
   * @param late whether an attempt was over before it was complete
   */
  Response.ResponseBuilder show(
      RoutingContext context, SignInForm form, String fault, boolean late) {
    return show(context, form, new Faults(fault, "", late));
  }

  /** Once more, with what became of a passkey that was shown there. */
  public Response passkeyFault(
      RoutingContext context, ReturnPath back, String forApp, Tried tried) {
    SignInForm form = new SignInForm();
    form.back = back.value();
    form.forApp = forApp;
    if (tried instanceof Tried.TooOften often) {
      String fault = "Too many tries. Try again " + often.slow().words() + ".";
      return slow(show(context, form, new Faults("", fault, false)), often.slow());
    }
    String fault = tried instanceof Tried.Wrong wrong ? wrong.why() : "Begin again.";
    return show(context, form, new Faults("", fault, false)).build();
  }

  private record Faults(String address, String passkey, boolean late) {

    boolean none() {
      return address.isEmpty() && passkey.isEmpty();
    }
  }

  private Response.ResponseBuilder show(RoutingContext context, SignInForm form, Faults faults) {
    ForApp app = links.read(form.forApp).orElse(null);
    SignInPage page =
        new SignInPage(
            picker.on() ? picker.choices() : List.of(),
            app,
            app == null ? "" : form.forApp,
            ReturnPath.of(form.back).value(),
            forms.signInToken(context, form.forApp),
            form.address == null ? "" : form.address,
            faults.address(),
            faults.passkey(),
            faults.late(),
            picker.on());
    return Response.status(faults.none() ? 200 : 400)
        .entity(page)
        .header("Cache-Control", "no-store");
  }

  Response slow(RoutingContext context, SignInForm form, Wait wait) {
    String fault = "Too many sign-ins begin from your network. Try again " + wait.words() + ".";
    return slow(show(context, form, fault, false), wait);
  }

  private static Response slow(Response.ResponseBuilder page, Wait wait) {
    return page.status(ProblemType.TOO_MANY_REQUESTS.status())
        .header("Retry-After", wait.seconds())
        .build();
  }
}
