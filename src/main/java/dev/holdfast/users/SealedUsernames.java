package dev.holdfast.users;

import dev.holdfast.crypto.Lookups;
import dev.holdfast.crypto.Unsealed;
import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.platform.Reads;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Usernames as they are stored: sealed with their person's own key, and found by a mark, which is
 * the same in whatever case the name is written.
 */
@ApplicationScoped
public class SealedUsernames implements Unsealed {

  private static final String COLUMN = "username.name";
  private static final String WHICH = " from username where name is not null";
  private static final String SOME =
      "select person_id, name" + WHICH + " order by person_id limit ?";
  private static final String SEAL =
      "update username set sealed = ?, name_key = ?, name = null where person_id = ?";

  private final PersonKeys keys;
  private final Lookups lookups;
  private final Reads reads;
  private final Writes writes;

  SealedUsernames(PersonKeys keys, Lookups lookups, Reads reads, Writes writes) {
    this.keys = keys;
    this.lookups = lookups;
    this.reads = reads;
    this.writes = writes;
  }

  String mark(String name) {
    return lookups.mark(name.toLowerCase(Locale.ROOT), COLUMN);
  }

  String seal(PersonId person, String name) {
    return keys.sealText(person, name, COLUMN);
  }

  /** Empty of who is erased at this moment. */
  Optional<String> open(Username stored) {
    try {
      return Optional.of(keys.openText(new PersonId(stored.personId), stored.sealed, COLUMN));
    } catch (Erased e) {
      return Optional.empty();
    }
  }

  private record Plain(PersonId person, String name) {}

  @Override
  public String what() {
    return "usernames";
  }

  @Override
  public long left() {
    return reads.list("select count(*)" + WHICH, row -> row.getLong(1)).get(0);
  }

  @Override
  public int seal(int most) {
    List<Plain> some =
        reads.list(SOME, row -> new Plain(new PersonId(row.getLong(1)), row.getString(2)), most);
    some.forEach(this::seal);
    return some.size();
  }

  private void seal(Plain plain) {
    long person = plain.person().bits();
    try {
      writes.update(SEAL, seal(plain.person(), plain.name()), mark(plain.name()), person);
    } catch (Erased e) {
      writes.update("delete from username where person_id = ?", person);
    }
  }
}
