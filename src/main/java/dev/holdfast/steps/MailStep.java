package dev.holdfast.steps;

import dev.holdfast.attempts.MagicLinkLimits;
import dev.holdfast.attempts.MagicLinks;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.limits.Wait;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Factor;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The step of a sign-in in which a link and a code are mailed, and the code is typed. */
@ApplicationScoped
class MailStep {

  private static final String WRONG =
      "This is not the code of the newest mail, or it is over. Look once more, or begin again.";
  private static final String ENOUGH =
      "Enough mails were sent. Use the code of the newest one, or begin again.";

  private final MagicLinks links;
  private final MagicLinkLimits limits;
  private final SignInSteps steps;
  private final StepPages pages;
  private final Browser browser;

  MailStep(
      MagicLinks links,
      MagicLinkLimits limits,
      SignInSteps steps,
      StepPages pages,
      Browser browser) {
    this.links = links;
    this.limits = limits;
    this.steps = steps;
    this.pages = pages;
    this.browser = browser;
  }

  Response send(RoutingContext context, OpenAttempt attempt) {
    Optional<Wait> wait = limits.mail(attempt, browser.device(context));
    if (wait.isPresent()) {
      return pages.slow(context, attempt, Factor.MAGIC_LINK, wait.get());
    }
    return !attempt.address().isEmpty() && links.send(attempt)
        ? SeeOther.to(SignInLinks.steps(attempt.id()))
        : again(context, attempt, ENOUGH);
  }

  Response code(RoutingContext context, OpenAttempt attempt, String typed) {
    Optional<Wait> wait = limits.guess(attempt);
    if (wait.isPresent()) {
      return pages.slow(context, attempt, Factor.MAGIC_LINK, wait.get());
    }
    Optional<OpenAttempt> proven = links.useCode(attempt, typed);
    if (proven.isEmpty()) {
      limits.wrong(attempt, browser.device(context));
      return again(context, attempt, WRONG);
    }
    limits.right(attempt);
    return steps.proceed(context, proven.get());
  }

  private Response again(RoutingContext context, OpenAttempt attempt, String message) {
    return pages.show(context, attempt, new StepFault(Factor.MAGIC_LINK, message)).build();
  }
}
