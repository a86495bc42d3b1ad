package dev.holdfast.signin;

import dev.holdfast.limits.Wait;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Factor;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The step of a sign-in in which a link or a code is mailed, and used. */
@ApplicationScoped
class MagicLinkStep {

  private static final String WRONG =
      "This is not the code of the newest mail, or it is over. Look once more, or begin again.";
  private static final String ENOUGH =
      "Enough mails were sent. Use the code of the newest one, or begin again.";

  private final MagicLinks links;
  private final MagicLinkLimits limits;
  private final SignInSteps steps;
  private final StepPages pages;
  private final BrowserParts parts;

  MagicLinkStep(
      MagicLinks links,
      MagicLinkLimits limits,
      SignInSteps steps,
      StepPages pages,
      BrowserParts parts) {
    this.links = links;
    this.limits = limits;
    this.steps = steps;
    this.pages = pages;
    this.parts = parts;
  }

  Response send(RoutingContext context, OpenAttempt attempt) {
    Optional<Wait> wait = limits.mail(attempt, device(context));
    if (wait.isPresent()) {
      return pages.slow(context, attempt, Factor.MAGIC_LINK, wait.get());
    }
    return !attempt.address().isEmpty() && links.send(attempt)
        ? SeeOther.to(SignInSteps.PATH + attempt.id())
        : again(context, attempt, ENOUGH);
  }

  Response code(RoutingContext context, OpenAttempt attempt, String typed) {
    Optional<Wait> wait = limits.guess(attempt);
    if (wait.isPresent()) {
      return pages.slow(context, attempt, Factor.MAGIC_LINK, wait.get());
    }
    Optional<OpenAttempt> proven = links.useCode(attempt, typed);
    if (proven.isEmpty()) {
      limits.wrong(attempt, device(context));
      return again(context, attempt, WRONG);
    }
    limits.right(attempt);
    return steps.proceed(context, proven.get());
  }

  Response look(RoutingContext context, String link) {
    MagicLinks.Opened opened = links.open(link, browser(context));
    boolean here = opened == MagicLinks.Opened.HERE;
    return page(
        new MagicLinkPage(
            here,
            opened == MagicLinks.Opened.OVER,
            here ? link : "",
            here ? parts.forms().signInToken(context) : ""));
  }

  Response use(RoutingContext context, String link) {
    return links
        .useLink(link, browser(context))
        .map(attempt -> steps.proceed(context, attempt))
        .orElseGet(() -> page(new MagicLinkPage(false, true, "", "")));
  }

  private String browser(RoutingContext context) {
    return parts.browser().find(context).orElse("");
  }

  private Device device(RoutingContext context) {
    return parts.browser().device(context);
  }

  private static Response page(MagicLinkPage page) {
    return Response.status(page.over() ? Response.Status.GONE : Response.Status.OK)
        .entity(page)
        .header("Cache-Control", "no-store")
        .build();
  }

  private Response again(RoutingContext context, OpenAttempt attempt, String message) {
    return pages.show(context, attempt, new StepFault(Factor.MAGIC_LINK, message)).build();
  }
}
