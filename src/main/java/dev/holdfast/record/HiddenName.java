package dev.holdfast.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A name of facts that a person hides, whatever is written under it. */
@Entity
@Table(name = "hidden_name")
class HiddenName extends PanacheEntityBase {

  @Id UUID id;

  @Column(name = "person_id")
  long personId;

  String name;

  @Column(name = "hidden_at")
  Instant hiddenAt;

  static List<HiddenName> all(long person) {
    return list("personId = ?1 order by hiddenAt desc, name", person);
  }

  static Set<String> of(long person) {
    return all(person).stream().map(hidden -> hidden.name).collect(Collectors.toSet());
  }

  static boolean is(long person, String name) {
    return count("personId = ?1 and name = ?2", person, name) > 0;
  }

  static void hide(long person, String name, Instant now) {
    HiddenName hidden = new HiddenName();
    hidden.id = UUID.randomUUID();
    hidden.personId = person;
    hidden.name = name;
    hidden.hiddenAt = now;
    hidden.persist();
  }

  static void show(long person, String name) {
    delete("personId = ?1 and name = ?2", person, name);
  }
}
