package dev.holdfast.signin;

import dev.holdfast.attempts.Beginnings;
import dev.holdfast.attempts.NewAttempt;
import dev.holdfast.attempts.Tried;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.sessions.Browser;
import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** From the address that somebody types to the first step. */
@ApplicationScoped
class SignInStart {

  private final Beginnings beginnings;
  private final Browser browser;
  private final SignInLinks links;
  private final SignInPages pages;

  SignInStart(Beginnings beginnings, Browser browser, SignInLinks links, SignInPages pages) {
    this.beginnings = beginnings;
    this.browser = browser;
    this.links = links;
    this.pages = pages;
  }

  Response begin(RoutingContext context, SignInForm form) {
    Optional<EmailAddress> address = EmailAddress.parse(form.address);
    if (address.isEmpty()) {
      String message = "Type an e-mail address, such as ada@example.org.";
      return pages.show(context, form, message, false).build();
    }
    NewAttempt given =
        new NewAttempt(
            browser.know(context),
            address.get().toString(),
            null,
            ReturnPath.of(form.back),
            links.own(form.forApp),
            null);
    Tried begun = beginnings.begin(given, browser.device(context));
    if (begun instanceof Tried.Right right) {
      return SeeOther.to(SignInLinks.steps(right.attempt().id()));
    }
    return begun instanceof Tried.TooOften often
        ? pages.slow(context, form, often.slow())
        : SeeOther.to(SignInLinks.late(given.back(), given.forApp()));
  }
}
