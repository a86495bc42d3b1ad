package dev.holdfast.sessions;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonDeactivated;
import dev.holdfast.people.PersonErased;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;

/**
 * Sessions begin and end one by one, so that whoever gave something for as long as one lasts hears
 * of it. Who ends one waits for the person's other writers first, and who gives something has
 * looked whether it stands under the same lock ({@link Sessions#hold}): so nothing is given for one
 * that is over.
 */
@ApplicationScoped
class SessionNews {

  private final Clock clock;
  private final People people;
  private final Event<SessionStarted> started;
  private final Event<SessionEnded> ended;
  private final Event<SessionReplaced> replaced;

  SessionNews(
      Clock clock,
      People people,
      Event<SessionStarted> started,
      Event<SessionEnded> ended,
      Event<SessionReplaced> replaced) {
    this.started = started;
    this.clock = clock;
    this.people = people;
    this.ended = ended;
    this.replaced = replaced;
  }

  void started(PersonId person) {
    started.fire(new SessionStarted(person));
  }

  /** True for one caller only. */
  boolean end(Session session) {
    people.lock(new PersonId(session.personId));
    boolean mine = Session.end(session.hash);
    if (mine) {
      ended.fire(new SessionEnded(new PersonId(session.personId), session.id));
    }
    return mine;
  }

  /** All of a person's but one, which may be null; how many. */
  int all(PersonId person, UUID except) {
    people.lock(person);
    return (int)
        Session.liveOf(person.bits(), clock.instant()).stream()
            .filter(session -> !session.id.equals(except))
            .filter(this::end)
            .count();
  }

  void deactivated(@Observes PersonDeactivated event) {
    all(event.person(), null);
  }

  void erased(@Observes PersonErased event) {
    all(event.person(), null);
  }

  /** To the same person it goes on; to another one it is over. */
  void replace(Session before, UUID after) {
    PersonId person = new PersonId(before.personId);
    people.lock(person);
    boolean same = Session.count("id = ?1 and personId = ?2", after, before.personId) == 1;
    if (!same) {
      end(before);
    } else if (Session.end(before.hash)) {
      replaced.fire(new SessionReplaced(person, before.id, after));
    }
  }
}
