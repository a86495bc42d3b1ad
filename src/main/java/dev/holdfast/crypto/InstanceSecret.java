package dev.holdfast.crypto;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** One of {@link InstanceSecrets} as it is stored; its id is what it is for. */
@Entity
@Table(name = "instance_secret")
class InstanceSecret extends PanacheEntityBase {

  static final String SEALED = "select sealed from instance_secret where id = ?";
  static final String MADE = "select id from instance_secret";

  @Id String id;

  /** Encrypted. */
  String sealed;

  /** If another node was first, its secret counts. */
  static void persistIfFirst(String id, String sealed) {
    getEntityManager()
        .createNativeQuery(
            "insert into instance_secret (id, sealed) values (?1, ?2) on conflict do nothing")
        .setParameter(1, id)
        .setParameter(2, sealed)
        .executeUpdate();
  }

  /** Makes others who hold wait until the unit of work ends. */
  static void hold() {
    find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }
}
