package dev.holdfast.portability;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A copy of what is held of a person, under way or finished; at most one of each. */
@Entity
@Table(name = "person_export")
class PersonExport extends PanacheEntityBase {

  @Id UUID id;

  @Column(name = "person_id")
  long personId;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "asked_network")
  String askedNetwork;

  @Column(name = "asked_request")
  String askedRequest;

  @Column(name = "due_at")
  Instant dueAt;

  int attempts;

  int done;

  int total;

  long bytes;

  @Column(name = "finished_at")
  Instant finishedAt;

  @Column(name = "failed_at")
  Instant failedAt;

  static Optional<PersonExport> of(PersonId person) {
    return find("personId", person.bits()).firstResultOptional();
  }

  static List<PersonExport> due(Instant now, int most) {
    return PersonExport.<PersonExport>find(
            "finishedAt is null and failedAt is null and dueAt <= ?1 order by dueAt", now)
        .page(0, most)
        .list();
  }

  /** For one caller only. */
  static boolean claim(PersonExport seen, Instant next) {
    return update(
            "dueAt = ?1, bytes = 0, attempts = attempts + 1 where id = ?2 and attempts = ?3"
                + " and finishedAt is null and failedAt is null",
            next,
            seen.id,
            seen.attempts)
        == 1;
  }

  /** False if it was begun anew by somebody else, or is not wanted any more. */
  static boolean at(UUID id, int attempt, int done, int total, Instant next) {
    return update(
            "done = ?1, total = ?2, dueAt = ?3 where id = ?4 and attempts = ?5",
            done,
            total,
            next,
            id,
            attempt)
        == 1;
  }

  /** So much more of it is written; false as {@link #at}. */
  static boolean grow(UUID id, int attempt, int some) {
    return update("bytes = bytes + ?1 where id = ?2 and attempts = ?3", (long) some, id, attempt)
        == 1;
  }

  static int deleteAskedBefore(Instant time, int most) {
    List<UUID> over =
        find("select id from PersonExport where askedAt <= ?1 order by askedAt", time)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("id in ?1", over);
  }

  boolean open() {
    return finishedAt == null && failedAt == null;
  }

  Export view() {
    return new Export(
        id,
        new PersonId(personId),
        askedAt,
        new Export.Progress(done, total),
        bytes,
        finishedAt,
        failedAt != null);
  }
}
