package dev.holdfast.portability;

import dev.holdfast.emails.Announcements;
import dev.holdfast.emails.Source;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.web.Came;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Copies of a person's record and account, which she asks for: made in the background, kept for a
 * time, sealed with her own key. Each has one at most.
 */
@ApplicationScoped
public class Exports {

  /** Whoever makes one is believed to have died if nothing is heard for so long. */
  private static final Duration SILENCE = Duration.ofMinutes(5);

  private static final String DOOR = "POST /me/export";
  private static final int MOST_ATTEMPTS = 3;
  private static final int MOST_REMOVED_AT_ONCE = 20;

  private final Clock clock;
  private final People people;
  private final PersonKeys keys;
  private final PortabilityConfig config;
  private final Announcements announcements;

  Exports(
      Clock clock,
      People people,
      PersonKeys keys,
      PortabilityConfig config,
      Announcements announcements) {
    this.clock = clock;
    this.people = people;
    this.keys = keys;
    this.config = config;
    this.announcements = announcements;
  }

  /** The one that she asked for last, if it is not over. */
  public Optional<Export> of(PersonId person) {
    return PersonExport.of(person).map(PersonExport::view).filter(one -> !isOver(one));
  }

  /** How long one can be fetched. */
  Duration kept() {
    return config.keep();
  }

  /** Until when it can be fetched. */
  public Instant until(Export export) {
    return export.askedAt().plus(config.keep());
  }

  /**
   * Has one made, in place of the one before, and tells her so at every address; while one is being
   * made, that is it.
   *
   * @param came how she asks
   */
  @Durable
  public void ask(PersonId person, Source where, Came came) {
    people.lock(person);
    Optional<PersonExport> before = PersonExport.of(person);
    if (before.isPresent() && before.get().open()) {
      return;
    }
    PersonExport.delete("personId", person.bits());
    Instant now = clock.instant();
    PersonExport export = new PersonExport();
    export.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    export.personId = person.bits();
    export.askedAt = now;
    export.askedNetwork = came.network();
    export.askedRequest = came.requestId();
    export.dueAt = now;
    export.persist();
    announcements.announce(
        new SecurityEvent(person, Kind.EXPORT_ASKED, "", where.network(), where.device()));
  }

  /**
   * A part of the file.
   *
   * @throws dev.holdfast.crypto.Undecryptable if it cannot be read any more
   * @throws java.util.NoSuchElementException if it is over meanwhile
   */
  byte[] part(Export export, int place) {
    String stored = ExportPart.sealed(export.id(), place).orElseThrow();
    return keys.open(
        export.person(), Base64.getDecoder().decode(stored), context(export.id(), place));
  }

  /** What is to be made: its id, whose it is, which attempt this is, and how she asked for it. */
  record Task(UUID id, PersonId person, int attempt, Came came) {}

  /** Takes the next one that is to be made, from its beginning, for this caller alone. */
  @Durable
  Optional<Task> claim() {
    Instant now = clock.instant();
    for (PersonExport export : PersonExport.due(now, 10)) {
      if (export.attempts >= MOST_ATTEMPTS) {
        PersonExport.update("failedAt = ?1 where id = ?2", now, export.id);
      } else if (PersonExport.claim(export, now.plus(SILENCE))) {
        ExportPart.delete("exportId", export.id);
        Came came = new Came(DOOR, export.askedNetwork, export.askedRequest);
        return Optional.of(
            new Task(export.id, new PersonId(export.personId), export.attempts + 1, came));
      }
    }
    return Optional.empty();
  }

  /**
   * Notes how far it is.
   *
   * @return false if it is not to be made any more, or another one makes it
   */
  @Durable
  boolean at(Task task, Export.Progress progress) {
    Instant next = clock.instant().plus(SILENCE);
    return PersonExport.at(task.id(), task.attempt(), progress.done(), progress.total(), next);
  }

  /**
   * Stores a part of the file.
   *
   * @return as {@link #at}; then nothing is stored
   */
  @Durable
  boolean add(Task task, int place, byte[] bytes) {
    if (!PersonExport.grow(task.id(), task.attempt(), bytes.length)) {
      return false;
    }
    ExportPart part = new ExportPart();
    part.exportId = task.id();
    part.place = place;
    part.sealed =
        Base64.getEncoder()
            .encodeToString(keys.seal(task.person(), bytes, context(task.id(), place)));
    part.persist();
    return true;
  }

  @Durable
  void finished(Task task) {
    PersonExport.update(
        "finishedAt = ?1 where id = ?2 and attempts = ?3",
        clock.instant(),
        task.id(),
        task.attempt());
  }

  /** It cannot be made, and another attempt would not help. */
  @Durable
  void failed(Task task) {
    PersonExport.update(
        "failedAt = ?1 where id = ?2 and attempts = ?3",
        clock.instant(),
        task.id(),
        task.attempt());
  }

  /** Removes those whose time is over; how many, at most 20. */
  @Durable
  int removeOver() {
    return PersonExport.deleteAskedBefore(
        clock.instant().minus(config.keep()), MOST_REMOVED_AT_ONCE);
  }

  private boolean isOver(Export export) {
    return !clock.instant().isBefore(until(export));
  }

  private static String context(UUID export, int place) {
    return "person_export_part:sealed:" + export + ":" + place;
  }
}
