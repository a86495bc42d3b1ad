package dev.holdfast.steps;

import dev.holdfast.attempts.MagicLinks;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.SignInStep;
import dev.holdfast.attempts.SignInStep.SecondFactor;
import dev.holdfast.limits.Wait;
import dev.holdfast.sessions.Factor;
import dev.holdfast.signin.ForApp;
import dev.holdfast.signin.SignInForms;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;

/** Shows the step that somebody who signs in has to take next. */
@ApplicationScoped
class StepPages {

  private final SignInSteps steps;
  private final SignInForms forms;
  private final SignInLinks links;
  private final MagicLinks mails;
  private final Trust trust;

  StepPages(
      SignInSteps steps, SignInForms forms, SignInLinks links, MagicLinks mails, Trust trust) {
    this.mails = mails;
    this.trust = trust;
    this.steps = steps;
    this.forms = forms;
    this.links = links;
  }

  Response show(RoutingContext context, OpenAttempt attempt) {
    return show(context, attempt, StepFault.NONE).build();
  }

  /** Once more, with what is wrong next to its field. */
  Response.ResponseBuilder show(RoutingContext context, OpenAttempt attempt, StepFault fault) {
    ForApp app = links.read(attempt.forApp()).orElse(null);
    SignInStep step = steps.next(context, attempt);
    if (step instanceof SignInStep.SetUp) {
      return Response.fromResponse(SeeOther.to(SetUpStep.path(attempt)));
    }
    if (step instanceof SignInStep.Complete) {
      return Response.fromResponse(SeeOther.to(ComeBackResource.path(attempt)));
    }
    StepPage page =
        new StepPage(
            SignInLinks.steps(attempt.id()),
            attempt.address(),
            step instanceof SecondFactor,
            attempt.confirms(),
            step.options().stream().map(Factor::written).collect(Collectors.toSet()),
            mails.sent(attempt),
            "/account-recovery?attempt=" + attempt.id(),
            app,
            links.link(attempt.back(), app),
            trust.span(),
            forms.signInToken(context, attempt.forApp()),
            fault);
    return Response.status(fault.message().isEmpty() ? 200 : 400)
        .entity(page)
        .header("Cache-Control", "no-store");
  }

  /** Once more, later. */
  Response slow(RoutingContext context, OpenAttempt attempt, Factor factor, Wait wait) {
    StepFault fault =
        new StepFault(factor, "That was tried too often. Try again " + wait.words() + ".");
    return show(context, attempt, fault)
        .status(ProblemType.TOO_MANY_REQUESTS.status())
        .header("Retry-After", wait.seconds())
        .build();
  }
}
