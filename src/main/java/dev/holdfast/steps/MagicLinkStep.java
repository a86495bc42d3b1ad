package dev.holdfast.steps;

import dev.holdfast.attempts.MagicLinks;
import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.sessions.Browser;
import dev.holdfast.signin.SignInForms;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** The step of a sign-in in which a mailed link is opened, and used. */
@ApplicationScoped
class MagicLinkStep {

  private final MagicLinks links;
  private final OwnAttempts attempts;
  private final SignInSteps steps;
  private final SignInForms forms;
  private final Browser browser;

  MagicLinkStep(
      MagicLinks links,
      OwnAttempts attempts,
      SignInSteps steps,
      SignInForms forms,
      Browser browser) {
    this.links = links;
    this.attempts = attempts;
    this.steps = steps;
    this.forms = forms;
    this.browser = browser;
  }

  Response look(RoutingContext context, String link) {
    MagicLinks.Opened opened = links.open(link, browser.find(context).orElse(""));
    if (opened != MagicLinks.Opened.HERE) {
      return page(new MagicLinkPage(false, opened == MagicLinks.Opened.OVER, "", ""));
    }
    OpenAttempt attempt = attempts.require(context, MagicLinks.attemptOf(link));
    return page(new MagicLinkPage(true, false, link, forms.signInToken(context, attempt.forApp())));
  }

  Response use(RoutingContext context, String link) {
    return links
        .useLink(link, browser.find(context).orElse(""))
        .map(attempt -> steps.proceed(context, attempt))
        .orElseGet(() -> page(new MagicLinkPage(false, true, "", "")));
  }

  private static Response page(MagicLinkPage page) {
    return Response.status(page.over() ? Response.Status.GONE : Response.Status.OK)
        .entity(page)
        .header("Cache-Control", "no-store")
        .build();
  }
}
