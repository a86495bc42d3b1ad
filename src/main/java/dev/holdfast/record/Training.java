package dev.holdfast.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Entity
@IdClass(EntryKey.class)
class Training extends PanacheEntityBase {

  private static final EntryQuery<StoredTraining> NEWEST =
      new EntryQuery<>(
          "select id, name, description, sealed, happened_at, source, received_at"
              + " from training where person_id = ?",
          "happened_at",
          "name",
          Sight.ENTRIES,
          StoredTraining::read);

  @Id UUID id;

  @Id
  @Column(name = "person_id")
  long personId;

  /** A mark, if it is sealed. */
  String name;

  @Column(name = "happened_at")
  Instant time;

  /** The name and the description, if it is sealed. */
  String description;

  /** Else it is of before, and will be. */
  boolean sealed;

  String source;

  @Column(name = "received_at")
  Instant receivedAt;

  static Part<TrainingEntry> list(Vault vault, Sight sight, long person, Slice slice) {
    return NEWEST
        .list(
            vault.reads(),
            sight,
            person,
            slice,
            labels -> vault.stored(person, "training", StoredTraining.LABEL, labels))
        .all(rows -> opened(vault, person, rows));
  }

  static List<TrainingEntry> one(Vault vault, long person, UUID id) {
    return opened(
        vault,
        person,
        find("personId = ?1 and id = ?2", person, id).project(StoredTraining.class).list());
  }

  private static List<TrainingEntry> opened(Vault vault, long person, List<StoredTraining> rows) {
    return Vault.opened(rows, row -> row.opened(vault, person));
  }

  /** The newest of all, and of each name. */
  static Survey<TrainingEntry> survey(Vault vault, Sight sight, long person) {
    Map<String, Long> counts = NEWEST.counts(vault.reads(), sight, person);
    List<StoredTraining> newest = NEWEST.newestOfEach(vault.reads(), "training", sight, person);
    return Survey.of(
        list(vault, sight, person, Slice.newest(Summaries.EXAMPLES)).entries(),
        Vault.opened(
            newest,
            row -> {
              TrainingEntry entry = row.opened(vault, person);
              return new Survey.Kind<>(entry.name(), entry, counts.getOrDefault(row.name(), 1L));
            }));
  }

  /** Adds a new one. */
  static TrainingEntry add(
      Vault vault, long person, NewTraining given, String source, Instant received) {
    UUID id = EntryIds.next(received);
    TrainingEntry entry =
        new TrainingEntry(id, given.name(), given.description(), given.time(), source, received);
    put(vault, person, entry);
    return entry;
  }

  /** Stores it, sealed. */
  static void put(Vault vault, long person, TrainingEntry entry) {
    Training training = new Training();
    training.id = entry.id();
    training.personId = person;
    training.time = entry.time();
    training.source = entry.source();
    training.receivedAt = entry.receivedAt();
    training.seal(vault, entry.name(), entry.description());
    training.persist();
  }

  /** False if there is none of that id. */
  static boolean remove(long person, UUID id) {
    return delete("id = ?1 and personId = ?2", id, person) == 1;
  }

  /** Seals some of those of before; how many. */
  static int sealPlain(Vault vault, int most) {
    List<Training> plain = vault.plain(Training.class, "training", most);
    plain.forEach(
        training -> {
          training.seal(vault, training.name, training.description);
          update(
              "name = ?1, description = ?2, sealed = true where personId = ?3 and id = ?4",
              training.name,
              training.description,
              training.personId,
              training.id);
        });
    return plain.size();
  }

  private void seal(Vault vault, String named, String said) {
    description = vault.seal(personId, StoredTraining.TEXT, id, StoredTraining.joined(named, said));
    name = vault.mark(personId, StoredTraining.LABEL, named);
    sealed = true;
  }

  static List<Object[]> counts(Collection<Long> people) {
    return getEntityManager()
        .createQuery(
            "select e.personId, count(*) from Training e where e.personId in :people"
                + " group by e.personId",
            Object[].class)
        .setParameter("people", people)
        .getResultList();
  }
}
