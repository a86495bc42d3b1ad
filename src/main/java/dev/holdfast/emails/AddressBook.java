package dev.holdfast.emails;

import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The addresses of many people at once, for lists; {@link LoginEmails} changes them. */
@ApplicationScoped
public class AddressBook {

  private final Clock clock;
  private final SealedEmails stored;

  AddressBook(Clock clock, SealedEmails stored) {
    this.clock = clock;
    this.stored = stored;
  }

  /** Those of each who has any, the oldest first. */
  public Map<PersonId, List<LoginEmail>> of(Collection<PersonId> people) {
    List<Long> asked = people.stream().map(PersonId::bits).toList();
    return asked.isEmpty()
        ? Map.of()
        : stored
            .views("personId in ?1 order by createdAt, id", asked)
            .collect(Collectors.groupingBy(LoginEmail::person));
  }

  /** Whether what was mailed to an address last, to verify it, can still be used. */
  public boolean checkOpen(UUID address) {
    return EmailCheck.open(address, clock.instant());
  }
}
