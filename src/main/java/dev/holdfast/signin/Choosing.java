package dev.holdfast.signin;

import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.CurrentSession;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Signs in whoever was chosen ({@link Picker}). */
@ApplicationScoped
class Choosing {

  private final Picker picker;
  private final Sessions sessions;
  private final Browser browser;
  private final CurrentSession session;

  Choosing(Picker picker, Sessions sessions, Browser browser, CurrentSession session) {
    this.picker = picker;
    this.sessions = sessions;
    this.browser = browser;
    this.session = session;
  }

  Response signIn(RoutingContext context, SignInForm form) {
    PersonId chosen =
        picker
            .choose(form.person.stream().filter(given -> !given.isBlank()).findFirst().orElse(""))
            .orElseThrow(
                () ->
                    new Problem(
                        ProblemType.INVALID_INPUT, "There is no such person to sign in as."));
    session.replace(context, sessions.start(chosen, How.BELIEVED, browser.device(context)));
    return SeeOther.to(ReturnPath.of(form.back).value());
  }
}
