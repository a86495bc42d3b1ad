package dev.holdfast.signin;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The signed-in browsers. */
@ApplicationScoped
public class Sessions {

  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;
  private final People people;
  private final SignInConfig config;

  Sessions(Clock clock, People people, SignInConfig config) {
    this.clock = clock;
    this.people = people;
    this.config = config;
  }

  /** Signs a person in who has shown who she is; the answer is the session's id, for the cookie. */
  @Durable
  public String start(PersonId person) {
    Instant now = clock.instant();
    String id = Tokens.random();
    Session session = new Session();
    session.hash = Tokens.hash(id);
    session.personId = person.bits();
    session.authTime = now;
    session.expiresAt = now.plus(config.sessionLifetime());
    session.persist();
    return id;
  }

  /** Who is signed in under this id, if it is one of ours and not over. */
  public Optional<SignedIn> find(String id) {
    return Session.live(Tokens.hash(id), clock.instant())
        .flatMap(
            session -> people.find(new PersonId(session.personId)).map(who -> of(session, who)));
  }

  private static SignedIn of(Session session, KnownPerson who) {
    return new SignedIn(who.id(), who.operator(), session.authTime, session.hash);
  }

  /** Signs out: the id is good for nothing any more. */
  @Durable
  public void end(String id) {
    Session.deleteById(Tokens.hash(id));
  }

  /** Removes sessions that are over; how many, at most 500. */
  @Durable
  public int removeExpired() {
    return Session.removeExpired(clock.instant(), MOST_REMOVED_AT_ONCE);
  }
}
