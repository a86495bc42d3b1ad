package dev.holdfast.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
class Person extends PanacheEntityBase {

  @Id long id;

  boolean operator;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "deactivated_at")
  Instant deactivatedAt;
}
