package dev.holdfast.people;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The people whose records are held. */
@ApplicationScoped
public class People {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Clock clock;
  private final Event<PersonErased> erased;

  People(Clock clock, Event<PersonErased> erased) {
    this.clock = clock;
    this.erased = erased;
  }

  /** Adds a person under a new id. */
  @Durable
  public KnownPerson add(boolean operator) {
    Person person = new Person();
    do {
      person.id = RANDOM.nextLong();
    } while (Person.findById(person.id) != null);
    person.operator = operator;
    person.createdAt = clock.instant();
    person.persist();
    return KnownPerson.of(person);
  }

  public Optional<KnownPerson> find(PersonId id) {
    return Person.<Person>findByIdOptional(id.bits()).map(KnownPerson::of);
  }

  /**
   * At most {@code limit} people in the order of their ids' bits, those after {@code after} or all.
   */
  public List<KnownPerson> list(PersonId after, int limit) {
    var found =
        after == null
            ? Person.<Person>find("order by id")
            : Person.<Person>find("id > ?1 order by id", after.bits());
    return found.page(0, limit).stream().map(KnownPerson::of).toList();
  }

  /** Removes a person and all that is held of her; false if there is no such person. */
  @Durable
  public boolean erase(PersonId id) {
    if (Person.findById(id.bits()) == null) {
      return false;
    }
    erased.fire(new PersonErased(id));
    return Person.deleteById(id.bits());
  }
}
