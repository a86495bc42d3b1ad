package dev.holdfast.signin;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.web.ClientNetwork;
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
  private final ClientNetwork network;
  private final SignInSteps steps;
  private final SignInPages pages;

  SignInStart(
      Owners owners, Limits limits, ClientNetwork network, SignInSteps steps, SignInPages pages) {
    this.owners = owners;
    this.limits = limits;
    this.network = network;
    this.steps = steps;
    this.pages = pages;
  }

  Response begin(RoutingContext context, SignInForm form) {
    Optional<EmailAddress> address = EmailAddress.parse(form.address);
    if (address.isEmpty()) {
      String message = "Type an e-mail address, such as ada@example.org.";
      return pages.show(context, form, message, false).build();
    }
    Optional<Wait> wait = limits.take(BEGINNINGS, network.of(context));
    if (wait.isPresent()) {
      return pages.slow(context, form, wait.get());
    }
    return SeeOther.to(
        steps.begin(
            context,
            new SignInSteps.Start(
                address.get().toString(),
                owners.of(address.get()),
                ReturnPath.of(form.back),
                form.forApp == null ? "" : form.forApp,
                null)));
  }
}
