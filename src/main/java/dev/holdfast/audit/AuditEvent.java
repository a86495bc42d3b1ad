package dev.holdfast.audit;

import dev.holdfast.actors.Via;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Table(name = "audit_event")
class AuditEvent extends PanacheEntityBase {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "happened_at")
  Instant happenedAt;

  @Enumerated(EnumType.STRING)
  Via via;

  String actor;

  @Column(name = "client_id")
  String clientId;

  @Column(name = "key_id")
  String keyId;

  String action;

  @Column(name = "target_type")
  String targetType;

  @Column(name = "target_id")
  String targetId;

  @Column(name = "organization_id")
  UUID organizationId;

  @Column(name = "before_change")
  String before;

  @Column(name = "after_change")
  String after;

  String network;

  @Column(name = "request_id")
  String requestId;

  /** Removes at most so many that are older. */
  static int deleteBefore(Instant time, int most) {
    List<UUID> old =
        find("select id from AuditEvent where happenedAt < ?1 order by happenedAt", time)
            .project(UUID.class)
            .page(0, most)
            .list();
    return old.isEmpty() ? 0 : (int) delete("id in ?1", old);
  }
}
