package dev.holdfast.sessions;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.DatabaseBusy;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The signed-in browsers. */
@ApplicationScoped
public class Sessions {

  private static final int MOST_REMOVED_AT_ONCE = 500;

  /** How exactly it is known when a session was last used: not every page view is written. */
  private static final Duration NOTICED = Duration.ofMinutes(1);

  private static final Duration BROWSERS_KEPT = Duration.ofDays(400);

  private final Clock clock;
  private final People people;
  private final SessionConfig config;
  private final SecurityLog log;
  private final SessionNews news;

  Sessions(Clock clock, People people, SessionConfig config, SecurityLog log, SessionNews news) {
    this.news = news;
    this.clock = clock;
    this.people = people;
    this.config = config;
    this.log = log;
  }

  /** Signs a person in who has shown who she is. */
  @Durable
  public StartedSession start(PersonId person, How how, Device device) {
    Instant now = clock.instant();
    String id = Tokens.random();
    people.lock(person);
    Session session = new Session();
    session.hash = Tokens.hash(id);
    session.id = UUID.randomUUID();
    session.personId = person.bits();
    session.acr = how.acr();
    session.amr = String.join(" ", how.amr());
    session.authTime = now;
    session.seenAt = now;
    session.endsAt = now.plus(config.lifetime());
    session.expiresAt = expiry(now, session.endsAt);
    session.device = device.name();
    session.network = device.network();
    session.persist();
    news.started(person);
    return new StartedSession(id, session.id, KnownBrowser.meet(person, device, now));
  }

  /**
   * Takes a session on to another place: as strong and as old as it was, but under a new id, which
   * is known there alone. Empty if it is over.
   */
  @Durable
  public Optional<StartedSession> move(PersonId person, UUID session, Device device) {
    Instant now = clock.instant();
    people.lock(person);
    Optional<Session> found = Session.liveOf(person.bits(), session, now);
    if (found.isEmpty() || Session.delete("hash", found.get().hash) == 0) {
      return Optional.empty();
    }
    String id = Tokens.random();
    Session moved = found.get().at(Tokens.hash(id), device);
    moved.seenAt = now;
    moved.expiresAt = expiry(now, moved.endsAt);
    moved.persist();
    return Optional.of(new StartedSession(id, moved.id, KnownBrowser.meet(person, device, now)));
  }

  /** Whether she has signed in there before. Nobody has anywhere. */
  public boolean knows(PersonId person, Device device) {
    return KnownBrowser.count("hash", KnownBrowser.hash(person, device)) > 0;
  }

  /** Who is signed in under this id, if it is one of ours and not over. */
  public Optional<SignedIn> find(String id) {
    return using(Session.live(Tokens.hash(id), clock.instant()));
  }

  /** Who is signed in by one of her sessions, if it stands; to be asked for is a use of it. */
  public Optional<SignedIn> standing(PersonId person, UUID session) {
    return using(Session.liveOf(person.bits(), session, clock.instant()));
  }

  private Optional<SignedIn> using(Optional<Session> found) {
    Instant now = clock.instant();
    found
        .filter(session -> session.seenAt.plus(NOTICED).isBefore(now))
        .ifPresent(session -> notice(session, now));
    return found.flatMap(
        session ->
            people
                .find(new PersonId(session.personId))
                .filter(KnownPerson::active)
                .map(who -> of(session, who)));
  }

  /** It may be a minute wrong when somebody was last here; a page is not refused for that. */
  private void notice(Session session, Instant now) {
    try {
      seen(session, now);
    } catch (DatabaseBusy e) {
      // The next page view notices it.
    }
  }

  @Durable
  void seen(Session session, Instant now) {
    Session.seen(session, now, expiry(now, session.endsAt));
  }

  private Instant expiry(Instant now, Instant end) {
    Instant idle = now.plus(config.idle());
    return idle.isBefore(end) ? idle : end;
  }

  private static SignedIn of(Session session, KnownPerson who) {
    return new SignedIn(
        who.id(), who.role(), session.authTime, session.hash, session.how(), session.id);
  }

  /** A person's, the one used last first. */
  public List<OpenSession> of(PersonId person) {
    return Session.liveOf(person.bits(), clock.instant()).stream().map(OpenSession::of).toList();
  }

  /** Another session has begun in the same browser: the id is good for nothing any more. */
  @Durable
  public void replace(String id, UUID by) {
    Session.<Session>findByIdOptional(Tokens.hash(id))
        .ifPresent(session -> news.replace(session, by));
  }

  /** Signs out, because she says so: it is in her security log. */
  @Durable
  public void signOut(String id, Device where) {
    Optional<Session> found = Session.live(Tokens.hash(id), clock.instant());
    if (found.isPresent() && news.end(found.get())) {
      PersonId person = new PersonId(found.get().personId);
      log.note(new SecurityEvent(person, Kind.SIGNED_OUT, "", where.network(), where.name()));
    }
  }

  /** Ends one of a person's own; false if she has no such session. */
  @Durable
  public boolean end(PersonId person, UUID session) {
    return Session.liveOf(person.bits(), session, clock.instant()).filter(news::end).isPresent();
  }

  /**
   * Ends all of a person's.
   *
   * @param except one that stays, or null
   * @return how many
   */
  @Durable
  public int endAll(PersonId person, UUID except) {
    return news.all(person, except);
  }

  /** Whether one of hers stands; then it does until the unit of work ends. */
  @Durable
  public boolean hold(PersonId person, UUID session) {
    return people.lockActive(person)
        && Session.liveOf(person.bits(), session, clock.instant()).isPresent();
  }

  /** How long any of them lasts at most. */
  public Duration longest() {
    return config.lifetime();
  }

  /** Removes sessions that are over; how many, at most 500. */
  @Durable
  public int removeExpired() {
    Instant now = clock.instant();
    KnownBrowser.removeUnseen(now.minus(BROWSERS_KEPT), MOST_REMOVED_AT_ONCE);
    return Session.removeExpired(now, MOST_REMOVED_AT_ONCE);
  }
}
