package dev.holdfast.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "group_member")
@IdClass(GroupMember.Key.class)
class GroupMember extends PanacheEntityBase {

  @Id
  @Column(name = "group_id")
  UUID groupId;

  @Id
  @Column(name = "person_id")
  long personId;

  /** Both halves of the primary key. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    UUID groupId;
    long personId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.groupId.equals(groupId) && key.personId == personId;
    }

    @Override
    public int hashCode() {
      return groupId.hashCode() ^ Long.hashCode(personId);
    }
  }

  static boolean add(UUID group, long person) {
    return getEntityManager()
            .createNativeQuery(
                "insert into group_member (group_id, person_id) values (:group, :person)"
                    + " on conflict do nothing")
            .setParameter("group", group)
            .setParameter("person", person)
            .executeUpdate()
        == 1;
  }

  static List<Long> of(UUID group, long after, int limit) {
    return getEntityManager()
        .createQuery(
            "select m.personId from GroupMember m where m.groupId = :group"
                + " and m.personId > :after order by m.personId",
            Long.class)
        .setParameter("group", group)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }
}
