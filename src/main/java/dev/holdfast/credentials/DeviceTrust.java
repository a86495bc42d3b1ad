package dev.holdfast.credentials;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A trusted device, by the hash of what its cookie holds. */
@Entity
@Table(name = "trusted_device")
class DeviceTrust extends PanacheEntityBase {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  String hash;

  @Column(name = "person_id")
  long personId;

  String device;

  String network;

  @Column(name = "trusted_at")
  Instant trustedAt;

  @Column(name = "used_at")
  Instant usedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  static List<DeviceTrust> live(PersonId person, Instant now) {
    return list("personId = ?1 and expiresAt > ?2 order by usedAt desc, id", person.bits(), now);
  }

  static int deleteOver(Instant now, int most) {
    List<UUID> over =
        find("select id from DeviceTrust where expiresAt <= ?1 order by expiresAt", now)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }

  TrustedDevice view() {
    return new TrustedDevice(id, device, network, trustedAt, usedAt, expiresAt);
  }
}
