package dev.holdfast.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Many people at once, for lists; {@link People} changes them. */
@ApplicationScoped
public class KnownPeople {

  /**
   * Those of them that there are, as the database has them at this moment, whatever this request
   * has read of them before.
   */
  public Map<PersonId, KnownPerson> now(Collection<PersonId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : Person.rows(ids.stream().map(PersonId::bits).toList()).stream()
            .map(Person.Row::view)
            .collect(Collectors.toMap(KnownPerson::id, known -> known));
  }
}
