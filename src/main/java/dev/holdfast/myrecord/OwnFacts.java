package dev.holdfast.myrecord;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.Access;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.Facts;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.Slice;
import dev.holdfast.record.ValueType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person may write about herself, as a fact. */
@ApplicationScoped
public class OwnFacts {

  /** Facts of which another one says whether somebody has checked them. */
  private static final Map<String, String> CHECKS =
      Map.of("email", "email_verified", "phone_number", "phone_number_verified");

  private static final Access COMPARED = Access.inside("whether somebody has checked it");

  private final Facts facts;
  private final People people;

  OwnFacts(Facts facts, People people) {
    this.facts = facts;
    this.people = people;
  }

  /** Whether something was checked is never the word of who was checked. */
  static boolean writable(String name) {
    return !name.endsWith("_verified");
  }

  /** Every well-known name that she may use. */
  static List<String> catalogue() {
    return FactName.catalogue().keySet().stream().filter(OwnFacts::writable).toList();
  }

  /**
   * Of which type her value has to be: of the name's, or else as the newest one is. Empty if she
   * may not write such a fact: it is in words of somebody else, who has not used them of her.
   */
  Optional<ValueType> type(Access access, PersonId person, String name) {
    if (!writable(name)) {
      return Optional.empty();
    }
    return FactName.typeOf(name)
        .or(
            () ->
                facts
                    .withHistory(access, person, new Slice(null, null, name, null, 1, null))
                    .entries()
                    .stream()
                    .findFirst()
                    .map(FactEntry::type));
  }

  /** What is true now, if anything. */
  Optional<FactEntry> current(Access access, PersonId person, String name) {
    return facts.named(access, person, List.of(name)).stream().findFirst();
  }

  /** Writes a value. That somebody has checked the one before says nothing of this one. */
  @Durable
  void write(Access access, PersonId person, NewFact fact, Instant now) {
    people.lock(person); // or it is checked meanwhile
    List<NewFact> all = new ArrayList<>(List.of(fact));
    Optional.ofNullable(CHECKS.get(fact.name()))
        .flatMap(check -> current(COMPARED, person, check))
        .filter(checked -> checked.text().equals("true"))
        .ifPresent(checked -> all.add(NewFact.of(checked.name(), FactValue.of(false), null, now)));
    facts.add(access, person, all).orElseThrow(Desk::notFound);
  }
}
