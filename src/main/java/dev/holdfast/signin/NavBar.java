package dev.holdfast.signin;

import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the bar at the top of pages. */
@ApplicationScoped
public class NavBar {

  private final Facts facts;
  private final SignInForms forms;

  NavBar(Facts facts, SignInForms forms) {
    this.facts = facts;
    this.forms = forms;
  }

  public Nav of(SignedIn who) {
    Access access = Access.greeting(who.person());
    return new Nav(
        facts.displayName(access, who.person()), who.operator(), forms.signOutToken(who));
  }
}
