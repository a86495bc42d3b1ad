package dev.holdfast.leaving;

import dev.holdfast.emails.Source;
import dev.holdfast.people.Departures;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.LastAdmin;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonState;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person deactivates her own account. Nothing acts for her from that moment on, and for a time
 * she can come back by signing in; a few days before that ends she is told, and then she is erased.
 */
@ApplicationScoped
public class Leaving {

  /** So long before she is erased she is told at least. */
  static final Duration NOTICE = Duration.ofDays(3);

  private final Clock clock;
  private final LeavingConfig config;
  private final People people;
  private final Departures departures;
  private final LeavingNews news;

  Leaving(
      Clock clock, LeavingConfig config, People people, Departures departures, LeavingNews news) {
    this.clock = clock;
    this.config = config;
    this.people = people;
    this.departures = departures;
    this.news = news;
  }

  /** How long one can come back. */
  public Duration wayBack() {
    return config.wayBack();
  }

  /** Until when she could come back if she left now. */
  public Instant end() {
    return clock.instant().plus(config.wayBack());
  }

  /** Until when she can come back; empty unless she has left. */
  public Optional<Instant> until(PersonId person) {
    return people
        .find(person)
        .filter(known -> known.state() == PersonState.LEAVING)
        .map(known -> known.leftAt().plus(config.wayBack()));
  }

  /**
   * Deactivates her account, because she says so.
   *
   * @return until when she can come back; empty if she is not active
   * @throws LastAdmin if nobody active would be an admin then
   */
  @Durable
  public Optional<Instant> leave(PersonId person, Source where) {
    if (!departures.leave(person)) {
      return Optional.empty();
    }
    Instant until = end();
    news.left(person, until, where);
    return Optional.of(until);
  }

  /** Activates it again; who asks has just seen that it is her. False if she has not left. */
  @Durable
  public boolean comeBack(PersonId person, Source where) {
    if (!departures.comeBack(person)) {
      return false;
    }
    news.back(person, where);
    return true;
  }

  /** Tells those whose time is nearly over; how many, at most so many. */
  @Durable
  int tell(int most) {
    Instant now = clock.instant();
    Instant left = now.minus(config.wayBack()).plus(notice());
    List<KnownPerson> next =
        departures.untold(left, most).stream()
            .filter(person -> departures.told(person.id()))
            .toList();
    for (KnownPerson person : next) {
      if (person.state() != PersonState.LEAVING) {
        continue; // an operator has deactivated her since: she cannot come back
      }
      Instant end = person.leftAt().plus(config.wayBack());
      Instant earliest = now.plus(notice());
      Instant erased = end.isAfter(earliest) ? end : earliest;
      news.nearlyOver(person.id(), erased);
    }
    return next.size();
  }

  /**
   * Whose time is over, at most so many; each was told long enough ago.
   *
   * @param after the last one of those before, or null
   */
  List<KnownPerson> over(KnownPerson after, int most) {
    return departures.over(left(), told(), after, most);
  }

  /** Removes her and all that is held of her; false if she has come back, or left anew. */
  @Durable
  boolean erase(PersonId person) {
    return departures.erase(person, left(), told());
  }

  private Instant left() {
    return clock.instant().minus(config.wayBack());
  }

  private Instant told() {
    return clock.instant().minus(notice());
  }

  private Duration notice() {
    return NOTICE.compareTo(config.wayBack()) < 0 ? NOTICE : config.wayBack();
  }
}
