package dev.holdfast.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "person_group")
class PersonGroup extends PanacheEntityBase {

  @Id UUID id;

  String name;

  @Column(name = "name_key")
  String nameKey;

  @Column(name = "second_factor")
  boolean secondFactor;

  @Column(name = "created_at")
  Instant createdAt;

  /** False if there is one of that name; of two at once, the second waits, and is refused. */
  static boolean add(PersonGroup group) {
    return getEntityManager()
            .createNativeQuery(
                "insert into person_group (id, name, name_key, second_factor, created_at)"
                    + " values (:id, :name, :key, :factor, :now) on conflict do nothing")
            .setParameter("id", group.id)
            .setParameter("name", group.name)
            .setParameter("key", group.nameKey)
            .setParameter("factor", group.secondFactor)
            .setParameter("now", group.createdAt.toEpochMilli())
            .executeUpdate()
        == 1;
  }

  /** Each group, and how many are in it. */
  static List<Object[]> counted() {
    return getEntityManager()
        .createQuery(
            "select g, (select count(m.personId) from GroupMember m where m.groupId = g.id)"
                + " from PersonGroup g order by g.nameKey",
            Object[].class)
        .getResultList();
  }

  /** Person and name of each group that one of these people is in. */
  static List<Object[]> namesOf(Collection<Long> people) {
    return getEntityManager()
        .createQuery(
            "select m.personId, g.name from GroupMember m, PersonGroup g"
                + " where g.id = m.groupId and m.personId in :people order by g.nameKey",
            Object[].class)
        .setParameter("people", people)
        .getResultList();
  }

  static List<PersonGroup> of(long person) {
    return list(
        "id in (select m.groupId from GroupMember m where m.personId = ?1) order by nameKey",
        person);
  }

  static boolean secondFactorFor(long person) {
    return getEntityManager()
            .createQuery(
                "select count(g.id) from GroupMember m, PersonGroup g where g.id = m.groupId"
                    + " and m.personId = :person and g.secondFactor = true",
                Long.class)
            .setParameter("person", person)
            .getSingleResult()
        > 0;
  }

  KnownGroup view(long members) {
    return new KnownGroup(id, name, secondFactor, members);
  }
}
