package dev.holdfast.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An activity or a training that a person hides. */
@Entity
@Table(name = "hidden_entry")
@IdClass(MarkKey.class)
class HiddenEntry extends PanacheEntityBase {

  @Id
  @Column(name = "entry_id")
  UUID entryId;

  @Id
  @Column(name = "person_id")
  long personId;

  @Column(name = "hidden_at")
  Instant hiddenAt;

  static boolean is(long person, UUID entry) {
    return count("personId = ?1 and entryId = ?2", person, entry) > 0;
  }

  static List<HiddenEntry> of(long person) {
    return list("personId = ?1 order by hiddenAt desc, entryId desc", person);
  }

  /** Those of these that are hidden. */
  static Set<UUID> among(long person, Collection<UUID> entries) {
    return entries.isEmpty()
        ? Set.of()
        : HiddenEntry.<HiddenEntry>list("personId = ?1 and entryId in ?2", person, entries).stream()
            .map(hidden -> hidden.entryId)
            .collect(Collectors.toSet());
  }

  static void hide(long person, UUID entry, Instant now) {
    HiddenEntry hidden = new HiddenEntry();
    hidden.entryId = entry;
    hidden.personId = person;
    hidden.hiddenAt = now;
    hidden.persist();
  }

  static void show(long person, Collection<UUID> entries) {
    delete("personId = ?1 and entryId in ?2", person, entries);
  }
}
