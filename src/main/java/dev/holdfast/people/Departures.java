package dev.holdfast.people;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
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
    return people.end(id, true);
  }

  /** False if she has not left, or is erased meanwhile, or somebody else has deactivated her. */
  @Durable
  public boolean comeBack(PersonId id) {
    Person person = Person.hold(id.bits());
    if (person == null || person.state() != PersonState.LEAVING) {
      return false;
    }
    person.deactivatedAt = null;
    person.leftAt = null;
    person.endToldAt = null;
    return true;
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
   * Those who left before a time and were told before another, who left first first; at most so
   * many.
   *
   * @param told when they were told that it becomes final
   * @param after the last one of those before, or null
   */
  public List<KnownPerson> over(Instant left, Instant told, KnownPerson after, int most) {
    return known(
        "leftAt < ?1 and endToldAt < ?2 and leftAt >= ?3 and (leftAt > ?3 or id > ?4)"
            + " order by leftAt, id",
        most,
        left,
        told,
        after == null ? Instant.EPOCH : after.leftAt(),
        after == null ? Long.MIN_VALUE : after.id().bits());
  }

  /**
   * Removes her and all that is held of her; false unless she left before a time and was told
   * before another, and has not come back since.
   */
  @Durable
  public boolean erase(PersonId id, Instant left, Instant told) {
    Person person = Person.hold(id.bits());
    return person != null
        && isBefore(person.leftAt, left)
        && isBefore(person.endToldAt, told)
        && people.erase(id);
  }

  private static boolean isBefore(Instant time, Instant end) {
    return time != null && time.isBefore(end);
  }

  private static List<KnownPerson> known(String which, int most, Object... bounds) {
    return Person.<Person>find(which, bounds).page(0, most).list().stream()
        .map(KnownPerson::of)
        .toList();
  }
}
