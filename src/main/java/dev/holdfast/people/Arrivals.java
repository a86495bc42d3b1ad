package dev.holdfast.people;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;

/** People who are being brought here, and are not active until all that is theirs is here. */
@ApplicationScoped
public class Arrivals {

  private final People people;
  private final PersonKeys keys;
  private final Event<PersonErased> erased;

  Arrivals(People people, PersonKeys keys, Event<PersonErased> erased) {
    this.people = people;
    this.keys = keys;
    this.erased = erased;
  }

  /**
   * Makes somebody, under that id if it is free: one that was erased never is again. She is
   * deactivated until {@link People#activate}.
   *
   * @param since when she was first known
   */
  @Durable
  public PersonId begin(PersonId wanted, Instant since) {
    PersonId id = wanted;
    while (people.find(id).isPresent() || keys.gone(id)) {
      id = new PersonId(Tokens.randomBits());
    }
    people.addKnown(new KnownPerson(id, Role.USER, since));
    people.deactivate(id);
    return id;
  }

  /**
   * Takes somebody back: nothing of hers stays but her key, so that she can be brought again under
   * her id. The lines of her ledger are sealed with it.
   *
   * @return false if there is nobody of that id, or she is active
   */
  @Durable
  public boolean takeBack(PersonId id) {
    Person person = Person.hold(id.bits());
    if (person == null || person.state() != PersonState.DEACTIVATED) {
      return false;
    }
    erased.fire(new PersonErased(id));
    return Person.deleteById(id.bits());
  }
}
