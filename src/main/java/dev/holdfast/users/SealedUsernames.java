package dev.holdfast.users;

import dev.holdfast.crypto.Lookups;
import dev.holdfast.crypto.Unsealed;
import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Usernames as they are stored: sealed with their person's own key, and found by a mark, which is
 * the same in whatever case the name is written.
 */
@ApplicationScoped
public class SealedUsernames {

  private static final String COLUMN = "username.name";

  private final PersonKeys keys;
  private final Lookups lookups;

  SealedUsernames(PersonKeys keys, Lookups lookups) {
    this.keys = keys;
    this.lookups = lookups;
  }

  String mark(String name) {
    return lookups.mark(name.toLowerCase(Locale.ROOT), COLUMN);
  }

  String seal(PersonId person, String name) {
    return keys.sealText(person, name, COLUMN);
  }

  /** Empty of who is erased at this moment. */
  Optional<String> open(Username stored) {
    PersonId person = new PersonId(stored.personId);
    return Erased.toEmpty(() -> keys.openText(person, stored.sealed, COLUMN));
  }

  /** Those of before. */
  @Produces
  Unsealed plain() {
    return new Unsealed(
        "usernames",
        "username",
        "name is not null",
        "person_id, name",
        "sealed = ?, name_key = ?, name = null",
        row -> {
          PersonId person = new PersonId(row.getLong(1));
          String name = row.getString(2);
          return () -> Erased.toEmpty(() -> List.of(seal(person, name), mark(name)));
        });
  }
}
