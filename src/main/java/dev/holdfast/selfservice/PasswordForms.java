package dev.holdfast.selfservice;

import dev.holdfast.credentials.OwnNames;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Does what the form for a password asks for, if it may. */
@ApplicationScoped
class PasswordForms {

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

  /** Does it; or says what is wrong. */
  Optional<PasswordFault> apply(SignedIn who, PasswordForm form, Device device) {
    Optional<PasswordFault> fault = old.fault(who, form.old, device);
    if (fault.isPresent()) {
      return fault;
    }
    String typed = form.password == null ? "" : form.password;
    List<String> faults = passwords.faults(typed, names.of(who.person()));
    if (!faults.isEmpty()) {
      return Optional.of(PasswordFault.anew(String.join(" ", faults)));
    }
    changes.change(who, passwords.hash(typed), form.others != null, device);
    return Optional.empty();
  }
}
