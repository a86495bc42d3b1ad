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
class Activity extends PanacheEntityBase {

  private static final EntryQuery<StoredActivity> NEWEST =
      new EntryQuery<>(
          "select id, category, details, sealed, happened_at, source, received_at"
              + " from activity where person_id = ?",
          "happened_at",
          "category",
          Sight.ENTRIES,
          StoredActivity::read);

  @Id UUID id;

  @Id
  @Column(name = "person_id")
  long personId;

  /** A mark, if it is sealed. */
  String category;

  @Column(name = "happened_at")
  Instant time;

  /** The category and the details, if it is sealed. */
  String details;

  /** Else it is of before, and will be. */
  boolean sealed;

  String source;

  @Column(name = "received_at")
  Instant receivedAt;

  static Part<ActivityEntry> list(Vault vault, Sight sight, long person, Slice slice) {
    return NEWEST
        .list(
            vault.reads(),
            sight,
            person,
            slice,
            labels -> vault.stored(person, "activity", StoredActivity.LABEL, labels))
        .all(rows -> opened(vault, person, rows));
  }

  static List<ActivityEntry> one(Vault vault, long person, UUID id) {
    return opened(
        vault,
        person,
        find("personId = ?1 and id = ?2", person, id).project(StoredActivity.class).list());
  }

  private static List<ActivityEntry> opened(Vault vault, long person, List<StoredActivity> rows) {
    return Vault.opened(rows, row -> row.opened(vault, person));
  }

  /** The newest of all, and of each category. */
  static Survey<ActivityEntry> survey(Vault vault, Sight sight, long person) {
    Map<String, Long> counts = NEWEST.counts(vault.reads(), sight, person);
    List<StoredActivity> newest = NEWEST.newestOfEach(vault.reads(), "activity", sight, person);
    return Survey.of(
        list(vault, sight, person, Slice.newest(Summaries.EXAMPLES)).entries(),
        Vault.opened(
            newest,
            row -> {
              ActivityEntry entry = row.opened(vault, person);
              return new Survey.Kind<>(
                  entry.category(), entry, counts.getOrDefault(row.category(), 1L));
            }));
  }

  /** Adds a new one. */
  static ActivityEntry add(
      Vault vault, long person, NewActivity given, String source, Instant received) {
    UUID id = EntryIds.next(received);
    ActivityEntry entry =
        new ActivityEntry(id, given.category(), given.time(), given.details(), source, received);
    put(vault, person, entry);
    return entry;
  }

  /** Stores it, sealed. */
  static void put(Vault vault, long person, ActivityEntry entry) {
    Activity activity = new Activity();
    activity.id = entry.id();
    activity.personId = person;
    activity.time = entry.time();
    activity.source = entry.source();
    activity.receivedAt = entry.receivedAt();
    activity.seal(vault, entry.category(), entry.details());
    activity.persist();
  }

  /** False if there is none of that id. */
  static boolean remove(long person, UUID id) {
    return delete("id = ?1 and personId = ?2", id, person) == 1;
  }

  /** Seals some of those of before; how many. */
  static int sealPlain(Vault vault, int most) {
    List<Activity> plain = vault.plain(Activity.class, "activity", most);
    plain.forEach(
        activity -> {
          activity.seal(vault, activity.category, activity.details);
          update(
              "category = ?1, details = ?2, sealed = true where personId = ?3 and id = ?4",
              activity.category,
              activity.details,
              activity.personId,
              activity.id);
        });
    return plain.size();
  }

  private void seal(Vault vault, String named, String said) {
    details = vault.seal(personId, StoredActivity.TEXT, id, StoredActivity.joined(named, said));
    category = vault.mark(personId, StoredActivity.LABEL, named);
    sealed = true;
  }

  static List<Object[]> counts(Collection<Long> people) {
    return getEntityManager()
        .createQuery(
            "select e.personId, count(*) from Activity e where e.personId in :people"
                + " group by e.personId",
            Object[].class)
        .setParameter("people", people)
        .getResultList();
  }
}
