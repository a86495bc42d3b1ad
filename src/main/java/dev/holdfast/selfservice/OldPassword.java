package dev.holdfast.selfservice;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.StepUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** What stands before a new password: the old one, or a recent sign-in. */
@ApplicationScoped
class OldPassword {

  /** Someone at her desk tries old passwords: ten at once, then one a minute. */
  private static final Limit GUESSES = Limit.of("password-change", 10, Duration.ofMinutes(10));

  private final Passwords passwords;
  private final StepUp stepUp;
  private final Limits limits;
  private final SecurityLog log;

  OldPassword(Passwords passwords, StepUp stepUp, Limits limits, SecurityLog log) {
    this.passwords = passwords;
    this.stepUp = stepUp;
    this.limits = limits;
    this.log = log;
  }

  boolean isAsked(SignedIn who) {
    return passwords.has(who.person()) && !stepUp.fulfilled(who, null);
  }

  /**
   * Who is not asked for the old one must have signed in recently.
   *
   * @throws jakarta.ws.rs.WebApplicationException else: a redirect to the confirmation
   */
  void requireRecent(SignedIn who) {
    stepUp.require(who, PasswordPages.PATH);
  }

  /**
   * What is wrong with the old one, if it is asked for.
   *
   * @param old null if the form had no field for it, since it was opened right after a sign-in
   */
  Optional<PasswordFault> fault(SignedIn who, String old, Device where) {
    if (!isAsked(who)) {
      requireRecent(who);
      return Optional.empty();
    }
    if (old == null || old.isEmpty()) {
      return Optional.of(PasswordFault.old("Type the password that you have now."));
    }
    Optional<Wait> wait = limits.take(GUESSES, who.getName());
    if (wait.isPresent()) {
      return wait.map(PasswordFault::tooOften);
    }
    if (!passwords.check(who.person(), old)) {
      log.note(
          new SecurityEvent(
              who.person(), Kind.PASSWORD_REFUSED, "wrong old one", where.network(), where.name()));
      return Optional.of(
          PasswordFault.old("This is not your password. Type the one that you have now."));
    }
    limits.giveBack(GUESSES, who.getName());
    return Optional.empty();
  }
}
