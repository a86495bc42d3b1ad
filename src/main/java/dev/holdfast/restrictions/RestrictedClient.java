package dev.holdfast.restrictions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** What restricts a client: one column of it, that every request reads beside what else it asks. */
@Entity
@Table(name = "client")
class RestrictedClient extends PanacheEntityBase {

  @Id
  @Column(name = "client_id")
  String clientId;

  @Column(name = "access_restrictions")
  String restrictions;

  /** As it is now, and so until the unit of work ends; null if there is none. */
  static RestrictedClient locked(String clientId) {
    return findById(clientId, LockModeType.PESSIMISTIC_WRITE);
  }
}
