package dev.holdfast.selfservice;

import dev.holdfast.credentials.HashedPassword;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Does what the form for a password asks for, if it may. */
@ApplicationScoped
class PasswordForms {

  private static final Outcome DONE = new Outcome("", "", true);

  private final Passwords passwords;
  private final PasswordChanges changes;
  private final OwnNames names;
  private final OldPassword old;

  PasswordForms(Passwords passwords, PasswordChanges changes, OwnNames names, OldPassword old) {
    this.passwords = passwords;
    this.changes = changes;
    this.names = names;
    this.old = old;
  }

  /** Either it is done, or one of the two says what is wrong. */
  record Outcome(String oldFault, String newFault, boolean done) {}

  Outcome apply(SignedIn who, PasswordForm form, Device device) {
    Optional<String> fault = old.fault(who, form.old);
    if (fault.isPresent()) {
      return new Outcome(fault.get(), "", false);
    }
    String typed = form.password == null ? "" : form.password;
    List<String> faults = passwords.faults(typed, names.of(who.person()));
    if (!faults.isEmpty()) {
      return new Outcome("", String.join(" ", faults), false);
    }
    HashedPassword hashed = passwords.hash(typed);
    changes.change(who, hashed, form.others != null, device);
    return DONE;
  }
}
