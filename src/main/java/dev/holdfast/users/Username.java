package dev.holdfast.users;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

@Entity
class Username extends PanacheEntityBase {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  @Id
  @Column(name = "name_key")
  String key;

  @Column(name = "person_id")
  long personId;

  String name;

  static boolean allowed(String name) {
    return ALLOWED.matcher(name).matches();
  }

  static List<Username> of(Collection<Long> people) {
    return people.isEmpty() ? List.of() : list("personId in ?1", people);
  }

  static Optional<Username> named(String name) {
    return findByIdOptional(key(name));
  }

  /** False if somebody else has it; of two who want it at once, the second waits, and loses. */
  static boolean take(String name, long person) {
    release(person);
    return getEntityManager()
            .createNativeQuery(
                "insert into username (name_key, person_id, name) values (:key, :person, :name)"
                    + " on conflict do nothing")
            .setParameter("key", key(name))
            .setParameter("person", person)
            .setParameter("name", name)
            .executeUpdate()
        == 1;
  }

  static void release(long person) {
    delete("personId", person);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
