package dev.holdfast.sessions;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A browser, or a network behind a client, in which a person has signed in before. */
@Entity
@Table(name = "known_browser")
class KnownBrowser extends PanacheEntityBase {

  /** Of person and browser together. */
  @Id String hash;

  @Column(name = "person_id")
  long personId;

  @Column(name = "seen_at")
  Instant seenAt;

  static String hash(PersonId person, Device device) {
    return Tokens.hash(person + "\n" + device.place());
  }

  /** Notes the place; tells whether it is a new browser of somebody who was elsewhere before. */
  static boolean meet(PersonId person, Device device, Instant now) {
    if (device.place() == null) {
      return false;
    }
    String hash = hash(person, device);
    if (update("seenAt = ?1 where hash = ?2", now, hash) == 1) {
      return false;
    }
    boolean others = count("personId", person.bits()) > 0;
    KnownBrowser browser = new KnownBrowser();
    browser.hash = hash;
    browser.personId = person.bits();
    browser.seenAt = now;
    browser.persist();
    return others && device.browser() != null;
  }

  /** Removes at most so many that were not seen since then. */
  static int removeUnseen(Instant since, int most) {
    List<String> over =
        find("select hash from KnownBrowser where seenAt < ?1 order by seenAt", since)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }
}
