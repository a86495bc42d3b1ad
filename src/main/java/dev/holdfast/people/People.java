package dev.holdfast.people;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Durable;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The people whose records are held. */
@ApplicationScoped
public class People {

  private static final Instant FAR_AHEAD = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final Clock clock;
  private final PersonKeys keys;
  private final Event<PersonErased> erased;
  private final Event<PersonDeactivated> deactivated;

  People(
      Clock clock,
      PersonKeys keys,
      Event<PersonErased> erased,
      Event<PersonDeactivated> deactivated) {
    this.clock = clock;
    this.keys = keys;
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
    keys.make(person.id);
    return KnownPerson.of(person);
  }

  /** Adds a person under an id of old, as known since then; for imports and demonstrations. */
  @Durable
  public KnownPerson addKnown(KnownPerson known) {
    Person person = new Person();
    person.id = known.id().bits();
    person.role = known.role();
    person.createdAt = known.createdAt();
    person.persistAndFlush();
    keys.make(person.id);
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
    return Person.hold(id.bits()) != null;
  }

  /** The same; false also if she is deactivated, so that nothing may act for her. */
  @Durable
  public boolean lockActive(PersonId id) {
    Person person = Person.hold(id.bits());
    return person != null && person.deactivatedAt == null;
  }

  /** At most so many in the order of their ids' bits: those after that one, or all. */
  public List<KnownPerson> list(PersonId after, int limit) {
    return known(
        after == null
            ? Person.find("order by id")
            : Person.find("id > ?1 order by id", after.bits()),
        limit);
  }

  /** At most {@code limit} of those who may use the operators' pages, the first that came first. */
  public List<KnownPerson> operators(int limit) {
    return known(
        Person.find("role in ?1 order by createdAt, id", List.of(Role.SUPPORT, Role.ADMIN)), limit);
  }

  /** The newest first: those added in the given time, after the last one of the page before. */
  public List<KnownPerson> newest(Instant from, Instant to, KnownPerson after, int limit) {
    return known(
        Person.find(
            "createdAt >= ?1 and createdAt < ?2 and createdAt <= ?3"
                + " and (createdAt < ?3 or id < ?4) order by createdAt desc, id desc",
            from == null ? Instant.EPOCH : from,
            to == null ? FAR_AHEAD : to,
            after == null ? FAR_AHEAD : after.createdAt(),
            after == null ? Long.MAX_VALUE : after.id().bits()),
        limit);
  }

  private static List<KnownPerson> known(PanacheQuery<Person> found, int limit) {
    return found.page(0, limit).list().stream().map(KnownPerson::of).toList();
  }

  /**
   * Gives a person another role; false if there is no such person, or it is hers already.
   *
   * @throws LastAdmin if nobody active would be an admin then
   */
  @Durable
  public boolean setRole(PersonId id, Role role) {
    Person.keepAnAdmin(id.bits(), role);
    Person person = Person.hold(id.bits());
    if (person == null || person.role == role) {
      return false;
    }
    person.role = role;
    return true;
  }

  /**
   * Keeps a person's record, but ends every way to act for her, until she is activated again; false
   * if there is no such person or she is deactivated already. Who was leaving cannot come back
   * then, but is erased in her time.
   *
   * @throws LastAdmin if nobody active would be an admin then
   */
  @Durable
  public boolean deactivate(PersonId id) {
    if (end(id, false)) {
      return true;
    }
    Person person = Person.hold(id.bits());
    if (person == null || person.state() != PersonState.LEAVING) {
      return false;
    }
    Instant later = person.leftAt.plusMillis(1);
    Instant now = clock.instant();
    person.deactivatedAt = now.isAfter(later) ? now : later;
    return true;
  }

  /** Ends every way to act for an active person; false if she is none. */
  boolean end(PersonId id, boolean herself) {
    Person.keepAnAdmin(id.bits(), Role.USER);
    Person person = Person.hold(id.bits());
    if (person == null || person.state() != PersonState.ACTIVE) {
      return false;
    }
    person.deactivatedAt = clock.instant();
    person.leftAt = herself ? person.deactivatedAt : null;
    person.endToldAt = null;
    deactivated.fire(new PersonDeactivated(id));
    return true;
  }

  /**
   * Takes back that somebody else deactivated her; what was ended stays ended. She can sign in
   * again, or if she was leaving before, come back. False if nobody else did.
   */
  @Durable
  public boolean activate(PersonId id) {
    Person person = Person.hold(id.bits());
    if (person == null || person.state() != PersonState.DEACTIVATED) {
      return false;
    }
    person.deactivatedAt = person.leftAt;
    return true;
  }

  /**
   * Removes a person and all that is held of her; false if there is no such person.
   *
   * @throws LastAdmin if nobody active would be an admin then
   */
  @Durable
  public boolean erase(PersonId id) {
    Person.keepAnAdmin(id.bits(), Role.USER);
    if (Person.findById(id.bits()) == null) {
      return false;
    }
    erased.fire(new PersonErased(id));
    keys.destroy(id);
    return Person.deleteById(id.bits());
  }
}
