package dev.holdfast.users;

import dev.holdfast.emails.Checked;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.EmailLimits;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.limits.Wait;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What the endpoints of addresses share: which, how often, and refusals. */
@ApplicationScoped
public class EmailApi {

  private final LoginEmails emails;
  private final EmailLimits limits;
  private final UserEmails kept;
  private final UserApi api;

  EmailApi(LoginEmails emails, EmailLimits limits, UserEmails kept, UserApi api) {
    this.kept = kept;
    this.emails = emails;
    this.limits = limits;
    this.api = api;
  }

  public LoginEmail find(PersonId user, EmailAddress address) {
    return emails.of(user).stream()
        .filter(email -> email.address().equals(address))
        .findFirst()
        .orElseThrow(EmailApi::unknown);
  }

  /** For the security log: through which client. */
  public Source source() {
    return new Source(null, "through " + api.access().reader());
  }

  /** Before a change, if it mails her. */
  void requireMail(PersonId user, UserChange change) {
    if (change.unverified() && kept.mails(user, change.email())) {
      requireMail(user, change.email());
    }
  }

  /** Before there is a user, if she is mailed then. */
  void requireMail(UserChange given) {
    if (given.unverified()) {
      refuse(limits.mail(api.access().reader(), given.email()));
    }
  }

  public void requireMail(PersonId user, EmailAddress address) {
    refuse(limits.mail(user, address));
  }

  public void requireGuess(PersonId user) {
    refuse(limits.guess(user));
  }

  /** Nothing if it is verified now. */
  public static void require(Checked checked) {
    if (checked == Checked.WRONG) {
      throw new Problem(
          ProblemType.INVALID_INPUT,
          "This is not the code that was mailed last.",
          List.of(new Fault("/code", "It is not the code that was mailed last; try again.")));
    }
    if (checked == Checked.OVER) {
      throw over();
    }
  }

  public static Problem over() {
    return new Problem(
        ProblemType.CONFLICT,
        "Nothing can be verified with this any more: it is too old, was used, or was guessed too"
            + " often. Ask for another mail.");
  }

  public static Problem unknown() {
    return new Problem(
        ProblemType.NOT_FOUND, "The user has no such address, or it is verified already.");
  }

  private static void refuse(Optional<Wait> wait) {
    if (wait.isPresent()) {
      throw Problem.tooMany("Try again " + wait.get().words() + ".", wait.get().seconds());
    }
  }
}
