package dev.holdfast.looks;

import dev.holdfast.actors.Actor;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Durable;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * How an admin gets to see the values of a person's record: by saying why. The person reads it in
 * her security log, and in a mail; the audit log has it. Support never sees them.
 */
@ApplicationScoped
public class RecordLooks {

  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;
  private final LooksConfig config;
  private final People people;
  private final LookNotes notes;

  RecordLooks(Clock clock, LooksConfig config, People people, LookNotes notes) {
    this.clock = clock;
    this.config = config;
    this.people = people;
    this.notes = notes;
  }

  /**
   * Opens the record for a quarter of an hour. Said again within that time, the same reason opens
   * nothing new and is not told again.
   *
   * @throws Problem {@code forbidden} if she is no admin, {@code not-found} if there is no such
   *     person or she is leaving, {@code invalid-input} if the reason is none
   */
  @Durable
  public Look open(Actor by, PersonId person, String reason) {
    requireAdmin(by.person());
    if (!isOpen(person)) {
      throw unknown();
    }
    String said = Reason.require(reason, "reason");
    Optional<Look> same = find(by.person(), person).filter(look -> look.reason().equals(said));
    if (same.isPresent()) {
      return same.get();
    }
    RecordLook look = new RecordLook();
    look.id = UUID.randomUUID();
    look.personId = person.bits();
    look.operatorId = by.person().bits();
    look.reason = said;
    look.endsAt = clock.instant().plus(config.lasts());
    look.persistAndFlush();
    Look opened = view(look);
    notes.opened(by, opened);
    return opened;
  }

  /** The one that is open between these two, if any. */
  public Optional<Look> find(PersonId operator, PersonId person) {
    return RecordLook.open(operator.bits(), person.bits(), clock.instant())
        .filter(look -> isOpen(person))
        .map(RecordLooks::view);
  }

  /** Nobody looks at the record of who is leaving. */
  public boolean isOpen(PersonId person) {
    return people.find(person).filter(known -> !known.left()).isPresent();
  }

  /** Removes those that are over; how many, at most 500. */
  @Durable
  int removeOver() {
    return RecordLook.removeOver(clock.instant(), MOST_REMOVED_AT_ONCE);
  }

  private void requireAdmin(PersonId operator) {
    boolean admin =
        operator != null
            && people
                .find(operator)
                .filter(KnownPerson::active)
                .filter(known -> known.role() == Role.ADMIN)
                .isPresent();
    if (!admin) {
      throw new Problem(ProblemType.FORBIDDEN, "Only admins may look at a record.");
    }
  }

  private static Look view(RecordLook look) {
    return new Look(
        new PersonId(look.operatorId), new PersonId(look.personId), look.reason, look.endsAt);
  }

  static Problem unknown() {
    return new Problem(ProblemType.NOT_FOUND, "There is no user with this id, or not any more.");
  }
}
