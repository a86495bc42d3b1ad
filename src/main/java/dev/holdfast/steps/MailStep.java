package dev.holdfast.steps;

import dev.holdfast.attempts.MagicLinkTries;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Factor;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** The step of a sign-in in which a link and a code are mailed, and the code is typed. */
@ApplicationScoped
class MailStep {

  private final MagicLinkTries tries;
  private final StepAnswers answers;
  private final Browser browser;

  MailStep(MagicLinkTries tries, StepAnswers answers, Browser browser) {
    this.tries = tries;
    this.answers = answers;
    this.browser = browser;
  }

  Response send(RoutingContext context, OpenAttempt attempt) {
    return answers.to(
        context, attempt, Factor.MAGIC_LINK, tries.mail(attempt, browser.device(context)));
  }

  Response code(RoutingContext context, OpenAttempt attempt, String typed) {
    return answers.to(
        context, attempt, Factor.MAGIC_LINK, tries.code(attempt, typed, browser.device(context)));
  }
}
