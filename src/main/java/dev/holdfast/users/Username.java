package dev.holdfast.users;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A username as it is stored; {@link SealedUsernames} says how. */
@Entity
class Username extends PanacheEntityBase {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  @Id
  @Column(name = "name_key")
  String mark;

  @Column(name = "person_id")
  long personId;

  String sealed;

  static boolean allowed(String name) {
    return ALLOWED.matcher(name).matches();
  }

  static List<Username> of(Collection<Long> people) {
    return people.isEmpty() ? List.of() : list("personId in ?1", people);
  }

  static Optional<Username> marked(String mark) {
    return findByIdOptional(mark);
  }

  /** False if somebody else has it; of two who want it at once, the second waits, and loses. */
  static boolean take(String mark, long person, String sealed) {
    release(person);
    return getEntityManager()
            .createNativeQuery(
                "insert into username (name_key, person_id, sealed) values (:mark, :person,"
                    + " :sealed) on conflict do nothing")
            .setParameter("mark", mark)
            .setParameter("person", person)
            .setParameter("sealed", sealed)
            .executeUpdate()
        == 1;
  }

  static void release(long person) {
    delete("personId", person);
  }
}
