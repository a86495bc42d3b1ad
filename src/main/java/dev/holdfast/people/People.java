package dev.holdfast.people;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The people whose records are held. */
@ApplicationScoped
public class People {

  private static final Instant FAR_AHEAD = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final Clock clock;
  private final Event<PersonErased> erased;
  private final Event<PersonDeactivated> deactivated;

  People(Clock clock, Event<PersonErased> erased, Event<PersonDeactivated> deactivated) {
    this.clock = clock;
    this.erased = erased;
    this.deactivated = deactivated;
  }

  /** Adds a person under a new id, who looks after her own. */
  @Durable
  public KnownPerson add() {
    return add(Role.USER);
  }

  /** Adds a person under a new id. */
  @Durable
  public KnownPerson add(Role role) {
    Person person = new Person();
    do {
      person.id = Tokens.randomBits();
    } while (Person.findById(person.id) != null);
    person.role = role;
    person.createdAt = clock.instant();
    person.persistAndFlush(); // what follows in this unit of work refers to her
    return KnownPerson.of(person);
  }

  /** Adds a person under an id of old, as known since then; for imports and demonstrations. */
  @Durable
  public KnownPerson addKnown(KnownPerson known) {
    Person person = new Person();
    person.id = known.id().bits();
    person.role = known.role();
    person.createdAt = known.createdAt();
    person.persist();
    return known;
  }

  public Optional<KnownPerson> find(PersonId id) {
    return Person.<Person>findByIdOptional(id.bits()).map(KnownPerson::of);
  }

  /**
   * Makes the writers of one person's record wait for each other until the unit of work ends; false
   * if there is no such person. (SQLite has one writer anyway.)
   */
  @Durable
  public boolean lock(PersonId id) {
    return Person.findById(id.bits(), LockModeType.PESSIMISTIC_WRITE) != null;
  }

  /** The same; false also if she is deactivated, so that nothing may act for her. */
  @Durable
  public boolean lockActive(PersonId id) {
    Person person = Person.findById(id.bits(), LockModeType.PESSIMISTIC_WRITE);
    return person != null && person.deactivatedAt == null;
  }

  /**
   * At most {@code limit} people in the order of their ids' bits, those after {@code after} or all.
   */
  public List<KnownPerson> list(PersonId after, int limit) {
    var found =
        after == null
            ? Person.<Person>find("order by id")
            : Person.<Person>find("id > ?1 order by id", after.bits());
    return found.page(0, limit).list().stream().map(KnownPerson::of).toList();
  }

  /** At most {@code limit} of those who may use the operators' pages, the first that came first. */
  public List<KnownPerson> operators(int limit) {
    return Person.<Person>find(
            "role in ?1 order by createdAt, id", List.of(Role.SUPPORT, Role.ADMIN))
        .page(0, limit)
        .list()
        .stream()
        .map(KnownPerson::of)
        .toList();
  }

  /** The newest first: those added in the given time, after the last one of the page before. */
  public List<KnownPerson> newest(Instant from, Instant to, KnownPerson after, int limit) {
    Instant end = to == null ? FAR_AHEAD : to;
    Instant before = after == null ? FAR_AHEAD : after.createdAt();
    long beforeId = after == null ? Long.MAX_VALUE : after.id().bits();
    return Person.<Person>find(
            "createdAt >= ?1 and createdAt < ?2 and createdAt <= ?3"
                + " and (createdAt < ?3 or id < ?4) order by createdAt desc, id desc",
            from == null ? Instant.EPOCH : from,
            end,
            before,
            beforeId)
        .page(0, limit)
        .list()
        .stream()
        .map(KnownPerson::of)
        .toList();
  }

  /**
   * Gives a person another role; false if there is no such person, or it is hers already.
   *
   * @throws LastAdmin if nobody active would be an admin then
   */
  @Durable
  public boolean setRole(PersonId id, Role role) {
    keepAnAdmin(id, role);
    Person person = Person.findById(id.bits(), LockModeType.PESSIMISTIC_WRITE);
    if (person == null || person.role == role) {
      return false;
    }
    person.role = role;
    return true;
  }

  /** Of several admins who leave at once, each waits for the one before. */
  private static void keepAnAdmin(PersonId leaving, Role next) {
    if (next != Role.ADMIN && Person.isActiveAdmin(leaving.bits())) {
      List<Long> others = new ArrayList<>(Person.holdActiveAdmins());
      others.remove(leaving.bits());
      if (others.isEmpty()) {
        throw new LastAdmin();
      }
    }
  }

  /**
   * Keeps a person's record, but ends every way to act for her, until she is activated again; false
   * if there is no such person or she is deactivated already. Who was leaving cannot come back
   * then.
   *
   * @throws LastAdmin if nobody active would be an admin then
   */
  @Durable
  public boolean deactivate(PersonId id) {
    keepAnAdmin(id, Role.USER);
    Person person = Person.findById(id.bits(), LockModeType.PESSIMISTIC_WRITE);
    if (person == null || person.state() == PersonState.DEACTIVATED) {
      return false;
    }
    boolean acts = person.state() == PersonState.ACTIVE;
    person.deactivatedAt = clock.instant();
    person.leftAt = null;
    person.endToldAt = null;
    if (acts) {
      deactivated.fire(new PersonDeactivated(id));
    }
    return true;
  }

  /** Lets a person sign in again; what was ended stays ended. False if she is active anyway. */
  @Durable
  public boolean activate(PersonId id) {
    Person person = Person.findById(id.bits(), LockModeType.PESSIMISTIC_WRITE);
    if (person == null || person.deactivatedAt == null) {
      return false;
    }
    person.deactivatedAt = null;
    person.leftAt = null;
    person.endToldAt = null;
    return true;
  }

  /**
   * Removes a person and all that is held of her; false if there is no such person.
   *
   * @throws LastAdmin if nobody active would be an admin then
   */
  @Durable
  public boolean erase(PersonId id) {
    keepAnAdmin(id, Role.USER);
    if (Person.findById(id.bits()) == null) {
      return false;
    }
    erased.fire(new PersonErased(id));
    return Person.deleteById(id.bits());
  }
}
