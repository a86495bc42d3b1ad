package dev.holdfast.accounts;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.web.ClientNetwork;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * How often whoever is not signed in can open links and have mails sent. What one network asks for
 * counts against that network first: a stranger does not use up what the owner of an address may
 * still ask for.
 */
@ApplicationScoped
class StrangerLimits {

  /** Links cannot be guessed; this keeps the work of trying small. */
  private static final Limit OPENING = Limit.of("link-open", 120, Duration.ofMinutes(10));

  private static final Limit FROM_NETWORK =
      Limit.of("mail-from-network", 60, Duration.ofMinutes(30));

  /** What is mailed; each is counted apart, so that one does not keep the other away. */
  enum Purpose {
    SIGN_UP("sign-up"),
    PASSWORD_RESET("password-reset");

    /** One network's mails to one address. */
    private final Limit both;

    /** Everybody's mails to one address: far above what people need, so that none drowns. */
    private final Limit address;

    Purpose(String name) {
      both = Limit.of(name + "-mail", 5, Duration.ofMinutes(30)).and(20, Duration.ofDays(1));
      address = Limit.of(name + "-flood", 30, Duration.ofHours(1)).and(100, Duration.ofDays(1));
    }
  }

  private final Limits limits;
  private final ClientNetwork network;

  StrangerLimits(Limits limits, ClientNetwork network) {
    this.limits = limits;
    this.network = network;
  }

  /**
   * @throws dev.holdfast.web.Problem {@code too-many-requests}
   */
  void requireOpening(RoutingContext context) {
    limits.require(OPENING, network.of(context));
  }

  /** Reads to which address a mail is asked for, and counts it, whether it is known or not. */
  AskedMail mail(RoutingContext context, Purpose purpose, String sent) {
    String typed = sent == null ? "" : sent.strip();
    EmailAddress email = EmailAddress.parse(typed).orElse(null);
    Wait wait = email == null ? null : take(purpose, network.of(context), email).orElse(null);
    return new AskedMail(typed, email, wait);
  }

  private Optional<Wait> take(Purpose purpose, String from, EmailAddress email) {
    return limits
        .take(FROM_NETWORK, from)
        .or(() -> limits.take(purpose.both, from + " " + email.key()))
        .or(() -> limits.take(purpose.address, email.key()));
  }
}
