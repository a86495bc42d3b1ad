package dev.holdfast.attempts;

import dev.holdfast.mail.Letter;
import dev.holdfast.mail.Outbox;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The mails that sign in; an address that is nobody's gets one, too. */
@ApplicationScoped
class MagicLinkLetters {

  private final Outbox outbox;
  private final String site;
  private final String host;

  MagicLinkLetters(Outbox outbox, PlatformConfig platform) {
    this.outbox = outbox;
    this.site = platform.publicUrl().toString();
    this.host = platform.publicUrl().getHost();
  }

  /** In the unit of work that makes link and code. */
  void post(OpenAttempt attempt, String link, String code, Instant end) {
    outbox.post(attempt.person() == null ? nobody(attempt, end) : letter(attempt, link, code, end));
  }

  private Letter letter(OpenAttempt attempt, String link, String code, Instant end) {
    Letter letter = Letter.to(attempt.address(), "Your code to sign in");
    if (!attempt.ofClient()) {
      letter =
          letter.button("Sign in in the browser that asked", site + "/sign-in/link?link=" + link);
    }
    return letter
        .say("Or type this code there:")
        .code(code.substring(0, 4) + " " + code.substring(4))
        .say("Either works once, within ten minutes.")
        .because(
            "Somebody typed your address to sign in. If it was not you, do nothing, and give the"
                + " code to nobody.")
        .until(end);
  }

  private Letter nobody(OpenAttempt attempt, Instant end) {
    return Letter.to(attempt.address(), "There is no account for this address")
        .say(
            "Somebody, perhaps you, tried to sign in at "
                + host
                + " with this address. No account has it.")
        .say("If you have an account, sign in with another address of yours.")
        .because("If it was not you, do nothing: nobody can get in with this address.")
        .until(end);
  }
}
