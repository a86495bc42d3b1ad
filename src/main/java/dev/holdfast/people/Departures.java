package dev.holdfast.people;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** People who deactivate their accounts themselves: they can come back until they are erased. */
@ApplicationScoped
public class Departures {

  private final Clock clock;
  private final People people;

  Departures(Clock clock, People people) {
    this.clock = clock;
    this.people = people;
  }

  /**
   * Ends every way to act for her; false if there is no such person, or she is not active.
   *
   * @throws LastAdmin if nobody active would be an admin then
   */
  @Durable
  public boolean leave(PersonId id) {
    Person person = Person.findById(id.bits());
    boolean mine = person != null && person.state() == PersonState.ACTIVE && people.deactivate(id);
    if (mine) {
      person.leftAt = clock.instant();
    }
    return mine;
  }

  /** False if she has not left, or is erased meanwhile. */
  @Durable
  public boolean comeBack(PersonId id) {
    return leaving(id) != null && people.activate(id);
  }

  /** Those who left before a time and were not told yet that it becomes final; at most so many. */
  public List<KnownPerson> untold(Instant before, int most) {
    return known("leftAt < ?1 and endToldAt is null order by leftAt", most, before);
  }

  /** For one caller only. */
  @Durable
  public boolean told(PersonId id) {
    return Person.update(
            "endToldAt = ?1 where id = ?2 and leftAt is not null and endToldAt is null",
            clock.instant(),
            id.bits())
        == 1;
  }

  /**
   * Those who left before a time and were told before another; at most so many.
   *
   * @param told when they were told that it becomes final
   */
  public List<KnownPerson> over(Instant left, Instant told, int most) {
    return known("leftAt < ?1 and endToldAt < ?2 order by leftAt", most, left, told);
  }

  /** Removes her and all that is held of her; false if she has come back. */
  @Durable
  public boolean erase(PersonId id) {
    return leaving(id) != null && people.erase(id);
  }

  private static Person leaving(PersonId id) {
    Person person = Person.findById(id.bits(), LockModeType.PESSIMISTIC_WRITE);
    return person == null || person.leftAt == null ? null : person;
  }

  private static List<KnownPerson> known(String which, int most, Object... times) {
    return Person.<Person>find(which, times).page(0, most).list().stream()
        .map(KnownPerson::of)
        .toList();
  }
}
