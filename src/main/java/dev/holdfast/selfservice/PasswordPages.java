package dev.holdfast.selfservice;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Shows the form for a password. */
@ApplicationScoped
class PasswordPages {

  static final String FORM = "password";
  static final String PATH = "/me/security/password";

  private final Passwords passwords;
  private final Sessions sessions;
  private final OldPassword old;
  private final Desk desk;

  PasswordPages(Passwords passwords, Sessions sessions, OldPassword old, Desk desk) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.old = old;
    this.desk = desk;
  }

  /** With what is wrong next to its field; who has no password first confirms who she is. */
  Response show(SignedIn who, PasswordFault fault, boolean done) {
    boolean asksOld = old.isAsked(who);
    if (!asksOld) {
      old.requireRecent(who);
    }
    PasswordPage page =
        new PasswordPage(
            desk.nav(who),
            passwords.has(who.person()),
            asksOld,
            who.getName(),
            sessions.of(who.person()).size() - 1,
            desk.token(who, FORM),
            fault,
            done);
    return desk.answer(page, fault.status(), fault.retryAfter());
  }
}
