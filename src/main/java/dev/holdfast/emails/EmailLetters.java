package dev.holdfast.emails;

import dev.holdfast.mail.Letter;
import dev.holdfast.mail.Outbox;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The mails about addresses. */
@ApplicationScoped
class EmailLetters {

  private static final String NOT_YOU =
      "If it was not you: somebody may be using your account. Sign in, end the other sessions and"
          + " change how you sign in.";

  private final Outbox outbox;
  private final String site;

  EmailLetters(Outbox outbox, PlatformConfig platform) {
    this.outbox = outbox;
    this.site = platform.publicUrl().toString();
  }

  void confirm(EmailAddress address, String code, String token, Instant until) {
    outbox.post(
        Letter.to(address.toString(), "Confirm this e-mail address")
            .say("To sign in with this address, type this code where you added it:")
            .code(code)
            .say("Or open this page. Both are good for 15 minutes.")
            .button("Confirm the address", site + "/verify-email?token=" + token)
            .because(
                "You get this because somebody added this address to an account. If it was not"
                    + " you, do nothing: without the code, nothing happens.")
            .until(until));
  }

  void ownedAlready(EmailAddress address) {
    outbox.post(
        Letter.to(address.toString(), "You sign in with this address already")
            .say(
                "Somebody tried to add this address to another account. It belongs to yours, so"
                    + " nothing was changed and nothing was told to them.")
            .because("If it was you: sign in with this address; or remove it from there first."));
  }

  void added(EmailAddress main, EmailAddress added) {
    tell(main, "An e-mail address was added", "You can now also sign in with " + added + ".");
  }

  void removed(EmailAddress told, EmailAddress removed) {
    tell(
        told,
        "An e-mail address was removed",
        "You can no longer sign in with "
            + (told.equals(removed) ? "this address" : removed)
            + ".");
  }

  /** To the old one, which may not learn the new one: somebody else may read it. */
  void mainChanged(EmailAddress before, EmailAddress now) {
    tell(
        before,
        "Your main e-mail address was changed",
        "From now on we write to " + now.masked() + " instead of this address.");
  }

  private void tell(EmailAddress address, String subject, String what) {
    outbox.post(Letter.to(address.toString(), subject).say(what).because(NOT_YOU));
  }
}
