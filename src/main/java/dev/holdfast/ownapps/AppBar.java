package dev.holdfast.ownapps;

import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the bar at the top of the pages of our apps. */
@ApplicationScoped
public class AppBar {

  private final Facts facts;
  private final AppDoors doors;

  AppBar(Facts facts, AppDoors doors) {
    this.facts = facts;
    this.doors = doors;
  }

  public AppNav of(SignedIn who) {
    Access access = Access.greeting(who.person());
    return new AppNav(facts.displayName(access, who.person()), who.role(), doors.token(who));
  }
}
