package dev.holdfast.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;

/** Tells others, within the unit of work, what a person has decided, and what has ended. */
@ApplicationScoped
class GrantEvents {

  private final Event<GrantGiven> given;
  private final Event<GrantChanged> changed;
  private final Event<GrantEnded> ended;

  GrantEvents(Event<GrantGiven> given, Event<GrantChanged> changed, Event<GrantEnded> ended) {
    this.given = given;
    this.changed = changed;
    this.ended = ended;
  }

  /**
   * @param before empty if nothing stood
   */
  void allowed(Optional<LiveGrant> before, LiveGrant now) {
    before.ifPresentOrElse(
        standing -> changed.fire(new GrantChanged(standing, now)),
        () -> given.fire(new GrantGiven(now)));
  }

  void ended(GrantEnded event) {
    ended.fire(event);
  }
}
