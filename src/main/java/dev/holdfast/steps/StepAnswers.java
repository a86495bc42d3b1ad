package dev.holdfast.steps;

import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.Tried;
import dev.holdfast.sessions.Factor;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** What a browser gets for something that it has shown. */
@ApplicationScoped
class StepAnswers {

  private final SignInSteps steps;
  private final StepPages pages;

  StepAnswers(SignInSteps steps, StepPages pages) {
    this.steps = steps;
    this.pages = pages;
  }

  /** On to the next step, or the same one again with what to do. */
  Response to(RoutingContext context, OpenAttempt attempt, Factor factor, Tried tried) {
    if (tried instanceof Tried.Right right) {
      return steps.proceed(context, right.attempt());
    }
    if (tried instanceof Tried.TooOften often) {
      return pages.slow(context, attempt, factor, often.slow());
    }
    return tried instanceof Tried.Wrong wrong
        ? pages.show(context, attempt, new StepFault(factor, wrong.why())).build()
        : SeeOther.to(SignInLinks.steps(attempt.id()));
  }
}
