package dev.holdfast.selfservice;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import dev.holdfast.web.FormToken;
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
  private final NavBar bar;
  private final FormToken tokens;

  PasswordPages(
      Passwords passwords, Sessions sessions, OldPassword old, NavBar bar, FormToken tokens) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.old = old;
    this.bar = bar;
    this.tokens = tokens;
  }

  /** With what is wrong next to its field; who has no password first confirms who she is. */
  Response show(SignedIn who, String oldFault, String newFault, boolean done) {
    boolean asksOld = old.isAsked(who);
    if (!asksOld) {
      old.requireRecent(who);
    }
    PasswordPage page =
        new PasswordPage(
            bar.of(who),
            passwords.has(who.person()),
            asksOld,
            who.getName(),
            sessions.of(who.person()).size() - 1,
            tokens.issue(who.browser(), FORM),
            oldFault,
            newFault,
            done);
    boolean fault = !oldFault.isEmpty() || !newFault.isEmpty();
    return Response.status(fault ? 400 : 200)
        .entity(page)
        .header("Cache-Control", "no-store")
        .build();
  }
}
