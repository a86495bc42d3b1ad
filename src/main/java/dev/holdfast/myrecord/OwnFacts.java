package dev.holdfast.myrecord;

import dev.holdfast.people.PersonId;
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
import java.util.Optional;

/** What a person may write about herself, as a fact. */
@ApplicationScoped
class OwnFacts {

  private static final String PHONE = "phone_number";
  private static final String PHONE_VERIFIED = "phone_number_verified";

  private final Facts facts;

  OwnFacts(Facts facts) {
    this.facts = facts;
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

  /** Writes a value. That somebody has checked the number before says nothing of another one. */
  void write(Access access, PersonId person, NewFact fact, Instant now) {
    List<NewFact> all = new ArrayList<>(List.of(fact));
    boolean checked =
        fact.name().equals(PHONE)
            && current(access, person, PHONE_VERIFIED)
                .filter(verified -> verified.text().equals("true"))
                .isPresent();
    if (checked) {
      all.add(NewFact.of(PHONE_VERIFIED, FactValue.of(false), null, now));
    }
    facts.add(access, person, all).orElseThrow(Desk::notFound);
  }
}
