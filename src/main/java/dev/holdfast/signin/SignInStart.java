package dev.holdfast.signin;

import dev.holdfast.attempts.Attempts;
import dev.holdfast.attempts.NewAttempt;
import dev.holdfast.attempts.Owners;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.sessions.Browser;
import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** From an address to its attempt: the same for one that is somebody's and one that is nobody's. */
@ApplicationScoped
class SignInStart {

  private static final Limit BEGINNINGS = Limit.of("sign-in-begin", 100, Duration.ofMinutes(10));

  private final Owners owners;
  private final Limits limits;
  private final Attempts attempts;
  private final Browser browser;
  private final SignInPages pages;

  SignInStart(Owners owners, Limits limits, Attempts attempts, Browser browser, SignInPages pages) {
    this.owners = owners;
    this.limits = limits;
    this.attempts = attempts;
    this.browser = browser;
    this.pages = pages;
  }

  Response begin(RoutingContext context, SignInForm form) {
    Optional<EmailAddress> address = EmailAddress.parse(form.address);
    if (address.isEmpty()) {
      String message = "Type an e-mail address, such as ada@example.org.";
      return pages.show(context, form, message, false).build();
    }
    Optional<Wait> wait = limits.take(BEGINNINGS, browser.device(context).network());
    if (wait.isPresent()) {
      return pages.slow(context, form, wait.get());
    }
    String attempt =
        attempts.begin(
            new NewAttempt(
                browser.know(context),
                address.get().toString(),
                owners.of(address.get()),
                ReturnPath.of(form.back),
                form.forApp == null ? "" : form.forApp,
                null));
    return SeeOther.to(SignInLinks.steps(attempt));
  }
}
